import { type Actor, Db, Permit, UseCase, Versioned } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { actsFor } from '../acting-organisation.js';
import { Partnership } from './partnership.entity.js';
import { PartnerInvitations } from './partner-invitations.js';
import { PartnerJoining } from './partner-joining.js';
import { refuseEnded } from './partnership-state.js';

@InputType()
export class AcceptPartnerInvitationInput {
  @Field(() => ID, { description: 'The partnership' })
  id: string;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;
}

@ObjectType()
export class AcceptPartnerInvitationOk extends Versioned {}

/** An invited organisation joins. A version being signed is void then: it does not name the new partner. */
@UseCase({ input: AcceptPartnerInvitationInput, ok: AcceptPartnerInvitationOk, permission: 'partnership:join' })
@Injectable()
export class AcceptPartnerInvitation {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly invitations: PartnerInvitations,
    private readonly joining: PartnerJoining,
  ) {}

  run(actor: Actor, input: AcceptPartnerInvitationInput): Promise<AcceptPartnerInvitationOk> {
    return this.db.transaction(async () => {
      const partnership = await this.permit.lock(actor, 'partnership:join', Partnership, { id: input.id });
      refuseEnded(partnership);
      const organisationId = actsFor(actor, partnership.invitedIds, input.organisationId);
      await this.invitations.answer(actor, partnership, organisationId, 'accepted');
      await this.joining.join(actor, partnership, organisationId);
      return { id: partnership.id, version: partnership.version };
    });
  }
}
