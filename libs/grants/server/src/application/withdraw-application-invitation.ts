import { PartnershipDoor } from '@musubi/collaboration/server';
import { reason } from '@musubi/platform/model';
import { type Actor, Clock, Db, Events, Permit, refuseReason, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ApplicationInvitation } from './application-together.entity.js';
import { Application } from './application.entity.js';

@InputType()
export class WithdrawApplicationInvitationInput {
  /** The application. */
  @Field(() => ID)
  id: string;

  /** The organisation that was invited. */
  @Field(() => ID)
  organisationId: string;
}

@ObjectType()
export class WithdrawApplicationInvitationOk {
  @Field(() => ID)
  id: string;
}

/** The lead takes an invitation back as long as nobody has answered it; the invited organisation is told by mail. */
@UseCase({
  input: WithdrawApplicationInvitationInput,
  ok: WithdrawApplicationInvitationOk,
  permission: 'application:invitePartner',
})
@Injectable()
export class WithdrawApplicationInvitation {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly door: PartnershipDoor,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: WithdrawApplicationInvitationInput): Promise<WithdrawApplicationInvitationOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:invitePartner', Application, { id: input.id });
      const open = await this.db.repo(ApplicationInvitation).find({ where: { applicationId: application.id } });
      const invitation = open.find((each) => each.organisationId === input.organisationId && !each.answeredAt);
      if (!invitation) return refuseReason(answered) as never;
      await this.door.takeBack(actor, application.partnershipId, input.organisationId);
      invitation.answeredAt = this.clock.now();
      await this.db.repo(ApplicationInvitation).save(invitation);
      await this.events.record({
        name: 'ApplicationInvitationWithdrawn',
        subject: { type: 'Application', id: application.id },
        actor,
        organisationIds: application.organisationIds,
        after: { organisationId: input.organisationId },
      });
      return { id: application.id };
    });
  }
}

const answered = reason('answered', 'この招待は、すでに返事が済んだか取り消されています。画面を読み直してください。');
