import { leaveRefusal } from '@musubi/collaboration/model';
import { type Actor, Db, Permit, refuseReason, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { actsFor } from '../acting-organisation.js';
import { Conversation } from '../conversation/conversation.entity.js';
import { Conversations } from '../conversation/conversations.js';
import { Partnership } from './partnership.entity.js';
import { PartnershipLog } from './partnership-log.js';
import { CurrentPlan, stateFacts } from './partnership-state.js';

@InputType()
export class LeavePartnershipInput {
  @Field(() => ID, { description: 'The partnership' })
  id: string;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;
}

@ObjectType()
export class LeavePartnershipOk {
  @Field(() => ID)
  id: string;
}

/** A representative takes the organisation out. What it wrote stays; its rows wait for another partner. */
@UseCase({ input: LeavePartnershipInput, ok: LeavePartnershipOk, permission: 'partnership:leave' })
@Injectable()
export class LeavePartnership {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly conversations: Conversations,
    private readonly plan: CurrentPlan,
    private readonly log: PartnershipLog,
  ) {}

  run(actor: Actor, input: LeavePartnershipInput): Promise<LeavePartnershipOk> {
    return this.db.transaction(async () => {
      const partnership = await this.permit.lock(actor, 'partnership:leave', Partnership, { id: input.id });
      const organisationId = actsFor(actor, partnership.organisationIds, input.organisationId, ['representative']);
      refuseReason(leaveRefusal(stateFacts(partnership)));
      // Told to all, the leaving one included: so before the list changes.
      const before = { organisationIds: partnership.organisationIds };
      await this.log.write(partnership, { event: 'PartnerLeft', what: 'left', actor, organisationId, before });
      await this.takeOut(partnership, organisationId);
      await this.plan.voidOutdated(partnership.id);
      return { id: partnership.id };
    });
  }

  private async takeOut(partnership: Partnership, organisationId: string): Promise<void> {
    partnership.organisationIds = partnership.organisationIds.filter((id) => id !== organisationId);
    if (partnership.leadOrganisationId === organisationId)
      partnership.leadOrganisationId = partnership.organisationIds[0] ?? organisationId;
    await this.db.repo(Partnership).save(partnership);
    const conversation = await this.conversations.of('Partnership', partnership.id);
    conversation.organisationIds = partnership.organisationIds;
    await this.db.repo(Conversation).save(conversation);
  }
}
