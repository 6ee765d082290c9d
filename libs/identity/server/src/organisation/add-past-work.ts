import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import {
  type Actor,
  Db,
  Events,
  isId,
  JsonScalar,
  LimitReached,
  newId,
  Permit,
  refuse,
  UseCase,
  Versioned,
} from '@musubi/platform/server';
import { onBehalfOf } from './on-behalf.js';
import { OrganisationFinding } from './organisation-finding.js';
import { Organisation } from './organisation.entity.js';
import { PastWork } from './past-work.entity.js';
import { fillPastWork } from './past-work-values.js';

const most = 500;

@InputType()
export class AddPastWorkInput {
  @Field(() => ID)
  organisationId: string;

  @Field(() => ID, { nullable: true, description: 'key chosen by the page: sending twice adds one' })
  id?: string | null;

  @Field(() => JsonScalar, { description: 'values of the form `pastWork`' })
  values: Record<string, unknown>;

  @Field(() => String, { nullable: true })
  onBehalf?: string | null;
}

@ObjectType()
export class AddPastWorkOk extends Versioned {}

/** Adds one thing the organisation did to its record. */
@UseCase({ input: AddPastWorkInput, ok: AddPastWorkOk, permission: 'organisation:edit' })
@Injectable()
export class AddPastWork {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly finding: OrganisationFinding,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: AddPastWorkInput): Promise<AddPastWorkOk> {
    return this.db.transaction(async () => {
      const organisation = await this.permit.lock(actor, 'organisation:edit', Organisation, {
        id: input.organisationId,
      });
      const onBehalf = onBehalfOf(actor, organisation.id, input.onBehalf);
      const id = isId(input.id) ? input.id : newId();
      const made = await this.db.repo(PastWork).findOneBy({ id, organisationId: organisation.id });
      if (made) return { id, version: made.version };
      await this.refuseTooMany(organisation.id);
      const work = new PastWork();
      Object.assign(work, { id, organisationId: organisation.id });
      fillPastWork(work, input.values);
      await this.db.repo(PastWork).insert(work as never);
      await this.finding.put(organisation.id);
      const subject = { type: 'PastWork', id };
      const after = { title: work.title, year: work.year };
      const organisationIds = [organisation.id];
      await this.events.record({ name: 'PastWorkAdded', subject, actor, organisationIds, after, onBehalf });
      return { id, version: 1 };
    });
  }

  private async refuseTooMany(organisationId: string): Promise<void> {
    const count = await this.db.repo(PastWork).countBy({ organisationId });
    if (count >= most) refuse(new LimitReached(`活動実績は${most}件まで登録できます。古いものを削除してください。`));
  }
}
