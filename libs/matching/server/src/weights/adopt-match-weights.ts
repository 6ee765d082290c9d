import { type Actor, Clock, Conflict, Db, Events, Permit, refuse, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CurrentWeights } from './current-weights.js';
import { MatchWeights } from './match-weights.entity.js';
import { weightsLock } from './weights-lock.js';

@InputType()
export class AdoptMatchWeightsInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A proposal or an earlier version; null = the program’s own weights',
  })
  id?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The version that held when the actor decided; null = the program’s own',
  })
  insteadOf?: string | null;
}

@ObjectType()
export class AdoptMatchWeightsOk {
  @Field(() => ID, { nullable: true })
  id: string | null;
}

/** Takes on learned weights, or goes back to earlier ones: recommendations follow within a minute, everywhere. */
@UseCase({ input: AdoptMatchWeightsInput, ok: AdoptMatchWeightsOk, permission: 'matchWeights:set' })
@Injectable()
export class AdoptMatchWeights {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly current: CurrentWeights,
  ) {}

  async run(actor: Actor, input: AdoptMatchWeightsInput): Promise<AdoptMatchWeightsOk> {
    const answer = await this.db.transaction(() => this.adopt(actor, input));
    this.current.forget();
    return answer;
  }

  private async adopt(
    actor: Actor,
    { id = null, insteadOf = null }: AdoptMatchWeightsInput,
  ): Promise<AdoptMatchWeightsOk> {
    this.permit.check(actor, 'matchWeights:set');
    await weightsLock(this.db);
    const wanted = id === null ? null : await this.permit.lock(actor, 'matchWeights:set', MatchWeights, { id });
    const before = await this.db.repo(MatchWeights).findOneBy({ active: true });
    const activeId = idOf(before);
    if (activeId === id) return { id };
    if (activeId !== insteadOf) refuse(new Conflict({ active: activeId }));
    await this.change(actor, before, wanted);
    return { id };
  }

  /** One of the two is there: they are not the same. */
  private async change(actor: Actor, before: MatchWeights | null, wanted: MatchWeights | null): Promise<void> {
    const repo = this.db.repo(MatchWeights);
    const adopted = { active: true, adoptedAt: this.clock.now(), adoptedBy: actor.personId };
    if (before) await repo.save(Object.assign(before, { active: false }));
    if (wanted) await repo.save(Object.assign(wanted, adopted));
    await this.events.record({
      name: 'MatchWeightsAdopted',
      subject: { type: 'MatchWeights', id: idOf(wanted ?? before)! },
      ...{ actor, before: factsOf(before), after: factsOf(wanted) },
    });
  }
}

const idOf = (row: MatchWeights | null): string | null => row?.id ?? null;

/** For the audit: which weights held, with all their values when they were learned. */
const factsOf = (row: MatchWeights | null) => (row ? { active: row.id, weights: row.weights } : { active: 'program' });
