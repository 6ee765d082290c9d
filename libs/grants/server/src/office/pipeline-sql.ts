import {
  applicationLifecycle,
  boardStates,
  type PipelineSort,
  type PipelineView,
  quietDays,
} from '@musubi/grants/model';
import type { Actor, Params, Permit } from '@musubi/platform/server';
import { duesOfApplication } from './dues.js';

/** The office's list as SQL one can read: facts of each application, then its flags, then what the view asks for. */
export interface PipelineSource {
  readonly actor: Actor;
  readonly permit: Permit;
  readonly view: PipelineView;
  readonly params: Params;
  readonly now: Date;
}

const over = `('closed', 'ineligible', 'rejected', 'cancelled', 'withdrawn')`;

const partners = `(select coalesce(json_agg(o.name order by x.place), '[]') from unnest(t.organisation_ids) with ordinality as x (id, place)
  join organisation o on o.id = x.id)`;

/** The last move into the state it is in. */
const since = `coalesce((select max(e.at) from audit_entry e where e.subject_type = 'Application' and e.subject_id = t.id
  and e.after->>'state' = t.state and e.before->>'state' is distinct from t.state), t.submitted_at)`;

/** Mean of the handed-in sheets in percent of the full marks, as the ranking counts it. */
const score = `(select round(100 * sum((s->>'score')::numeric * (c->>'weight')::numeric) / nullif(sum(5 * (c->>'weight')::numeric), 0), 2)
  from review r cross join jsonb_array_elements(r.scores) s join jsonb_array_elements(k.rubric->'criteria') c on c->>'id' = s->>'criterion'
  where r.application_id = t.id and r.submitted_at is not null and not (r.reviewer_id = any(t.conflict_ids)))`;

/** What has to happen next by a day of its own; else the decision of the call. */
const deadline = `coalesce((select min(d.at) from (${duesOfApplication}) d),
  case when t.state in ('submitted', 'accepted', 'inReview', 'reviewed') then (k.decision_on + time '17:00') at time zone 'Asia/Tokyo' end)`;

/** `with base as (…)`: the applications of the view with all their columns. */
export function pipelineBase({ actor, permit, view, params, now }: PipelineSource): string {
  const at = `${params.add(now)}::timestamptz`;
  return `facts as (
      select t.id, t.version, t.number, t.title, t.state, t.call_id, k.title as call, c.name as course, t.handler_id, h.name as handler,
             ${partners} as partners, coalesce(t.requested_yen, 0) as requested, t.decided_yen as decided, t.submitted_at,
             ${since} as since, ${deadline} as deadline, ${score} as score, t.organisation_ids,
             cardinality(t.reviewer_ids) as assigned, cardinality(t.conflict_ids) as conflicts,
             (select count(*)::int from review r where r.application_id = t.id and r.submitted_at is not null) as reviewed,
             exists (select 1 from application_submission s where s.application_id = t.id and s.round > 1) as corrected
      from application t join call k on k.id = t.call_id join course c on c.id = t.course_id left join person h on h.id = t.handler_id
      where t.submitted_at is not null and not t.test and ${permit.where(actor, 'application:read', 't', params)} ${narrow(actor, view, params)}
    ), flagged as (
      select f.*, floor(extract(epoch from ${at} - f.since) / 86400)::int as days, array_remove(array[
          case when f.deadline < ${at} then 'overdue' end,
          case when f.state not in ${over} and f.state <> 'approved' and f.since < ${at} - interval '${quietDays} days' then 'long' end,
          case when f.handler_id is null and f.state not in ${over} then 'noHandler' end,
          case when f.state = 'accepted' and f.assigned = 0 then 'noReviewers' end,
          case when f.conflicts > 0 then 'conflict' end,
          case when f.corrected then 'corrected' end], null) as flags
      from facts f
    ), base as (
      select b.*, ${sortKeys[view.sort].sql} as sort_key from flagged b where ${flagged(view, params, at)}
    )`;
}

/** Filters on the stored columns. */
function narrow(actor: Actor, view: PipelineView, params: Params): string {
  const parts: string[] = [];
  if (view.calls.length > 0) parts.push(`t.call_id = any(${params.add(view.calls)}::uuid[])`);
  if (view.courses.length > 0) parts.push(`t.course_id = any(${params.add(view.courses)}::uuid[])`);
  if (view.states.length > 0) parts.push(`t.state = any(${params.add(view.states)}::text[])`);
  if (view.handler === 'none') parts.push('t.handler_id is null');
  else if (view.handler)
    parts.push(`t.handler_id = ${params.add(view.handler === 'me' ? actor.personId : view.handler)}::uuid`);
  if (view.text) {
    const like = params.add(`%${view.text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
    parts.push(`(t.number ilike ${like} or t.title ilike ${like}
      or exists (select 1 from organisation o where o.id = any(t.organisation_ids) and (o.name ilike ${like} or o.name_kana ilike ${like})))`);
  }
  return parts.map((part) => `and ${part}`).join(' ');
}

/** Filters on what is computed. */
function flagged(view: PipelineView, params: Params, at: string): string {
  const parts = ['true'];
  if (view.flags.length > 0) parts.push(`b.flags && ${params.add(view.flags)}::text[]`);
  if (view.due === 'overdue') parts.push(`b.deadline < ${at}`);
  else if (view.due) parts.push(`b.deadline between ${at} and ${at} + interval '${Number(view.due)} days'`);
  return parts.join(' and ');
}

const stateOrder = [...boardStates, ...Object.keys(applicationLifecycle.states)];

/** Never null, so that a page ends at one clear place. */
const sortKeys: Readonly<Record<PipelineSort, { readonly sql: string; readonly type: string }>> = {
  number: { sql: `coalesce(b.number, '')`, type: 'text' },
  title: { sql: 'b.title', type: 'text' },
  state: { sql: `array_position('{${stateOrder.join(',')}}'::text[], b.state)`, type: 'integer' },
  days: { sql: 'b.days', type: 'integer' },
  deadline: { sql: `coalesce(b.deadline, 'infinity')`, type: 'timestamptz' },
  requested: { sql: 'b.requested', type: 'bigint' },
  decided: { sql: 'coalesce(b.decided, -1)', type: 'bigint' },
  score: { sql: 'coalesce(b.score, -1)', type: 'numeric' },
  submittedAt: { sql: 'b.submitted_at', type: 'timestamptz' },
};

const direction = (view: PipelineView): string => (view.descending ? 'desc' : 'asc');

export const pipelineOrder = (view: PipelineView): string => `sort_key ${direction(view)}, id ${direction(view)}`;

/** Rows after a cursor's key and id. */
export const pipelineAfter = (view: PipelineView, key: unknown, id: unknown, params: Params): string =>
  `(sort_key, id) ${view.descending ? '<' : '>'} (${params.add(String(key))}::text::${sortKeys[view.sort].type}, ${params.add(String(id))}::uuid)`;

/** The columns of a row as `PipelineRow` names them. */
export const pipelineRow = `b.id, b.version, b.number, b.title, b.state, b.call_id as "callId", b.call, b.course, b.partners,
  b.handler_id as "handlerId", b.handler, b.flags, b.days, b.deadline, b.requested, b.decided, b.score::float8 as score,
  b.assigned as "assignedReviews", b.conflicts, b.reviewed as "submittedReviews", b.submitted_at as "submittedAt", b.since,
  b.sort_key::text as "sortKey"`;
