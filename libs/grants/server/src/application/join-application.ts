import { PartnershipDoor } from '@musubi/collaboration/server';
import {
  type Actor,
  Clock,
  Db,
  NotAllowed,
  organisationsOf,
  refuse,
  systemActor,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ApplicationPartners } from './application-partners.js';
import { ApplicationInvitation } from './application-together.entity.js';
import { refuseUnlessOpen } from './invite-application-partner.js';
import { close, MailInvitations } from './mail-invitations.js';

@InputType()
export class JoinApplicationInput {
  /** Secret of the link in the mail. */
  @Field()
  token: string;

  /** The organisation to join with: one of the actor's own. */
  @Field(() => ID)
  organisationId: string;
}

@ObjectType()
export class JoinApplicationOk {
  /** The application. */
  @Field(() => ID)
  id: string;
}

/**
 * Whoever was invited by e-mail joins with an organisation, newly registered or not: it becomes a partner of the
 * partnership and of the application, and whom it replaces leaves both.
 */
@UseCase({ input: JoinApplicationInput, ok: JoinApplicationOk, permission: 'applicationInvitation:answer' })
@Injectable()
export class JoinApplication {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly door: PartnershipDoor,
    private readonly invitations: MailInvitations,
    private readonly partners: ApplicationPartners,
  ) {}

  run(actor: Actor, { token, organisationId }: JoinApplicationInput): Promise<JoinApplicationOk> {
    return this.db.transaction(async () => {
      const { application, invitation } = await this.invitations.lock(actor, token);
      const mine = organisationsOf(actor, ['representative', 'editor']).includes(organisationId);
      if (!mine) refuse(new NotAllowed('参加する団体は、あなたが代表者か担当者の団体から選んでください。'));
      refuseUnlessOpen(application, this.clock.now());
      await this.door.admit(actor, application.partnershipId, organisationId);
      const { replacesId } = invitation;
      if (replacesId) await this.door.takeOut(systemActor, application.partnershipId, replacesId);
      close(invitation, 'joined', this.clock.now());
      Object.assign(invitation, { organisationId, answeredBy: actor.personId });
      await this.db.repo(ApplicationInvitation).save(invitation);
      await this.partners.follow(actor, application, replacesId ? { [organisationId]: replacesId } : {});
      return { id: application.id };
    });
  }
}
