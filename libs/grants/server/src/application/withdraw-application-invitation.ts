import { PartnershipDoor } from '@musubi/collaboration/server';
import { type Actor, Clock, Db, Events, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ApplicationInvitation } from './application-together.entity.js';
import { Application } from './application.entity.js';
import { close, openInvitation } from './mail-invitations.js';

@InputType()
export class WithdrawApplicationInvitationInput {
  /** The application. */
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  invitationId: string;
}

@ObjectType()
export class WithdrawApplicationInvitationOk {
  @Field(() => ID)
  id: string;
}

/**
 * The lead takes an invitation back as long as nobody has answered it. An invited organisation is told by mail; the link
 * of a mail stops working.
 */
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
      const invitation = await openInvitation(this.db, application.id, input.invitationId);
      const { organisationId } = invitation;
      if (organisationId) await this.door.takeBack(actor, application.partnershipId, organisationId);
      close(invitation, 'withdrawn', this.clock.now());
      await this.db.repo(ApplicationInvitation).save(invitation);
      await this.events.record({
        name: 'ApplicationInvitationWithdrawn',
        subject: { type: 'Application', id: application.id },
        actor,
        organisationIds: application.organisationIds,
        after: organisationId ? { organisationId } : { byMail: true },
      });
      return { id: application.id };
    });
  }
}
