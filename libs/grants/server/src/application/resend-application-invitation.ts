import { RateLimits } from '@musubi/identity/server';
import { type Actor, Clock, DateTimeScalar, Db, Events, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ApplicationInvitation } from './application-together.entity.js';
import { Application } from './application.entity.js';
import { refuseUnlessOpen } from './invite-application-partner.js';
import { expiryFrom, invitationMails } from './invite-partner-by-mail.js';
import { openInvitation } from './mail-invitations.js';

@InputType()
export class ResendApplicationInvitationInput {
  /** The application. */
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  invitationId: string;
}

@ObjectType()
export class ResendApplicationInvitationOk {
  @Field(() => ID)
  id: string;

  @Field(() => DateTimeScalar)
  expiresAt: Date;
}

/** The mail did not arrive, or its link is too old: a new one goes out, and only its link works from then on. */
@UseCase({
  input: ResendApplicationInvitationInput,
  ok: ResendApplicationInvitationOk,
  permission: 'application:invitePartner',
})
@Injectable()
export class ResendApplicationInvitation {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
  ) {}

  async run(actor: Actor, input: ResendApplicationInvitationInput): Promise<ResendApplicationInvitationOk> {
    if (actor.personId) await this.limits.take(`invite:${actor.personId}`, invitationMails);
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:invitePartner', Application, { id: input.id });
      refuseUnlessOpen(application, this.clock.now());
      const invitation = await openInvitation(this.db, application.id, input.invitationId, 'byMail');
      const expiresAt = expiryFrom(this.clock.now());
      Object.assign(invitation, { expiresAt, sends: invitation.sends + 1, tokenHash: null });
      const { id, sends } = await this.db.repo(ApplicationInvitation).save(invitation);
      await this.events.record({
        name: 'ApplicationInvitationSentAgain',
        subject: { type: 'Application', id: application.id },
        actor,
        organisationIds: application.organisationIds,
        data: { invitationId: id, sends },
      });
      return { id: application.id, expiresAt };
    });
  }
}
