import { duesOfApplication } from '../office/dues.js';

/** Things applicants are told of that are no move to another state. */
const toldOf = [
  ...['ApplicationProgressNoticed', 'ApplicationCorrectionExtended', 'DocumentRequested', 'DocumentRequestWithdrawn'],
  ...['InterviewAnnounced', 'InterviewDropped', 'FeedbackReleased', 'LetterIssued'],
];
/** The same of changes, payments and interim reports after the award. */
const toldAfterAward = [
  ...['ChangeNotified', 'ChangeApproved', 'ChangeRefused', 'AdvanceApproved', 'AdvanceRefused', 'PaymentMade'],
  ...['ReturnRequired', 'ReturnReceived', 'InterimReportReturned', 'InterimReportConfirmed'],
];

const listed = (events: readonly string[]): string => events.map((event) => `'${event}'`).join(', ');
const moves = `(e.after ? 'state' and e.after->>'state' is distinct from e.before->>'state')`;

const lastOf = (which: string): string => `(select coalesce(max(e.at), a.updated_at) from audit_entry e
  where e.subject_type = 'Application' and e.subject_id = a.id and ${which})`;

/** When the application `a` came into its present state. */
export const stateSince = lastOf(moves);

const ofAward = `(select max(e.at) from audit_entry e
  where e.subject_type in ('ChangeRequest', 'GrantPayment', 'InterimReport') and e.event in (${listed(toldAfterAward)})
    and e.subject_id in (select r.id from change_request r where r.application_id = a.id
      union all select p.id from grant_payment p where p.application_id = a.id
      union all select i.id from interim_report i where i.application_id = a.id))`;

/** When its applicants last heard of it: a move, a request, a notice; after the award a decision or a payment too. */
export const toldAt = `greatest(${lastOf(`(${moves} or e.event in (${listed(toldOf)}))`)}, ${ofAward})`;

/** When they were last told automatically how it stands; null as long as there was other news. */
export const noticedAt = `(select max(e.at) from audit_entry e
  where e.subject_type = 'Application' and e.subject_id = a.id and e.event = 'ApplicationProgressNoticed')`;

/** What is open beside the state of the application `a`: `Pending` of the model, as JSON. */
export const pendingJson = `(select coalesce(json_agg(distinct x.what), '[]') from (
  select case r.state when 'requested' then 'change' else 'changePartner' end as what
    from change_request r where r.application_id = a.id and r.state in ('requested', 'awaitingPartner')
  union all select case p.state when 'requested' then 'advance' when 'approved' then 'invoice' when 'due' then 'return' else 'payment' end
    from grant_payment p where p.application_id = a.id and p.state in ('requested', 'approved', 'invoiced', 'due')
  union all select case i.state when 'returned' then 'interimReturned' else 'interim' end
    from interim_report i where i.application_id = a.id and i.state in ('submitted', 'returned')) x)`;

/** The next day the application `a` or the city has to keep: `{ kind, on }`. */
export const nextDueJson = `(select json_build_object('kind', d.kind, 'on', (d.at at time zone 'Asia/Tokyo')::date)
  from application t join call k on k.id = t.call_id cross join lateral (${duesOfApplication}) d
  where t.id = a.id order by d.at, d.kind limit 1)`;

/** `ApplicationStanding` of the application `a` of the call `c`. */
export const standingJson = `json_build_object('since', ${stateSince}, 'correctionDueAt', a.correction_due_at,
  'callClosesAt', c.closes_at, 'decisionOn', c.decision_on, 'pending', ${pendingJson}, 'due', ${nextDueJson},
  'handlerName', (select p.name from person p where p.id = a.handler_id), 'office', c.contact->>'office', 'tel', c.contact->>'tel')`;

/** What partners do among themselves: in nobody's history but their own pages. */
export const partnersOnlyEvents = [
  ...['ApplicationCommented', 'ApplicationCommentResolved', 'ApplicationCommentReopened', 'ApplicationTaskAssigned'],
  ...['ApplicationTaskDone', 'ApplicationTaskDropped', 'ApplicationPartCompleted', 'ApplicationPartReopened'],
];
