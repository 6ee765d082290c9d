import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { type Actor, Db, Events, Permit, UseCase, Versioned } from '@musubi/platform/server';
import { onBehalfOf } from './on-behalf.js';
import { OrganisationFinding } from './organisation-finding.js';
import { PastWork } from './past-work.entity.js';

@InputType()
export class RemovePastWorkInput extends Versioned {
  @Field(() => String, { nullable: true })
  onBehalf?: string | null;
}

@ObjectType()
export class RemovePastWorkOk {
  @Field(() => ID)
  id: string;
}

/** Takes one entry off the record. */
@UseCase({ input: RemovePastWorkInput, ok: RemovePastWorkOk, permission: 'pastWork:edit' })
@Injectable()
export class RemovePastWork {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly finding: OrganisationFinding,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: RemovePastWorkInput): Promise<RemovePastWorkOk> {
    return this.db.transaction(async () => {
      const work = await this.permit.lock(actor, 'pastWork:edit', PastWork, input);
      const onBehalf = onBehalfOf(actor, work.organisationId, input.onBehalf);
      await this.db.query('delete from past_work where id = $1', [work.id]);
      await this.finding.put(work.organisationId);
      await this.events.record({
        name: 'PastWorkRemoved',
        subject: { type: 'PastWork', id: work.id },
        actor,
        organisationIds: [work.organisationId],
        before: { title: work.title, year: work.year },
        onBehalf,
      });
      return { id: work.id };
    });
  }
}
