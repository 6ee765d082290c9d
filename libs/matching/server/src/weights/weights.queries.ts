import {
  factorLabels,
  type FactorName,
  outcomesNeeded,
  tellingOutcomes,
  type Weights,
  type WeightTables,
  weights,
} from '@musubi/matching/model';
import { Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { withNew } from './current-weights.js';
import { OutcomeQueries } from './outcome.queries.js';
import type { FactorWeight, MatchWeightsReport, WeightsVersion } from './weights.types.js';

type Version = WeightsVersion & { readonly weights: WeightTables };

/** Everything the weights page shows. */
@Injectable()
export class WeightsQueries {
  constructor(
    private readonly db: Db,
    private readonly outcomes: OutcomeQueries,
  ) {}

  async report(): Promise<MatchWeightsReport> {
    const versions = await this.versions();
    const [active = null] = versions.filter((each) => each.active);
    const [proposal = null] = versions.slice(0, 1).filter(({ adoptedAt }) => adoptedAt === null);
    const { good, bad } = tellingOutcomes(await this.outcomes.all(), 'organisation');
    return {
      activeId: active && active.id,
      factors: factorsOf(active ? withNew(active.weights) : weights, proposal && proposal.weights),
      outcomes: await this.outcomes.counts(),
      ...{ good, bad, needed: outcomesNeeded, proposal },
      versions: versions.filter(({ adoptedAt }) => adoptedAt !== null),
    };
  }

  private versions(): Promise<Version[]> {
    return this.db.query<Version>(
      `select w.id, w.weights, w.set_at as "learnedAt", s.name as "learnedBy", w.adopted_at as "adoptedAt", a.name as "adoptedBy",
         w.active, w.outcomes, w.figures, w.note
       from match_weights w left join person s on s.id = w.set_by left join person a on a.id = w.adopted_by
       order by w.set_at desc, w.id desc limit 50`,
    );
  }
}

function factorsOf(now: WeightTables, proposed: WeightTables | null): FactorWeight[] {
  return (['organisation', 'posting'] as const).flatMap((scope) => {
    const program: Weights = weights[scope];
    return (Object.keys(program) as FactorName[]).map((code) => ({
      ...{ scope, code, label: factorLabels[code] },
      now: now[scope][code] ?? 0,
      program: program[code] ?? 0,
      proposed: proposed ? (proposed[scope][code] ?? program[code] ?? 0) : null,
    }));
  });
}
