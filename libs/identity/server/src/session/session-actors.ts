import { Injectable } from '@nestjs/common';
import { type Actor, ActorSource, Clock, Db, visitor } from '@musubi/platform/server';
import type { FastifyRequest } from 'fastify';
import { tokenHash } from './secret.js';
import { SessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';

/** Time after which a session in use is prolonged: not at every request, to spare the writes. */
const prolongAfterMs = 10 * 60_000;

/** Who sends a request: cookie → session → person, roles and memberships, in one statement that also prolongs it. */
@Injectable()
export class SessionActors extends ActorSource {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {
    super();
  }

  override async actorOf(request: FastifyRequest): Promise<Actor> {
    const token = SessionCookie.tokenOf(request);
    if (!token) return visitor(request.id, request.ip);
    const now = this.clock.now();
    const person = await this.db.one<Pick<Actor, 'personId' | 'name' | 'roles' | 'memberships'>>(
      `with found as (select id, person_id, seen_at from session where token_hash = $1 and expires_at > $2),
            prolonged as (update session s set seen_at = $2, expires_at = $3 from found
                          where s.id = found.id and found.seen_at < $4)
       select p.id as "personId", p.name, p.roles,
              coalesce((select json_agg(json_build_object('organisationId', m.organisation_id, 'role', m.role) order by m.created_at)
                        from membership m where m.person_id = p.id), '[]') as memberships
       from found join person p on p.id = found.person_id where p.anonymised_at is null`,
      [tokenHash(token), now, this.sessions.expiry(now), new Date(now.getTime() - prolongAfterMs)],
    );
    return person ? { ...person, requestId: request.id, address: request.ip } : visitor(request.id, request.ip);
  }
}
