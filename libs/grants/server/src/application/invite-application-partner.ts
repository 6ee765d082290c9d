import { PartnershipDoor } from '@musubi/collaboration/server';
import { applicantWords, editableStates, longestInvitation } from '@musubi/grants/model';
import { type FieldIssue, reason } from '@musubi/platform/model';
import { type Actor, Clock, Db, Events, Permit, refuseIssues, refuseReason, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ApplicationInvitation } from './application-together.entity.js';
import { Application } from './application.entity.js';

/** What an invitation to an application says, whomever it is sent to. */
@InputType({ isAbstract: true })
export abstract class PartnerInvitationFields {
  /** The application. */
  @Field(() => ID)
  id: string;

  @Field({ defaultValue: '' })
  message: string;

  /** The partner that leaves when the invited one has joined. */
  @Field(() => ID, { nullable: true })
  replacesId?: string | null;
}

@ObjectType({ isAbstract: true })
export abstract class PartnerInvited {
  @Field(() => ID)
  invitationId: string;
}

@InputType()
export class InviteApplicationPartnerInput extends PartnerInvitationFields {
  @Field(() => ID)
  organisationId: string;
}

@ObjectType()
export class InviteApplicationPartnerOk extends PartnerInvited {}

/**
 * The lead asks another organisation to join the draft (or the application under correction), or to take a partner's place. The partnership is what it joins;
 * its parts of the application appear when it accepts.
 */
@UseCase({
  input: InviteApplicationPartnerInput,
  ok: InviteApplicationPartnerOk,
  permission: 'application:invitePartner',
})
@Injectable()
export class InviteApplicationPartner {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly door: PartnershipDoor,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: InviteApplicationPartnerInput): Promise<InviteApplicationPartnerOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:invitePartner', Application, { id: input.id });
      refuseUnlessOpen(application, this.clock.now());
      const replacesId = input.replacesId ?? null;
      const long = [...input.message].length > longestInvitation;
      refuseIssues([...(long ? [tooLong] : []), ...replacesIssues(application, replacesId)]);
      const message = await this.letter(application, replacesId, input.message.trim());
      await this.door.invite(actor, application.partnershipId, { organisationId: input.organisationId, message });
      const invitation = Object.assign(new ApplicationInvitation(), {
        applicationId: application.id,
        organisationId: input.organisationId,
        replacesId,
        invitedBy: actor.personId as string,
        answeredAt: null,
      });
      await this.db.repo(ApplicationInvitation).save(invitation);
      await this.events.record({
        name: 'ApplicationPartnerInvited',
        subject: { type: 'Application', id: application.id },
        actor,
        organisationIds: application.organisationIds,
        after: { organisationId: input.organisationId, replacesId },
      });
      return { invitationId: invitation.id };
    });
  }

  /** Who is asked learns first that it is about a grant, in which call, and whose place it takes; then what the lead says. */
  private async letter(application: Application, replacesId: string | null, said: string): Promise<string> {
    const row = await this.db.one<{ call: string; replaced: string | null }>(
      'select c.title as call, (select o.name from organisation o where o.id = $2) as replaced from call c where c.id = $1',
      [application.callId, replacesId],
    );
    const facts = `助成金の申請「${application.title}」（${row?.call ?? ''}）に、いっしょに申請する団体として加わるお誘いです。`;
    const place = row?.replaced ? `参加すると、${row.replaced}に代わって申請します。` : '';
    return [`${facts}${place}`, said].filter(Boolean).join('\n\n');
  }
}

const tooLong = { field: 'message', code: 'invalid', message: `ひとことは${longestInvitation}字以内にしてください。` };

/** Whose place is taken: a partner's, never the lead's. */
export function replacesIssues(application: Application, replacesId: string | null): FieldIssue[] {
  const { organisationIds, leadOrganisationId } = application;
  const fits = !replacesId || (organisationIds.includes(replacesId) && replacesId !== leadOrganisationId);
  return fits
    ? []
    : [{ field: 'replacesId', code: 'invalid', message: '代わる団体は、代表団体のほかから選んでください。' }];
}

/**
 * While it is a draft, or returned and still in time, the partners change among themselves; otherwise a change is asked
 * of the office.
 */
export function refuseUnlessOpen({ state, correctionDueAt }: Application, now: Date): void {
  const words = `いまは「${applicantWords(state)}」のため、申請する団体を変えられません。窓口に相談してください。`;
  refuseReason((editableStates as readonly string[]).includes(state) ? null : reason('notOpen', words));
  const late = state === 'returned' && correctionDueAt !== null && overdue(correctionDueAt, now);
  refuseReason(
    late
      ? reason('correctionLate', '補正の期限を過ぎたため、申請する団体を変えられません。窓口に相談してください。')
      : null,
  );
}

/** A deadline lasts its whole second. */
const overdue = (due: Date, now: Date): boolean => Math.floor(now.getTime() / 1000) > Math.floor(due.getTime() / 1000);
