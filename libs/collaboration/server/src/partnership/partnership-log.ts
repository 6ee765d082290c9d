import { type Actor, Clock, Db, Events, newId } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { PartnershipChange, type Partnership } from './partnership.entity.js';

export interface Happening {
  /** Event name, past tense. */
  readonly event: string;
  /** Code in the workspace's own history; absent when partners need not see it there. */
  readonly what?: string;
  readonly actor: Actor;
  readonly organisationId?: string | null;
  readonly before?: object | null;
  readonly after?: object | null;
  readonly data?: object;
  /** Staff acting for the partners: how the wish reached them. */
  readonly onBehalf?: string;
}

/** Writes a change of a partnership twice: for the audit (event) and for the partners (who changed what). */
@Injectable()
export class PartnershipLog {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async write(partnership: Pick<Partnership, 'id' | 'organisationIds' | 'invitedIds'>, happening: Happening) {
    const { event, what, actor, before = null, after = null, organisationId = null, data } = happening;
    if (what)
      await this.db.repo(PartnershipChange).insert({
        id: newId(),
        partnershipId: partnership.id,
        at: this.clock.now(),
        personId: actor.personId,
        personName: actor.name,
        ...{ what, organisationId, before: before as never, after: after as never },
      });
    await this.events.record({
      name: event,
      subject: { type: 'Partnership', id: partnership.id },
      organisationIds: [...partnership.organisationIds, ...partnership.invitedIds],
      ...{ actor, before, after, onBehalf: happening.onBehalf },
      data: { ...data, organisationId },
    });
  }
}
