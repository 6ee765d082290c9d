import { type Actor, Clock, Db, Events, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ApplicationInvitation } from './application-together.entity.js';
import { close, MailInvitations } from './mail-invitations.js';

@InputType()
export class DeclineApplicationInvitationInput {
  /** Secret of the link in the mail. */
  @Field()
  token: string;
}

@ObjectType()
export class DeclineApplicationInvitationOk {
  @Field(() => ID)
  invitationId: string;
}

/** Whoever was invited by e-mail says no; the partners are told, and their address is forgotten. */
@UseCase({
  input: DeclineApplicationInvitationInput,
  ok: DeclineApplicationInvitationOk,
  permission: 'applicationInvitation:answer',
})
@Injectable()
export class DeclineApplicationInvitation {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly invitations: MailInvitations,
  ) {}

  run(actor: Actor, { token }: DeclineApplicationInvitationInput): Promise<DeclineApplicationInvitationOk> {
    return this.db.transaction(async () => {
      const { application, invitation } = await this.invitations.lock(actor, token);
      close(invitation, 'declined', this.clock.now());
      await this.db.repo(ApplicationInvitation).save(Object.assign(invitation, { answeredBy: actor.personId }));
      await this.events.record({
        name: 'ApplicationInvitationDeclined',
        subject: { type: 'Application', id: application.id },
        actor,
        organisationIds: application.organisationIds,
        data: { invitationId: invitation.id },
      });
      return { invitationId: invitation.id };
    });
  }
}
