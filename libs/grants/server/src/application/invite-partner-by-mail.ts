import { partnersMax } from '@musubi/collaboration/model';
import { emailKey, RateLimits } from '@musubi/identity/server';
import { mailInvitationDays, mailInvitationIssues } from '@musubi/grants/model';
import { reason } from '@musubi/platform/model';
import { type Actor, Clock, Db, Events, Permit, refuseIssues, refuseReason, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { ApplicationInvitation } from './application-together.entity.js';
import { Application } from './application.entity.js';
import {
  PartnerInvitationFields,
  PartnerInvited,
  refuseUnlessOpen,
  replacesIssues,
} from './invite-application-partner.js';

@InputType()
export class InvitePartnerByMailInput extends PartnerInvitationFields {
  /** Whom the mail addresses: a person, an organisation, or both. */
  @Field()
  name: string;

  @Field()
  email: string;
}

@ObjectType()
export class InvitePartnerByMailOk extends PartnerInvited {}

/**
 * The lead asks somebody whose organisation is not registered yet to join the draft (or the application under
 * correction). The link of the mail works for a time, for one answer, and for the owner of that address only.
 */
@UseCase({ input: InvitePartnerByMailInput, ok: InvitePartnerByMailOk, permission: 'application:invitePartner' })
@Injectable()
export class InvitePartnerByMail {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
  ) {}

  async run(actor: Actor, input: InvitePartnerByMailInput): Promise<InvitePartnerByMailOk> {
    if (actor.personId) await this.limits.take(`invite:${actor.personId}`, invitationMails);
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:invitePartner', Application, { id: input.id });
      refuseUnlessOpen(application, this.clock.now());
      refuseIssues([...mailInvitationIssues(input), ...replacesIssues(application, input.replacesId ?? null)]);
      await this.refuseMore(application, emailKey(input.email));
      const invitation = Object.assign(new ApplicationInvitation(), {
        applicationId: application.id,
        organisationId: null,
        replacesId: input.replacesId ?? null,
        invitedBy: actor.personId as string,
        inviteeName: input.name.trim(),
        email: input.email.trim(),
        emailKey: emailKey(input.email),
        message: input.message.trim(),
        sends: 1,
        expiresAt: expiryFrom(this.clock.now()),
      });
      await this.db.repo(ApplicationInvitation).save(invitation);
      // Without name and address: the audit log keeps what it holds for longer than they are needed.
      await this.events.record({
        name: 'ApplicationPartnerInvited',
        subject: { type: 'Application', id: application.id },
        actor,
        organisationIds: application.organisationIds,
        after: { byMail: true, replacesId: invitation.replacesId },
        data: { invitationId: invitation.id, sends: 1 },
      });
      return { invitationId: invitation.id };
    });
  }

  private async refuseMore(application: Application, key: string): Promise<void> {
    const open = await this.db.query<{ key: string | null }>(
      'select email_key as key from application_invitation where application_id = $1 and answered_at is null',
      [application.id],
    );
    refuseReason(open.some((each) => each.key === key) ? alreadyInvited : null);
    refuseReason(application.organisationIds.length + open.length >= partnersMax ? tooMany : null);
  }
}

/** As for members: enough for everybody who invites by hand. */
export const invitationMails = { hits: 60, seconds: 3600 };

export const expiryFrom = (now: Date): Date => new Date(now.getTime() + mailInvitationDays * 86_400_000);

const alreadyInvited = reason(
  'alreadyInvited',
  'このメールアドレスには、すでに招待を送っています。届かないときは「もう一度送る」を押してください。',
);
const tooMany = reason('tooManyPartners', `いっしょに申請できるのは、招待中を含めて${partnersMax}団体までです。`);
