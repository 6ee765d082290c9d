import { type Reason, reason } from '@musubi/platform/model';
import { type JudgedPair, learnWeights, pairsInOrder } from './learn.js';
import type { Values, Weights, WeightScope, WeightTables } from './weights.js';

/** How it went on between two who were suggested to each other. `proposed` = chosen by staff, no answer yet. */
export type OutcomeKind = 'proposed' | 'accepted' | 'declined' | 'expired' | 'withdrawn' | 'fits' | 'unfit';

/** One pair as the scorer saw it then, and what became of it. */
export interface Outcome {
  readonly scope: WeightScope;
  /** The posting, or the organisation in the shape of one, that was asked for. */
  readonly askingId: string;
  readonly outcome: OutcomeKind;
  readonly reason: string | null;
  readonly factors: Values;
}

const grades: Readonly<Record<OutcomeKind, number | null>> = {
  accepted: 1,
  fits: 0.8,
  proposed: 0.6,
  expired: 0.25,
  declined: 0,
  unfit: 0,
  withdrawn: null,
};

/** Reasons that say nothing of how well the two fit: no time, somebody else already. */
const besideThePoint: readonly string[] = ['busy', 'found', 'known'];

/** 0–1 how well the two fit by what became of them; null = it does not tell. */
export const gradeOf = ({ outcome, reason }: Pick<Outcome, 'outcome' | 'reason'>): number | null =>
  reason !== null && besideThePoint.includes(reason) ? null : grades[outcome];

const isGood = (grade: number | null): boolean => grade !== null && grade > 0.5;
const isBad = (grade: number | null): boolean => grade !== null && grade < 0.5;

/** So many that went well, and so many that did not, before anything is learned. */
export const outcomesNeeded = 10;

/** How many of a scope tell something. */
export const tellingOutcomes = (outcomes: readonly Outcome[], scope: WeightScope) => {
  const found = outcomes.filter((each) => each.scope === scope).map(gradeOf);
  return { good: found.filter(isGood).length, bad: found.filter(isBad).length };
};

/** What was learned of one table, tried on pairs it was not learned from. */
export interface LearnedScope {
  readonly scope: WeightScope;
  readonly pairs: number;
  /** Share (0–1) of the pairs kept back that stand in the right order with the present weights, and with the learned. */
  readonly before: number;
  readonly after: number;
}

export interface Learned {
  readonly tables: WeightTables;
  /** Only tables that became better. */
  readonly scopes: readonly LearnedScope[];
}

const scopes: readonly WeightScope[] = ['organisation', 'posting'];

/**
 * Weights that put what went well before what did not. Half of the askings is kept back from each try; a table that does
 * not do better on those stays as it is. Answers with a reason in words when there is nothing to propose.
 */
export function learnFrom(outcomes: readonly Outcome[], now: WeightTables): Learned | Reason {
  const enough = scopes.filter((scope) => {
    const { good, bad } = tellingOutcomes(outcomes, scope);
    return good >= outcomesNeeded && bad >= outcomesNeeded;
  });
  if (enough.length === 0) return tooFew(outcomes);
  const tried = enough.map((scope) =>
    learnedOf(
      outcomes.filter((each) => each.scope === scope),
      scope,
      now[scope],
    ),
  );
  const better = tried.filter(({ before, after }) => after > before);
  if (better.length === 0) return nothingBetter;
  const tables = Object.fromEntries(better.map(({ scope, weights }) => [scope, weights]));
  return { tables: { ...now, ...tables }, scopes: better.map(({ weights: _, ...figures }) => figures) };
}

function tooFew(outcomes: readonly Outcome[]): Reason {
  const { good, bad } = tellingOutcomes(outcomes, 'organisation');
  return reason(
    'tooFewOutcomes',
    `学ぶには、まだ結果が足りません。うまくいった結果と見送られた結果が、それぞれ${outcomesNeeded}件以上必要です（いまは${good}件と${bad}件）。`,
    { good, bad, needed: outcomesNeeded },
  );
}

const nothingBetter: Reason = reason(
  'nothingBetter',
  '結果から学んだ配点は、いまの配点より当たりませんでした。いまの配点のままで使えます。',
);

function learnedOf(outcomes: readonly Outcome[], scope: WeightScope, now: Weights) {
  const halves = [0, 1].map((half) => outcomes.filter((each) => halfOf(each.askingId) === half));
  const pairs = halves.map(pairsOf);
  const shares = pairs.flatMap((kept, at) =>
    kept.length === 0 ? [] : [{ kept, weights: learnWeights(pairs[1 - at]!, now) }],
  );
  const mean = (share: (each: (typeof shares)[number]) => number) => {
    const all = shares.reduce((sum, { kept }) => sum + kept.length, 0);
    return shares.reduce((sum, each) => sum + share(each) * each.kept.length, 0) / Math.max(1, all);
  };
  const all = pairsOf(outcomes);
  return {
    scope,
    pairs: all.length,
    before: mean(({ kept }) => pairsInOrder(kept, now)),
    after: mean(({ kept, weights }) => pairsInOrder(kept, weights)),
    weights: learnWeights(all, now),
  };
}

/** By the last digit of the id, which is random: everything about one asking is in one half. */
const halfOf = (id: string): number => (Number.parseInt(id.slice(-1), 16) || 0) % 2;

const mostPairs = 10_000;
/** Two candidates of one asking were in one list: their values are more alike than those of different lists. */
const sameAsking = 2;

function pairsOf(outcomes: readonly Outcome[]): JudgedPair[] {
  const graded = outcomes.flatMap((each) => {
    const grade = gradeOf(each);
    return grade === null ? [] : [{ ...each, grade }];
  });
  const pairs = graded.flatMap((better) =>
    graded
      .filter((worse) => isGood(better.grade) && isBad(worse.grade))
      .map((worse) => ({
        better: better.factors,
        worse: worse.factors,
        by: (better.grade - worse.grade) * (better.askingId === worse.askingId ? sameAsking : 1),
      })),
  );
  const step = Math.ceil(pairs.length / mostPairs);
  return pairs.filter((_, at) => at % step === 0);
}
