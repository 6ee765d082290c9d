import { partnersMax } from '@musubi/collaboration/model';
import { reason } from '@musubi/platform/model';
import { type Actor, Db, refuseReason } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Conversation } from '../conversation/conversation.entity.js';
import { Conversations } from '../conversation/conversations.js';
import { Partnership } from './partnership.entity.js';
import { PartnershipLog } from './partnership-log.js';
import { CurrentPlan } from './partnership-state.js';

/**
 * An organisation becomes a partner, inside the transaction of the use case. A version being signed is void then: it
 * does not name the new partner.
 */
@Injectable()
export class PartnerJoining {
  constructor(
    private readonly db: Db,
    private readonly conversations: Conversations,
    private readonly plan: CurrentPlan,
    private readonly log: PartnershipLog,
  ) {}

  async join(actor: Actor, partnership: Partnership, organisationId: string): Promise<void> {
    refuseReason(partnership.organisationIds.length >= partnersMax ? full : null);
    partnership.organisationIds = [...partnership.organisationIds, organisationId];
    await this.db.repo(Partnership).save(partnership);
    const conversation = await this.conversations.of('Partnership', partnership.id);
    conversation.organisationIds = partnership.organisationIds;
    await this.db.repo(Conversation).save(conversation);
    await this.plan.voidOutdated(partnership.id);
    const after = { organisationId };
    await this.log.write(partnership, { event: 'PartnerJoined', what: 'joined', actor, organisationId, after });
  }
}

const full = reason('tooManyPartners', `一つの協働に参加できるのは${partnersMax}団体までです。`);
