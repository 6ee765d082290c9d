import { decisionForm } from '@musubi/collaboration/model';
import { pageIssues } from '@musubi/platform/model';
import { type Actor, Db, Permit, refuseIssues, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { actsFor, nameOf } from '../acting-organisation.js';
import { Partnership, PartnershipDecision } from './partnership.entity.js';
import { PartnershipLog } from './partnership-log.js';
import { refuseEnded } from './partnership-state.js';

@InputType()
export class RecordPartnershipDecisionInput {
  @Field(() => ID, { description: 'The partnership' })
  id: string;

  @Field()
  text: string;

  @Field({ description: 'YYYY-MM-DD' })
  decidedOn: string;
}

@ObjectType()
export class RecordPartnershipDecisionOk {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  decisionId: string;
}

/** Keeps what the partners decided together. Entries are not changed afterwards; a new one says what holds now. */
@UseCase({
  input: RecordPartnershipDecisionInput,
  ok: RecordPartnershipDecisionOk,
  permission: 'partnership:edit',
})
@Injectable()
export class RecordPartnershipDecision {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly log: PartnershipLog,
  ) {}

  run(actor: Actor, input: RecordPartnershipDecisionInput): Promise<RecordPartnershipDecisionOk> {
    return this.db.transaction(async () => {
      const partnership = await this.permit.lock(actor, 'partnership:edit', Partnership, { id: input.id });
      refuseEnded(partnership);
      refuseIssues(pageIssues(decisionForm, { text: input.text, decidedOn: input.decidedOn }));
      const organisationId = actsFor(actor, partnership.organisationIds, null);
      const decision = await this.db.repo(PartnershipDecision).save(
        Object.assign(new PartnershipDecision(), {
          partnershipId: partnership.id,
          text: input.text.trim(),
          decidedOn: input.decidedOn,
          recordedBy: actor.personId,
          recordedByName: nameOf(actor),
          organisationId,
        }),
      );
      const after = { text: decision.text, decidedOn: decision.decidedOn };
      await this.log.write(partnership, { event: 'PartnershipDecisionRecorded', actor, organisationId, after });
      return { id: partnership.id, decisionId: decision.id };
    });
  }
}
