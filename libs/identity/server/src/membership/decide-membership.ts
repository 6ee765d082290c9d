import { Injectable } from '@nestjs/common';
import type { MembershipRole } from '@musubi/identity/model';
import { reason } from '@musubi/platform/model';
import { type Actor, Clock, Db, Events, Permit, refuse, WrongState } from '@musubi/platform/server';
import { MembershipRequest } from './membership-request.entity.js';
import { Memberships } from './memberships.js';

export interface MembershipDecision {
  readonly state: 'approved' | 'declined';
  readonly role?: MembershipRole;
  readonly reason?: string;
}

/** The step that approving and declining share. Answering the same again changes nothing. */
@Injectable()
export class DecideMembership {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly permit: Permit,
    private readonly memberships: Memberships,
    private readonly events: Events,
  ) {}

  async decide(actor: Actor, id: string, decision: MembershipDecision): Promise<MembershipRequest> {
    const request = await this.permit.lock(actor, 'membershipRequest:decide', MembershipRequest, { id });
    if (request.state === decision.state) return request;
    if (request.state !== 'requested') refuse(new WrongState(decided));
    Object.assign(request, {
      state: decision.state,
      decidedBy: actor.personId,
      decidedAt: this.clock.now(),
      decisionReason: decision.reason ?? null,
    });
    await this.db.repo(MembershipRequest).save(request);
    const { organisationId, personId } = request;
    if (decision.state === 'approved')
      await this.memberships.join(actor, { organisationId, personId, role: decision.role ?? 'editor' }, 'request');
    await this.events.record({
      name: decision.state === 'approved' ? 'MembershipApproved' : 'MembershipDeclined',
      subject: { type: 'MembershipRequest', id },
      actor,
      organisationIds: [organisationId],
      after: { state: decision.state, role: decision.role },
    });
    return request;
  }
}

const decided = reason('decided', 'この申し込みには、すでに返事をしています。画面を読み直してください。');
