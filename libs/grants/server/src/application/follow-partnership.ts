import { PartnershipDoor } from '@musubi/collaboration/server';
import { Clock, Db, type Listener, Listens, type RecordedEvent, systemActor } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { ApplicationPartners, type Replaced } from './application-partners.js';
import { ApplicationInvitation } from './application-together.entity.js';
import { Application } from './application.entity.js';
import { close } from './mail-invitations.js';

/**
 * After a change of a partnership its applications that are being written or corrected follow. Who was invited to replace a partner takes that partner's place: the
 * other one leaves then, and not before. May run again: the second time there is nothing to do.
 */
@Listens('PartnerJoined', 'PartnerLeft', 'PartnerInvitationDeclined')
@Injectable()
export class FollowPartnership implements Listener {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly door: PartnershipDoor,
    private readonly partners: ApplicationPartners,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    const drafts = await this.db.query<{ id: string }>(
      `select id from application where partnership_id = $1 and state in ('draft', 'returned') and disposed_at is null order by id`,
      [event.subject.id],
    );
    for (const { id } of drafts) await this.one(id, event);
  }

  private one(id: string, event: RecordedEvent): Promise<void> {
    return this.db.transaction(async () => {
      const row = this.db.repo(Application).createQueryBuilder('a').setLock('pessimistic_write');
      const application = await row.where('a.id = :id', { id }).getOne();
      if (!application) return;
      const replaced = event.name === 'PartnerLeft' ? {} : await this.answered(application, event);
      await this.partners.follow(systemActor, application, replaced);
    });
  }

  private async answered(application: Application, { name, data }: RecordedEvent): Promise<Replaced> {
    let replaced: Replaced = {};
    const open = await this.db.query<{ id: string }>(
      'select id from application_invitation where application_id = $1 and organisation_id::text = $2 and answered_at is null',
      [application.id, data['organisationId']],
    );
    for (const { id } of open) {
      const invitation = await this.db.repo(ApplicationInvitation).findOneByOrFail({ id });
      const joined = name === 'PartnerJoined';
      close(invitation, joined ? 'joined' : 'declined', this.clock.now());
      await this.db.repo(ApplicationInvitation).save(invitation);
      if (!joined || !invitation.replacesId || !invitation.organisationId) continue;
      await this.door.takeOut(systemActor, application.partnershipId, invitation.replacesId);
      replaced = { ...replaced, [invitation.organisationId]: invitation.replacesId };
    }
    return replaced;
  }
}
