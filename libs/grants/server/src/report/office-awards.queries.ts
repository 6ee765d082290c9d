import { awardSetting, finalReportDue } from '@musubi/grants/model';
import { addDays, tokyoDate } from '@musubi/platform/model';
import { type Actor, Clock, Db, isId, Permit } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { termsOfAward } from './award-terms.js';
import type { OfficeAward, PayoutLine } from './office-awards.types.js';

interface Row extends Omit<OfficeAward, 'finalDueOn' | 'reportDueOn' | 'overdue'> {
  award: unknown;
  endsOn: string | null;
  abolishedOn: string | null;
  reportState: string | null;
  returnOfReportOn: string | null;
  interimsIn: string[];
}

/** Most rows of an office list: one year of one city is far below. */
const most = 1000;

type Owing = Pick<Row, 'award' | 'state' | 'endsOn' | 'abolishedOn' | 'interimsIn' | 'returnOfReportOn'>;

/** What of an award is owed, by what was promised at the award and what has come in. */
export function owed(row: Owing) {
  const finalDueOn = finalDue(row);
  if (row.state !== 'approved') return { finalDueOn, reportDueOn: null, interim: false };
  const last = row.returnOfReportOn ?? finalDueOn;
  const first = firstInterim(row);
  const interim = first !== null && (last === null || first <= last);
  return { finalDueOn, reportDueOn: interim ? first : last, interim };
}

function finalDue({ award, endsOn, abolishedOn }: Owing): string | null {
  const setting = awardSetting(award);
  if (abolishedOn) return addDays(abolishedOn, setting.finalDueDays);
  return endsOn ? finalReportDue(setting, endsOn) : null;
}

function firstInterim({ award, abolishedOn, interimsIn }: Owing): string | null {
  if (abolishedOn) return null;
  return [...awardSetting(award).interimDueOn].filter((day) => !interimsIn.includes(day)).sort()[0] ?? null;
}

/** Lists of the office and of who pays: one statement each. */
@Injectable()
export class OfficeAwardQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
  ) {}

  /** Awards, what is owed first; of one call or of all. */
  async awards(actor: Actor, callId: string | null): Promise<OfficeAward[]> {
    this.permit.check(actor, 'application:rank');
    const today = tokyoDate(this.clock.now());
    const rows = await this.rows(callId);
    return rows
      .map(({ award, endsOn, abolishedOn, interimsIn, returnOfReportOn, reportState: _state, ...row }) => {
        const due = owed({ award, endsOn, abolishedOn, interimsIn, returnOfReportOn, state: row.state });
        const { finalDueOn, reportDueOn } = due;
        return { ...row, finalDueOn, reportDueOn, overdue: reportDueOn !== null && reportDueOn < today };
      })
      .sort((a, b) => (a.reportDueOn ?? '9').localeCompare(b.reportDueOn ?? '9') || a.number.localeCompare(b.number));
  }

  /** @internal also for the reminders */
  rows(callId: string | null): Promise<Row[]> {
    return this.db.query<Row>(
      `select a.id, coalesce(a.number, '') as number, a.title, a.state, o.name as "leadName",
              coalesce(a.decided_yen, 0)::text as "decidedYen", a.settled_yen::text as "settledYen",
              ${termsOfAward}->'award' as award,
              coalesce(a.ends_on::text, s.values->>'endsOn') as "endsOn", a.abolished_on::text as "abolishedOn",
              a.retain_until::text as "retainUntil", f.state as "reportState",
              case when f.state = 'returned' then f.return_due_on::text end as "returnOfReportOn",
              (select coalesce(array_agg(i.due_on::text), '{}') from interim_report i
                where i.application_id = a.id and i.state <> 'returned') as "interimsIn",
              (select count(*)::int from change_request r where r.application_id = a.id and r.state = 'requested') as "openChanges",
              (select count(*)::int from grant_payment p where p.application_id = a.id and p.state = 'requested') as "openAdvances",
              (select count(*)::int from interim_report i where i.application_id = a.id and i.state = 'submitted') as "openInterims",
              b.amount_yen::text as "returnDueYen", b.due_on::text as "returnDueOn"
         from application a join call c on c.id = a.call_id join course k on k.id = a.course_id
         join organisation o on o.id = a.lead_organisation_id
         left join application_section s on s.application_id = a.id and s.section = 'activities' and s.organisation_id is null
         left join final_report f on f.application_id = a.id
         left join grant_payment b on b.application_id = a.id and b.state = 'due'
        where a.state in ('approved', 'reported', 'settled', 'closed', 'cancelled') and a.disposed_at is null
          and ($1::uuid is null or a.call_id = $1)
        order by a.number limit ${most}`,
      [callId && isId(callId) ? callId : null],
    );
  }

  /** What is to be paid or awaited, then what has moved lately. For who pays. */
  payouts(actor: Actor): Promise<PayoutLine[]> {
    this.permit.check(actor, 'payment:list');
    return this.db.query<PayoutLine>(
      `select p.id, p.version, p.application_id as "applicationId", coalesce(a.number, '') as "applicationNumber", a.title,
              o.name as "leadName", p.kind, p.state, p.amount_yen::text as "amountYen", p.due_on::text as "dueOn",
              p.invoice_number as "invoiceNumber", p.invoiced_on::text as "invoicedOn", p.moved_on::text as "movedOn"
         from grant_payment p join application a on a.id = p.application_id
         join organisation o on o.id = p.lead_organisation_id
        where p.state in ('approved', 'invoiced', 'paid', 'due', 'received')
        order by array_position(array['invoiced', 'due', 'approved', 'paid', 'received'], p.state), p.due_on nulls last, p.id
        limit ${most}`,
    );
  }
}
