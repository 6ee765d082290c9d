import { leaveRefusal, partnershipLifecycle, planSections } from '@musubi/collaboration/model';
import { reason } from '@musubi/platform/model';
import { type Actor, Db, newId, NotFound, refuse, refuseReason } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { actsFor, nameOf } from '../acting-organisation.js';
import { Conversation } from '../conversation/conversation.entity.js';
import { Conversations } from '../conversation/conversations.js';
import { PartnerInvitations } from './partner-invitations.js';
import { PartnerJoining } from './partner-joining.js';
import { Partnership, PartnershipSection } from './partnership.entity.js';
import { firstPlanOf } from './first-plan.js';
import { PartnershipLog } from './partnership-log.js';
import { CurrentPlan, refuseEnded, stateFacts } from './partnership-state.js';

/**
 * How other contexts change who is in a partnership: a joint application whose partners change. Inside the caller's
 * transaction; asks no permission, the caller has asked its own.
 */
@Injectable()
export class PartnershipDoor {
  constructor(
    private readonly db: Db,
    private readonly invitations: PartnerInvitations,
    private readonly joining: PartnerJoining,
    private readonly conversations: Conversations,
    private readonly plan: CurrentPlan,
    private readonly log: PartnershipLog,
  ) {}

  /** Invites an organisation in the name of the actor's. Refuses with WrongState when it is in, invited, or not to be asked. */
  async invite(actor: Actor, partnershipId: string, to: { organisationId: string; message: string }): Promise<void> {
    const partnership = await this.locked(partnershipId);
    refuseEnded(partnership);
    await this.invitations.invite(actor, partnership, to);
  }

  /**
   * Lets an organisation in that was asked elsewhere. An invitation it has here is answered by that. Refuses with
   * WrongState when it is in already or the partnership is over or full.
   */
  async admit(actor: Actor, partnershipId: string, organisationId: string): Promise<void> {
    const partnership = await this.locked(partnershipId);
    refuseEnded(partnership);
    const { organisationIds, invitedIds } = partnership;
    refuseReason(organisationIds.includes(organisationId) ? alreadyIn : null);
    if (invitedIds.includes(organisationId))
      await this.invitations.answer(actor, partnership, organisationId, 'accepted');
    await this.joining.join(actor, partnership, organisationId);
  }

  /** Takes an open invitation back; the invited one is told. */
  async takeBack(actor: Actor, partnershipId: string, invitedId: string): Promise<void> {
    const partnership = await this.locked(partnershipId);
    const organisationId = actsFor(actor, partnership.organisationIds, null);
    await this.invitations.answer(actor, partnership, invitedId, 'withdrawn');
    await this.db.repo(Partnership).save(partnership);
    const event = { event: 'PartnerInvitationWithdrawn', actor, organisationId };
    await this.log.write(partnership, { ...event, after: { organisationId: invitedId }, data: { invitedId } });
  }

  /** Takes an organisation out. What it wrote stays. Nothing happens when it is out already. */
  async takeOut(actor: Actor, partnershipId: string, organisationId: string): Promise<void> {
    const partnership = await this.locked(partnershipId);
    if (!partnership.organisationIds.includes(organisationId)) return;
    refuseReason(leaveRefusal(stateFacts(partnership)));
    // Told to all, the leaving one included: so before the list changes.
    const before = { organisationIds: partnership.organisationIds };
    await this.log.write(partnership, { event: 'PartnerLeft', what: 'left', actor, organisationId, before });
    await this.withdraw(partnership, organisationId);
    await this.plan.voidOutdated(partnership.id);
  }

  /** A partnership of organisations that brought their application on paper. Answers its id. */
  async startOnPaper(actor: Actor, given: { organisationIds: string[]; title: string }): Promise<string> {
    const partnership = Object.assign(new Partnership(), {
      state: partnershipLifecycle.initial,
      title: given.title,
      leadOrganisationId: given.organisationIds[0],
      organisationIds: given.organisationIds,
      ...{ invitedIds: [], introductionId: null, postingId: null },
      startedBy: actor.personId,
    });
    await this.db.repo(Partnership).save(partnership);
    for (const section of planSections)
      await this.db.repo(PartnershipSection).insert({
        id: newId(),
        partnershipId: partnership.id,
        section,
        content: firstPlanOf(given.title)[section] as never,
        editedBy: actor.personId,
        editedByName: nameOf(actor),
        editedByOrganisationId: null,
      });
    const { id, organisationIds } = partnership;
    await this.conversations.open({ subjectType: 'Partnership', subjectId: id, organisationIds, coordinatorId: null });
    const after = { title: given.title, organisationIds };
    await this.log.write(partnership, {
      event: 'PartnershipStarted',
      what: 'started',
      actor,
      after,
      onBehalf: '紙の申請',
    });
    return id;
  }

  private async locked(id: string): Promise<Partnership> {
    const row = this.db.repo(Partnership).createQueryBuilder('p').setLock('pessimistic_write');
    return (await row.where('p.id = :id', { id }).getOne()) ?? refuse(new NotFound());
  }

  private async withdraw(partnership: Partnership, organisationId: string): Promise<void> {
    partnership.organisationIds = partnership.organisationIds.filter((id) => id !== organisationId);
    if (partnership.leadOrganisationId === organisationId)
      partnership.leadOrganisationId = partnership.organisationIds[0] ?? organisationId;
    await this.db.repo(Partnership).save(partnership);
    const conversation = await this.conversations.of('Partnership', partnership.id);
    conversation.organisationIds = partnership.organisationIds;
    await this.db.repo(Conversation).save(conversation);
  }
}

const alreadyIn = reason('alreadyPartner', 'この団体はすでに参加しています。');
