import { partnershipLifecycle } from '@musubi/collaboration/model';
import { type Actor, Clock, Db, Permit, refuseReason, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { actsFor } from '../acting-organisation.js';
import { Partnership } from './partnership.entity.js';
import { endNote } from './end-note.js';
import { PartnershipLog } from './partnership-log.js';
import { stateFacts } from './partnership-state.js';

@InputType()
export class DissolvePartnershipInput {
  @Field(() => ID, { description: 'The partnership' })
  id: string;

  @Field({ description: 'Why it ends, for the record and the other partners' })
  note: string;
}

@ObjectType()
export class DissolvePartnershipOk {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field()
  state: string;
}

/** The partners part before the work is done; open signatures and invitations fall away. */
@UseCase({ input: DissolvePartnershipInput, ok: DissolvePartnershipOk, permission: 'partnership:dissolve' })
@Injectable()
export class DissolvePartnership {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
    private readonly log: PartnershipLog,
  ) {}

  run(actor: Actor, input: DissolvePartnershipInput): Promise<DissolvePartnershipOk> {
    return this.db.transaction(async () => {
      const partnership = await this.permit.lock(actor, 'partnership:dissolve', Partnership, { id: input.id });
      const now = this.clock.now();
      refuseReason(partnershipLifecycle.refusal(stateFacts(partnership), 'dissolve', now));
      const note = endNote(input.note, '解消する理由');
      const before = { state: partnership.state };
      partnership.move('dissolve');
      Object.assign(partnership, { endedAt: now, endNote: note });
      const organisationId = actsFor(actor, partnership.organisationIds, null, ['representative']);
      const event = { event: 'PartnershipDissolved', what: 'dissolved', actor, organisationId, before };
      await this.log.write(partnership, { ...event, after: { state: partnership.state, note } });
      await this.db.repo(Partnership).save(partnership);
      const { id, version, state } = partnership;
      return { id, version, state };
    });
  }
}
