import { visitGapMinutes } from '@musubi/grants/model';
import { type Actor, Clock, Db, isId, organisationsOf, Params, Permit } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Application } from './application.entity.js';
import type { ApplicationTogether } from './together.types.js';

type Row = Omit<ApplicationTogether, 'mayDiscuss' | 'mayInvite'> &
  Pick<Application, 'organisationIds' | 'leadOrganisationId'>;

/** What partners do with an application among themselves: one statement, and nothing of it for the office or reviewers. */
@Injectable()
export class TogetherQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
  ) {}

  /** Null unless the viewer belongs to a partner. */
  async of(actor: Actor, id: string): Promise<ApplicationTogether | null> {
    if (!isId(id) || actor.personId === null) return null;
    const newVisit = new Date(this.clock.now().getTime() - visitGapMinutes * 60_000);
    const params = new Params([
      id,
      actor.personId,
      newVisit,
      organisationsOf(actor, ['representative', 'editor']),
      this.clock.now(),
    ]);
    const visible = this.permit.where(actor, 'application:together', 'a', params);
    const row = await this.db.one<Row>(
      `with a as (select a.*, (select case when v.seen_at < $3 then v.seen_at else v.previous_at end
                    from application_visit v where v.application_id = a.id and v.person_id = $2) as since
                    from application a where a.id = $1 and ${visible})
       select a.id, a.since, a.organisation_ids as "organisationIds", a.lead_organisation_id as "leadOrganisationId",
              ${people} as people, ${comments} as comments, ${tasks} as tasks, ${changes} as changes,
              ${invitations} as invitations, ${earlier} as earlier from a`,
      params.values,
    );
    if (!row) return null;
    const asRow = row as unknown as Application;
    const mayInvite = this.permit.can(actor, 'application:invitePartner', asRow);
    return {
      ...row,
      invitations: mayInvite ? row.invitations : row.invitations.map((each) => ({ ...each, email: null })),
      mayDiscuss: this.permit.can(actor, 'application:discuss', asRow),
      mayInvite,
    };
  }
}

const people = `(select coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name, 'organisationId', m.organisation_id,
    'role', m.role) order by array_position(a.organisation_ids, m.organisation_id), m.role desc, p.name), '[]')
  from membership m join person p on p.id = m.person_id
  where m.organisation_id = any(a.organisation_ids) and m.role in ('representative', 'editor') and p.anonymised_at is null)`;

const comments = `(select coalesce(json_agg(json_build_object('id', c.id, 'section', c.section, 'organisationId', c.organisation_id,
    'field', c.field, 'parentId', c.parent_id, 'authorId', c.author_id, 'authorName', c.author_name,
    'authorOrganisation', (select o.name from organisation o where o.id = c.author_organisation_id), 'text', c.text,
    'mentionedIds', c.mentioned_ids, 'at', c.created_at, 'resolvedAt', c.resolved_at, 'resolvedByName', c.resolved_by_name,
    'unread', coalesce(c.author_id <> $2 and c.created_at > a.since, false)) order by c.created_at, c.id), '[]')
  from application_comment c where c.application_id = a.id)`;

const tasks = `(select coalesce(json_agg(json_build_object('id', t.id, 'section', t.section, 'organisationId', t.organisation_id,
    'field', t.field, 'assigneeId', t.assignee_id, 'assigneeName', t.assignee_name, 'assignedByName', t.assigned_by_name,
    'note', t.note, 'dueOn', t.due_on, 'mine', t.assignee_id = $2) order by t.due_on nulls last, t.id), '[]')
  from application_task t where t.application_id = a.id and t.done_at is null and t.dropped_at is null)`;

/** The audit log knows who changed what: of each part and kind of change the newest 200 by others since the last visit. */
const changes = `(select coalesce(json_agg(h order by h.at desc), '[]') from (
    select e.id, e.data->>'section' as section, e.data->>'organisationId' as "organisationId", e.event, e.at,
           p.name as "personName", e.on_behalf as "onBehalf",
           case when e.event = 'ApplicationSectionSaved' then
             array(select distinct k from jsonb_object_keys(coalesce(e.before, '{}') || coalesce(e.after, '{}')) k order by k)
             else '{}' end as fields
      from audit_entry e left join person p on p.id = e.actor_person_id
     where e.subject_type = 'Application' and e.subject_id = a.id and e.at > a.since and e.data ? 'section'
       and e.actor_person_id is distinct from $2
       and e.event in ('ApplicationSectionSaved', 'ApplicationFileAttached', 'ApplicationFileRemoved',
                       'ApplicationPartCompleted', 'ApplicationPartReopened', 'ApplicationAnswersCopied')
     order by e.at desc limit 200) h)`;

/** Those that wait, and who said no by mail: the lead may want to ask somebody else. */
const invitations = `(select coalesce(json_agg(json_build_object('id', i.id, 'name', coalesce(i.invitee_name, o.name),
    'email', i.email, 'byMail', i.invitee_name is not null, 'expiresAt', i.expires_at, 'at', i.created_at,
    'replacesName', (select r.name from organisation r where r.id = i.replaces_id),
    'state', case when i.outcome is not null then i.outcome
      when exists (select from mail_message m where m.state = 'failed'
                    and m.key = 'application-invitation:' || i.id || ':' || i.sends) then 'undelivered'
      when i.expires_at <= $5 then 'expired' else 'waiting' end) order by i.created_at), '[]')
  from application_invitation i left join organisation o on o.id = i.organisation_id
  where i.application_id = a.id and (i.answered_at is null or i.outcome = 'declined'))`;

const earlier = `(select coalesce(json_agg(x order by x."updatedAt" desc), '[]') from (
    select b.id, b.title, c.title as "callTitle", b.number, b.state, b.updated_at as "updatedAt"
      from application b join call c on c.id = b.call_id
     where b.id <> a.id and b.disposed_at is null and b.organisation_ids && $4::uuid[] and b.organisation_ids && a.organisation_ids
     order by b.updated_at desc limit 20) x)`;
