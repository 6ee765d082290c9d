import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { type Actor, Db, Events, JsonScalar, Permit, UseCase, Versioned } from '@musubi/platform/server';
import { onBehalfOf } from './on-behalf.js';
import { OrganisationFinding } from './organisation-finding.js';
import { PastWork } from './past-work.entity.js';
import { fillPastWork } from './past-work-values.js';

@InputType()
export class EditPastWorkInput extends Versioned {
  @Field(() => JsonScalar)
  values: Record<string, unknown>;

  @Field(() => String, { nullable: true })
  onBehalf?: string | null;
}

@ObjectType()
export class EditPastWorkOk extends Versioned {}

/** Corrects one entry of the record. */
@UseCase({ input: EditPastWorkInput, ok: EditPastWorkOk, permission: 'pastWork:edit' })
@Injectable()
export class EditPastWork {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly finding: OrganisationFinding,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: EditPastWorkInput): Promise<EditPastWorkOk> {
    return this.db.transaction(async () => {
      const work = await this.permit.lock(actor, 'pastWork:edit', PastWork, input);
      const onBehalf = onBehalfOf(actor, work.organisationId, input.onBehalf);
      const before = { title: work.title, year: work.year };
      fillPastWork(work, input.values);
      await this.db.repo(PastWork).save(work);
      await this.finding.put(work.organisationId);
      await this.events.record({
        name: 'PastWorkEdited',
        subject: { type: 'PastWork', id: work.id },
        actor,
        organisationIds: [work.organisationId],
        before,
        after: { title: work.title, year: work.year },
        onBehalf,
      });
      return { id: work.id, version: work.version };
    });
  }
}
