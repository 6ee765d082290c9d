import {
  type Actor,
  Clock,
  Db,
  Events,
  InvalidInput,
  isId,
  newId,
  NotFound,
  Permit,
  refuse,
  UseCase,
  Versioned,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { MatchOpinion } from './match-opinion.entity.js';
import { type OpinionValues, opinionValues } from './opinion-values.js';

@InputType()
export class GiveMatchOpinionInput {
  @Field(() => ID, { description: 'The organisation that says it: one of the actor’s own' })
  organisationId: string;

  @Field(() => ID, { description: 'The recommended organisation, or the owner of the recommended posting' })
  aboutOrganisationId: string;

  @Field(() => ID, { nullable: true, description: 'The posting in question; left out = in general' })
  postingId?: string | null;

  @Field({ description: 'fits or unfit' })
  opinion: string;

  @Field(() => String, { nullable: true, description: 'With unfit: content, area, kind, time, size, known, other' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 300 characters; nobody else reads it but staff' })
  note?: string | null;
}

@ObjectType()
export class GiveMatchOpinionOk extends Versioned {
  @Field()
  opinion: string;

  @Field(() => String, { nullable: true })
  reason: string | null;
}

/** 合いそう or 合わない: the same pair and posting have one opinion, the last one said. */
@UseCase({ input: GiveMatchOpinionInput, ok: GiveMatchOpinionOk, permission: 'matchOpinion:give' })
@Injectable()
export class GiveMatchOpinion {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: GiveMatchOpinionInput): Promise<GiveMatchOpinionOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'matchOpinion:give', { organisationId: input.organisationId });
      await this.checkSubject(actor, input);
      const values = opinionValues(input);
      const key = [input.organisationId, input.aboutOrganisationId, input.postingId ?? ''].join(' ');
      await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [key]);
      const before = await this.before(input);
      const { id, version, opinion, reason } = await this.save(actor, input, values, before);
      await this.events.record({
        name: 'MatchOpinionGiven',
        subject: { type: 'MatchOpinion', id },
        actor,
        organisationIds: [input.organisationId],
        before: before && { opinion: before.opinion, reason: before.reason },
        after: { opinion, reason },
        data: { aboutOrganisationId: input.aboutOrganisationId, postingId: input.postingId ?? null },
      });
      return { id, version, opinion, reason };
    });
  }

  /** Both must exist, and the posting must belong to one of the two and be one the actor may see. */
  private async checkSubject(actor: Actor, input: GiveMatchOpinionInput): Promise<void> {
    const { organisationId, aboutOrganisationId, postingId = null } = input;
    const both = [organisationId, aboutOrganisationId];
    if (organisationId === aboutOrganisationId) refuse(new InvalidInput([ownOrganisation]));
    if (![...both, postingId ?? organisationId].every(isId)) refuse(new NotFound());
    if (!(await this.exist(both))) refuse(new NotFound());
    if (postingId && !(await this.isBetween(actor, both, postingId))) refuse(new NotFound());
  }

  private async exist(ids: readonly string[]): Promise<boolean> {
    const found = await this.db.query('select id from organisation where id = any($1::uuid[])', [ids]);
    return found.length === ids.length;
  }

  private async isBetween(actor: Actor, both: readonly string[], postingId: string): Promise<boolean> {
    const posting = await this.db.one<{ organisationId: string; state: string }>(
      'select organisation_id as "organisationId", state from posting where id = $1',
      [postingId],
    );
    return posting !== null && both.includes(posting.organisationId) && this.permit.can(actor, 'posting:read', posting);
  }

  private async before({ organisationId, aboutOrganisationId, postingId }: GiveMatchOpinionInput) {
    const row = await this.db.one<{ id: string }>(
      `select id from match_opinion where organisation_id = $1 and about_organisation_id = $2
         and posting_id is not distinct from $3::uuid`,
      [organisationId, aboutOrganisationId, postingId ?? null],
    );
    return row && this.db.repo(MatchOpinion).findOneBy({ id: row.id });
  }

  private save(actor: Actor, input: GiveMatchOpinionInput, values: OpinionValues, before: MatchOpinion | null) {
    const repo = this.db.repo(MatchOpinion);
    const { organisationId, aboutOrganisationId, postingId = null } = input;
    const row = before
      ? repo.create({ ...before })
      : repo.create({ id: newId(), organisationId, aboutOrganisationId, postingId });
    return repo.save(Object.assign(row, values, { personId: actor.personId, givenAt: this.clock.now() }));
  }
}

const ownOrganisation = {
  field: 'aboutOrganisationId',
  code: 'invalid',
  message: '自分の団体についての記録はできません。',
};
