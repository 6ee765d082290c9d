import { type Actor, Db, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { actsFor } from '../acting-organisation.js';
import { Conversation } from '../conversation/conversation.entity.js';
import { Conversations } from '../conversation/conversations.js';
import { Partnership } from './partnership.entity.js';
import { PartnerInvitations } from './partner-invitations.js';
import { PartnershipLog } from './partnership-log.js';
import { CurrentPlan, refuseEnded } from './partnership-state.js';

@InputType()
export class AcceptPartnerInvitationInput {
  @Field(() => ID, { description: 'The partnership' })
  id: string;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;
}

@ObjectType()
export class AcceptPartnerInvitationOk {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;
}

/** An invited organisation joins. A version being signed is void then: it does not name the new partner. */
@UseCase({ input: AcceptPartnerInvitationInput, ok: AcceptPartnerInvitationOk, permission: 'partnership:join' })
@Injectable()
export class AcceptPartnerInvitation {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly invitations: PartnerInvitations,
    private readonly conversations: Conversations,
    private readonly plan: CurrentPlan,
    private readonly log: PartnershipLog,
  ) {}

  run(actor: Actor, input: AcceptPartnerInvitationInput): Promise<AcceptPartnerInvitationOk> {
    return this.db.transaction(async () => {
      const partnership = await this.permit.lock(actor, 'partnership:join', Partnership, { id: input.id });
      refuseEnded(partnership);
      const organisationId = actsFor(actor, partnership.invitedIds, input.organisationId);
      await this.invitations.answer(actor, partnership, organisationId, 'accepted');
      partnership.organisationIds = [...partnership.organisationIds, organisationId];
      await this.db.repo(Partnership).save(partnership);
      const conversation = await this.conversations.of('Partnership', partnership.id);
      conversation.organisationIds = partnership.organisationIds;
      await this.db.repo(Conversation).save(conversation);
      await this.plan.voidOutdated(partnership.id);
      const after = { organisationId };
      await this.log.write(partnership, { event: 'PartnerJoined', what: 'joined', actor, organisationId, after });
      return { id: partnership.id, version: partnership.version };
    });
  }
}
