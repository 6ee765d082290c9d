import type { Outcome, OutcomeKind, Values, WeightScope } from '@musubi/matching/model';
import { Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

/** The newest so many of each table are learned from: a town changes. */
const mostLearned = 400;

export interface OutcomeCount {
  readonly outcome: OutcomeKind;
  readonly count: number;
}

/** What became of those who were suggested to each other. */
@Injectable()
export class OutcomeQueries {
  constructor(private readonly db: Db) {}

  /** Newest first. */
  all(): Promise<Outcome[]> {
    return this.db.query<Outcome & { scope: WeightScope; factors: Values }>(
      `select scope, asking_id as "askingId", outcome, reason, factors from (
         select *, row_number() over (partition by scope order by ended_at desc, id desc) as place
         from match_outcome where outcome is not null) as newest
       where place <= ${mostLearned} order by ended_at desc, id desc`,
    );
  }

  /** Each pair once, however many tables it teaches. */
  counts(): Promise<OutcomeCount[]> {
    return this.db.query<OutcomeCount>(
      `select outcome, count(distinct (source, source_id))::int as count from match_outcome
       where outcome is not null group by outcome order by outcome`,
    );
  }
}
