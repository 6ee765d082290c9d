import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { type Actor, Db, Events, isId, JsonScalar, newId, Permit, UseCase } from '@musubi/platform/server';
import { DuplicateCandidate } from './duplicates.js';
import { onBehalfOf } from './on-behalf.js';
import { OrganisationWriter } from './organisation-writer.js';

@InputType()
export class RegisterOrganisationInput {
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => JsonScalar, { description: 'values of the form `organisation`' })
  values: Record<string, unknown>;

  @Field(() => Boolean, { defaultValue: false })
  differentOne: boolean;

  @Field({ description: 'how the organisation asked for it: paper form, telephone, visit' })
  onBehalf: string;
}

@ObjectType()
export class RegisterOrganisationOk {
  @Field(() => ID, { nullable: true })
  id: string | null;

  @Field(() => [DuplicateCandidate])
  candidates: DuplicateCandidate[];
}

/** 代理入力: staff register an organisation whose people have no login. */
@UseCase({ input: RegisterOrganisationInput, ok: RegisterOrganisationOk, permission: 'organisation:register' })
@Injectable()
export class RegisterOrganisation {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly writer: OrganisationWriter,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: RegisterOrganisationInput): Promise<RegisterOrganisationOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'organisation:register');
      const id = isId(input.id) ? input.id : newId();
      const onBehalf = onBehalfOf(actor, id, input.onBehalf);
      if (await this.madeBefore(actor, id)) return { id, candidates: [] };
      const organisation = this.writer.draft(id, input.values);
      const candidates = await this.writer.duplicates(organisation, input.differentOne);
      if (candidates.length > 0) return { id: null, candidates };
      Object.assign(organisation, { createdBy: actor.personId, registeredByStaff: true });
      await this.writer.insert(organisation);
      const after = { name: organisation.name, type: organisation.type };
      const subject = { type: 'Organisation', id };
      await this.events.record({
        name: 'OrganisationRegistered',
        subject,
        actor,
        organisationIds: [id],
        after,
        onBehalf,
      });
      return { id, candidates: [] };
    });
  }

  private async madeBefore(actor: Actor, id: string): Promise<boolean> {
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 7))', [id]);
    const found = await this.db.one('select 1 from organisation where id = $1 and created_by = $2', [
      id,
      actor.personId,
    ]);
    return found !== null;
  }
}
