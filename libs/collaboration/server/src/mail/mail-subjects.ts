import { Db, type RecordedEvent } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

/** What an event is about, as its mail needs it. */
export interface SubjectRow {
  readonly path: string;
  readonly title: string;
  readonly message: string;
  readonly state: string;
  readonly person: string;
  readonly declineReason: string | null;
  readonly declineComment: string | null;
  readonly expiresAt: string | null;
  readonly coordinatorId: string | null;
  readonly conversationId: string | null;
  readonly messageId: string | null;
  readonly messageAt: string | null;
  /** Organisations that have not said yes or no. */
  readonly waitingIds: string[];
  readonly invitedIds: string[];
  readonly organisations: { readonly id: string; readonly name: string }[];
}

const names = (ids: string): string =>
  `(select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name)), '[]') from organisation o where o.id = any(${ids}))`;

const introductionSql = `
  select '/introductions/' || i.id as path, coalesce(p.title, '') as title, i.message, i.state, '' as person,
         i.decline_reason as "declineReason", i.decline_comment as "declineComment", i.expires_at as "expiresAt",
         case when $2::boolean then i.coordinator_id end as "coordinatorId",
         null as "conversationId", null as "messageId", null as "messageAt", '{}'::uuid[] as "invitedIds",
         array_remove(array[case when not 'from' = any(i.agreed) then i.from_organisation_id end,
           case when not 'to' = any(i.agreed) then i.to_organisation_id end], null) as "waitingIds",
         ${names('i.organisation_ids')} as organisations
    from introduction i left join posting p on p.id = i.posting_id where i.id = $1`;

const messageSql = `
  select case c.subject_type when 'Introduction' then '/introductions/' else '/partnerships/' end || c.subject_id as path,
         coalesce(s.title, p.title, '') as title, left(m.body, 1000) as message, '' as state, m.person_name as person,
         null as "declineReason", null as "declineComment", null as "expiresAt", c.coordinator_id as "coordinatorId",
         c.id as "conversationId", m.id as "messageId", m.created_at::text as "messageAt", '{}'::uuid[] as "invitedIds",
         '{}'::uuid[] as "waitingIds", ${names('c.organisation_ids')} as organisations
    from message m join conversation c on c.id = m.conversation_id
    left join partnership s on c.subject_type = 'Partnership' and s.id = c.subject_id
    left join introduction i on c.subject_type = 'Introduction' and i.id = c.subject_id
    left join posting p on p.id = i.posting_id where m.id = $1`;

const partnershipSql = `
  select '/partnerships/' || p.id || case when $2::boolean then '/agreement' else '' end as path, p.title,
         coalesce(case when $3::uuid is null then p.end_note else
           (select v.message from partnership_invitation v where v.partnership_id = p.id and v.organisation_id = $3
             order by v.created_at desc limit 1) end, '') as message,
         p.state, '' as person, null as "declineReason", null as "declineComment", null as "expiresAt",
         null as "coordinatorId", null as "conversationId", null as "messageId", null as "messageAt",
         p.invited_ids as "invitedIds", '{}'::uuid[] as "waitingIds",
         ${names('p.organisation_ids || p.invited_ids || $4::uuid[]')} as organisations
    from partnership p where p.id = $1`;

/** Of an introduction's news the coordinator hears the answers, not the own acts. */
const tellsCoordinator = new Set([
  'IntroductionAgreed',
  'IntroductionAccepted',
  'IntroductionDeclined',
  'IntroductionExpired',
]);

@Injectable()
export class MailSubjects {
  constructor(private readonly db: Db) {}

  of(event: RecordedEvent): Promise<SubjectRow | null> {
    const { name, subject, data, organisationIds } = event;
    if (subject.type === 'Introduction')
      return this.db.one<SubjectRow>(introductionSql, [subject.id, tellsCoordinator.has(name)]);
    if (subject.type === 'Conversation') return this.db.one<SubjectRow>(messageSql, [data['messageId']]);
    const acting = [...organisationIds, data['organisationId']].filter(Boolean);
    const params = [subject.id, name.startsWith('Agreement'), data['invitedId'] ?? null, acting];
    return this.db.one<SubjectRow>(partnershipSql, params);
  }
}
