import { learnFrom, type LearnedScope, type WeightTables } from '@musubi/matching/model';
import { type Actor, Clock, Db, Events, newId, Permit, refuseReason, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CurrentWeights } from './current-weights.js';
import { MatchWeights } from './match-weights.entity.js';
import { OutcomeQueries } from './outcome.queries.js';
import { weightsLock } from './weights-lock.js';

@InputType()
export class LearnMatchWeightsInput {
  @Field(() => String, { nullable: true, description: 'For those who look at it later; at most 200 characters' })
  note?: string | null;
}

@ObjectType()
export class LearnMatchWeightsOk {
  @Field(() => ID, { description: 'The proposal; the same one when nothing happened since it was made' })
  id: string;

  @Field(() => Int)
  version: number;
}

const longestNote = 200;

/** Proposes weights learned from what became of suggestions. Nothing changes until somebody adopts them. */
@UseCase({ input: LearnMatchWeightsInput, ok: LearnMatchWeightsOk, permission: 'matchWeights:set' })
@Injectable()
export class LearnMatchWeights {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly outcomes: OutcomeQueries,
    private readonly current: CurrentWeights,
  ) {}

  run(actor: Actor, input: LearnMatchWeightsInput): Promise<LearnMatchWeightsOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'matchWeights:set');
      await weightsLock(this.db);
      const outcomes = await this.outcomes.all();
      const learned = learnFrom(outcomes, await this.current.stored());
      if ('code' in learned) return refuseReason(learned) as never;
      const { tables, scopes } = learned;
      return (
        (await this.same(tables)) ??
        this.propose(actor, { tables, scopes, outcomes: outcomes.length, note: input.note ?? '' })
      );
    });
  }

  /** A second click, or nothing new: the proposal is there already. */
  private async same(tables: WeightTables): Promise<MatchWeights | null> {
    const newest = await this.db
      .repo(MatchWeights)
      .findOne({ where: { source: 'learned' }, order: { setAt: 'DESC', id: 'DESC' } });
    return newest && !newest.adoptedAt && isSame(newest.weights, tables) ? newest : null;
  }

  private async propose(actor: Actor, { tables, scopes, outcomes, note }: Proposal): Promise<MatchWeights> {
    const row = Object.assign(new MatchWeights(), {
      ...{ id: newId(), weights: tables, source: 'learned', figures: scopes, outcomes, active: false },
      ...{
        pairs: scopes.reduce((sum, each) => sum + each.pairs, 0),
        note: [...note.trim()].slice(0, longestNote).join(''),
      },
      ...{ setBy: actor.personId, setAt: this.clock.now(), adoptedAt: null, adoptedBy: null },
    });
    const saved = await this.db.repo(MatchWeights).save(row);
    await this.events.record({
      name: 'MatchWeightsLearned',
      subject: { type: 'MatchWeights', id: saved.id },
      actor,
      after: { outcomes, figures: scopes },
    });
    return saved;
  }
}

interface Proposal {
  readonly tables: WeightTables;
  readonly scopes: readonly LearnedScope[];
  readonly outcomes: number;
  readonly note: string;
}

/** Stored JSON has its keys in an order of its own. */
const isSame = (a: WeightTables, b: WeightTables): boolean =>
  (['organisation', 'posting'] as const).every((scope) => {
    const names = new Set([...Object.keys(a[scope]), ...Object.keys(b[scope])]) as Set<keyof (typeof a)[typeof scope]>;
    return [...names].every((name) => (a[scope][name] ?? 0) === (b[scope][name] ?? 0));
  });
