import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { type Actor, Clock, Db, Events, isId, JsonScalar, newId, Permit, UseCase } from '@musubi/platform/server';
import { Membership } from '../membership/membership.entity.js';
import { RateLimits } from '../session/rate-limits.js';
import { DuplicateCandidate } from './duplicates.js';
import { OrganisationWriter } from './organisation-writer.js';
import { Organisation } from './organisation.entity.js';

@InputType()
export class CreateOrganisationInput {
  @Field(() => ID, { nullable: true, description: 'key chosen by the page: sending twice makes one organisation' })
  id?: string | null;

  @Field(() => JsonScalar, { description: 'values of the form `organisation`' })
  values: Record<string, unknown>;

  @Field(() => Boolean, { defaultValue: false, description: 'the person has seen the candidates: it is another one' })
  differentOne: boolean;
}

@ObjectType()
export class CreateOrganisationOk {
  @Field(() => ID, { nullable: true, description: 'null when candidates were found and nothing was registered' })
  id: string | null;

  @Field(() => Int, { nullable: true })
  version: number | null;

  @Field(() => [DuplicateCandidate])
  candidates: DuplicateCandidate[];
}

/** Registers an organisation; who registers it becomes its representative. First shows what is likely the same. */
@UseCase({ input: CreateOrganisationInput, ok: CreateOrganisationOk, permission: 'organisation:create' })
@Injectable()
export class CreateOrganisation {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly permit: Permit,
    private readonly limits: RateLimits,
    private readonly writer: OrganisationWriter,
    private readonly events: Events,
  ) {}

  async run(actor: Actor, input: CreateOrganisationInput): Promise<CreateOrganisationOk> {
    this.permit.check(actor, 'organisation:create');
    await this.limits.take(`organisation:create:${actor.personId}`, { hits: 60, seconds: 3600 });
    return this.db.transaction(async () => {
      const made = await this.madeBefore(actor, input.id);
      if (made) return { id: made.id, version: made.version, candidates: [] };
      const organisation = this.writer.draft(isId(input.id) ? input.id : newId(), input.values);
      const candidates = await this.writer.duplicates(organisation, input.differentOne);
      if (candidates.length > 0) return { id: null, version: null, candidates };
      organisation.createdBy = actor.personId;
      await this.writer.insert(organisation);
      await this.join(actor, organisation.id);
      await this.record(actor, organisation);
      return { id: organisation.id, version: organisation.version, candidates: [] };
    });
  }

  /** The same key by the same person: a double click. The lock makes the second wait for the first. */
  private async madeBefore(actor: Actor, id: string | null | undefined): Promise<Organisation | null> {
    if (!isId(id)) return null;
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 7))', [id]);
    return this.db.repo(Organisation).findOneBy({ id, createdBy: actor.personId as string });
  }

  private async join(actor: Actor, organisationId: string): Promise<void> {
    const membership = new Membership();
    Object.assign(membership, { organisationId, personId: actor.personId, role: 'representative' });
    await this.db.repo(Membership).save(membership);
  }

  private async record(actor: Actor, { id, name, type }: Organisation): Promise<void> {
    const subject = { type: 'Organisation', id };
    await this.events.record({
      name: 'OrganisationCreated',
      subject,
      actor,
      organisationIds: [id],
      after: { name, type },
    });
  }
}
