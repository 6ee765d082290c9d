import { defaultAwardSetting } from '@musubi/grants/model';

/** Days count until their end in Tokyo. */
const endOf = (day: string): string => `(${day} + time '23:59:59') at time zone 'Asia/Tokyo'`;

const { finalDueDays } = defaultAwardSetting;

/** What was promised at the award; before it, what the call says. */
const setting = `coalesce(t.award_terms->'award', k.award)`;

/** The end of the project: as changed, else as applied for. */
const endsOn = `coalesce(t.ends_on, (select case when s.values->>'endsOn' ~ '^\\d{4}-\\d{2}-\\d{2}$' then (s.values->>'endsOn')::date end
  from application_section s where s.application_id = t.id and s.section = 'activities' and s.organisation_id is null))`;

/** The day the final report of an award is due, as `finalReportDue` of the model says; a returned one has a day of its own. */
const finalDay = `(select coalesce(
    (select f.return_due_on from final_report f where f.application_id = t.id and f.state = 'returned'),
    case when t.abolished_on is not null then t.abolished_on + y.days
         when y.latest < y.ends + y.days and y.latest >= y.ends then y.latest
         else y.ends + y.days end)
  from (select coalesce((${setting}->>'finalDueDays')::int, ${finalDueDays}) as days, (${setting}->>'finalDueOn')::date as latest, ${endsOn} as ends) y)`;

/**
 * Every moment an application (`t`) of a call (`k`) has to keep by a day of its own: the one source of the table's
 * column, of the calendar and of its feed. Columns `kind`, `at`, `part` (what tells several of a kind apart).
 */
export const duesOfApplication = `
  select 'correction' as kind, t.correction_due_at as at, '' as part where t.state = 'returned' and t.correction_due_at is not null
  union all
  select 'document', q.due_at, q.id::text from document_request q
   where q.application_id = t.id and q.answered_at is null and q.withdrawn_at is null
  union all
  select 'interview', ((i.setting->>'date')::date + (s->>'startsAt')::time) at time zone 'Asia/Tokyo', ''
    from interview_timetable i cross join jsonb_array_elements(i.slots) s
   where i.call_id = t.call_id and i.sent_at is not null and s->>'applicationId' = t.id::text
     and t.state in ('accepted', 'inReview', 'reviewed')
  union all
  select 'interim', ${endOf('d.day::date')}, d.day from jsonb_array_elements_text(coalesce(${setting}->'interimDueOn', '[]')) d (day)
   where t.state = 'approved' and t.abolished_on is null and d.day::date <= coalesce(${finalDay}, 'infinity')
     and not exists (select 1 from interim_report r where r.application_id = t.id and r.due_on = d.day::date and r.state <> 'returned')
  union all
  select 'final', ${endOf(finalDay)}, '' where t.state = 'approved' and ${finalDay} is not null
  union all
  select case when p.state = 'due' then 'return' else 'payment' end, ${endOf('p.due_on')}, p.id::text from grant_payment p
   where p.application_id = t.id and p.due_on is not null and p.state in ('approved', 'invoiced', 'due')`;
