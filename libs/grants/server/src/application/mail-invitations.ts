import { tokenHash } from '@musubi/identity/server';
import { reason } from '@musubi/platform/model';
import { type Actor, Clock, Db, isId, NotFound, Permit, refuse, refuseReason } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { ApplicationInvitation } from './application-together.entity.js';
import { Application } from './application.entity.js';

/**
 * An invitation nobody has answered, of an application whose row the caller has locked. Refuses with WrongState when
 * there is none.
 */
export async function openInvitation(
  db: Db,
  applicationId: string,
  id: string,
  kind: 'any' | 'byMail' = 'any',
): Promise<ApplicationInvitation> {
  const found = isId(id) ? await db.repo(ApplicationInvitation).findOneBy({ id, applicationId }) : null;
  const open = found && !found.answeredAt && (kind === 'any' || found.email !== null);
  return open ? found : (refuseReason(answered) as never);
}

const answered = reason('answered', 'この招待は、すでに返事が済んだか取り消されています。画面を読み直してください。');

/** Finds an invitation by the link of its mail, for the person it was sent to. */
@Injectable()
export class MailInvitations {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly permit: Permit,
  ) {}

  /**
   * Locks application and invitation of a link. Refuses alike with NotFound whether the link is made up or was sent to
   * another address: who has the wrong one learns nothing.
   */
  async lock(actor: Actor, token: string): Promise<{ application: Application; invitation: ApplicationInvitation }> {
    this.permit.check(actor, 'applicationInvitation:answer');
    const found = await this.db.one<{ id: string; applicationId: string }>(
      `select i.id, i.application_id as "applicationId" from application_invitation i
         join person p on p.id = $2 and p.email_key = i.email_key and p.email_confirmed_at is not null
        where i.token_hash = $1`,
      [tokenHash(token), actor.personId],
    );
    if (!found) return refuse(new NotFound(unusable));
    const row = this.db.repo(Application).createQueryBuilder('a').setLock('pessimistic_write');
    const application = await row.where('a.id = :id', { id: found.applicationId }).getOneOrFail();
    const invitation = await this.permit.lock(actor, 'applicationInvitation:answer', ApplicationInvitation, found);
    const over = invitation.answeredAt !== null || !invitation.expiresAt || invitation.expiresAt <= this.clock.now();
    refuseReason(over ? reason('invitationOver', unusable) : null);
    return { application, invitation };
  }
}

/** Name and address of somebody who may not be registered are kept only as long as the invitation waits. */
export function close(invitation: ApplicationInvitation, how: ApplicationInvitation['outcome'], now: Date): void {
  const gone = { email: null, emailKey: null, message: null };
  Object.assign(invitation, { answeredAt: now, outcome: how }, invitation.email === null ? {} : gone);
}

const unusable =
  'このお誘いは、返事が済んだか、期限が切れたか、取り消されています。招いた方に、もう一度送ってもらってください。';
