import { partnersMax } from '@musubi/collaboration/model';
import { type Reason, reason } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  isId,
  NotAllowed,
  NotFound,
  refuse,
  refuseIssues,
  refuseReason,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { actsFor } from '../acting-organisation.js';
import { Partnership, PartnershipInvitation } from './partnership.entity.js';
import { PartnershipLog } from './partnership-log.js';

const longestMessage = 1000;

/** Invites organisations into a partnership and takes their answers, inside the transaction of the use case. */
@Injectable()
export class PartnerInvitations {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly log: PartnershipLog,
  ) {}

  async invite(actor: Actor, partnership: Partnership, to: { organisationId: string; message: string }) {
    const { organisationId, message } = to;
    const tooLong = { field: 'message', code: 'invalid', message: `ひとことは${longestMessage}字以内にしてください。` };
    refuseIssues([...message].length > longestMessage ? [tooLong] : []);
    const organisation = isId(organisationId)
      ? await this.db.one<{ quiet: boolean }>(
          `select do_not_contact as quiet from organisation where id = $1 and closed_at is null`,
          [organisationId],
        )
      : null;
    if (!organisation) refuse(new NotFound('招きたい団体が見つかりませんでした。'));
    refuseReason(inviteRefusal(partnership, organisationId, organisation.quiet));
    const by = actsFor(actor, partnership.organisationIds, null);
    const invitation = Object.assign(new PartnershipInvitation(), {
      partnershipId: partnership.id,
      organisationId,
      state: 'invited',
      message: message.trim(),
      invitedBy: actor.personId,
      invitedByOrganisationId: by,
    });
    await this.db.repo(PartnershipInvitation).save(invitation);
    partnership.invitedIds = [...partnership.invitedIds, organisationId];
    await this.db.repo(Partnership).save(partnership);
    const event = { event: 'PartnerInvited', what: 'invited', actor, organisationId: by };
    await this.log.write(partnership, { ...event, after: { organisationId }, data: { invitedId: organisationId } });
    return invitation;
  }

  /** Takes the organisation off the list of invited ones and notes how the invitation ended: answered, or taken back. */
  async answer(actor: Actor, partnership: Partnership, organisationId: string, state: PartnershipInvitation['state']) {
    const open = { partnershipId: partnership.id, organisationId, state: 'invited' as const };
    const invitation = await this.db.repo(PartnershipInvitation).findOneBy(open);
    if (!invitation) return refuse(new NotAllowed('この招待は、すでに返事が済んだか取り消されています。'));
    invitation.state = state;
    invitation.answeredBy = actor.personId;
    invitation.answeredAt = this.clock.now();
    await this.db.repo(PartnershipInvitation).save(invitation);
    partnership.invitedIds = partnership.invitedIds.filter((id) => id !== organisationId);
    return invitation;
  }
}

function inviteRefusal(partnership: Partnership, organisationId: string, quiet: boolean): Reason | null {
  const { organisationIds, invitedIds } = partnership;
  if (organisationIds.includes(organisationId)) return reason('alreadyPartner', 'この団体はすでに参加しています。');
  if (invitedIds.includes(organisationId)) return reason('alreadyInvited', 'この団体はすでに招いています。');
  if (quiet) return reason('doNotContact', 'この団体は、いま新しいお声がけを受け付けていません。');
  if (organisationIds.length + invitedIds.length >= partnersMax)
    return reason('tooManyPartners', `一つの協働に参加できるのは${partnersMax}団体までです。`);
  return null;
}
