import { createHash, randomBytes } from 'node:crypto';
import { type Actor, Config, Db, newId, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class IssueCalendarFeedOk {
  /** The secret address; shown once. */
  @Field()
  url: string;
}

/** Only this is kept of a token. */
export const feedHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The address by which a calendar program reads the deadlines. A new one makes the old one void. */
@UseCase({ ok: IssueCalendarFeedOk, permission: 'pipeline:read' })
@Injectable()
export class IssueCalendarFeed {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly config: Config,
  ) {}

  async run(actor: Actor): Promise<IssueCalendarFeedOk> {
    this.permit.check(actor, 'pipeline:read');
    const token = randomBytes(24).toString('base64url');
    await this.db.query(
      `insert into calendar_feed (id, person_id, token_hash) values ($1, $2, $3)
       on conflict (person_id) do update set token_hash = excluded.token_hash, version = calendar_feed.version + 1, updated_at = now()`,
      [newId(), actor.personId, feedHash(token)],
    );
    return { url: `${this.config.http.baseUrl}/office/calendar/${token}.ics` };
  }
}
