import {
  type Actor,
  Db,
  decodeCursor,
  isId,
  type PageArgs,
  pageOf,
  pageSize,
  Params,
  Permit,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { MessageNode } from './conversation.types.js';

@Injectable()
export class ConversationQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  /** Newest first; the next page is older. An unknown or foreign conversation is empty. */
  async messages(actor: Actor, conversationId: string, args: PageArgs) {
    const after = decodeCursor(args.after, 2);
    if (!isId(conversationId) || !actor.personId) return pageOf<MessageNode>([], args, () => []);
    const params = new Params([
      conversationId,
      actor.personId,
      after?.[0] ?? null,
      after?.[1] ?? null,
      pageSize(args) + 1,
    ]);
    const rows = await this.db.query<MessageNode & { key: string }>(
      `select m.id, m.body, m.created_at as "createdAt", m.created_at::text as key, m.person_name as "personName",
              o.name as "organisationName", m.person_id = $2 as own,
              (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size)
                 order by f.created_at), '[]')
                 from file_object f where f.subject_type = 'Message' and f.subject_id = m.id) as files
         from message m join conversation c on c.id = m.conversation_id left join organisation o on o.id = m.organisation_id
        where c.id = $1 and ($3::timestamptz is null or (m.created_at, m.id) < ($3::timestamptz, $4::uuid))
          and ${this.permit.where(actor, 'conversation:read', 'c', params)}
        order by m.created_at desc, m.id desc limit $5`,
      params.values,
    );
    return pageOf(rows, args, (row) => [row.key, row.id]);
  }
}
