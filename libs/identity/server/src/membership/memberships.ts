import { Injectable } from '@nestjs/common';
import type { MembershipRole } from '@musubi/identity/model';
import { type Actor, Db, Events } from '@musubi/platform/server';
import { Membership } from './membership.entity.js';

/** Makes somebody a member, whichever way it was proven. */
@Injectable()
export class Memberships {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
  ) {}

  /** Who is a member already keeps the role. Closes open requests of that person. */
  async join(actor: Actor, who: { organisationId: string; personId: string; role: MembershipRole }, proof: string) {
    const { organisationId, personId } = who;
    const member = await this.db.repo(Membership).findOneBy({ organisationId, personId });
    if (member) return member;
    const membership = Object.assign(new Membership(), who);
    await this.db.repo(Membership).save(membership);
    await this.db.query(
      `update membership_request set state = 'approved', decided_by = $3, decided_at = now(), version = version + 1
       where organisation_id = $1 and person_id = $2 and state = 'requested'`,
      [organisationId, personId, actor.personId],
    );
    await this.events.record({
      name: 'MemberJoined',
      subject: { type: 'Membership', id: membership.id },
      actor,
      organisationIds: [organisationId],
      after: { personId, role: who.role, proof },
    });
    return membership;
  }
}
