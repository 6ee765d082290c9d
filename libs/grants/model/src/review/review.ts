import { type Rubric, maxScore } from './rubric.js';

/** A reviewer's answer about one application, given before the detail is shown. `conflict` blocks access. */
export type Interest = 'none' | 'conflict';

export interface Score {
  readonly criterion: string;
  /** 0–5, or null while not given. */
  readonly score: number | null;
  readonly reason: string;
}

/** One reviewer's work on one application. */
export interface ReviewSheet {
  readonly reviewerId: string;
  readonly scores: readonly Score[];
  readonly comment: string;
  readonly submittedAt: Date | null;
  /** The rubric it was filled in by, where the call has a newer one. */
  readonly rubric?: Rubric | null;
}

/** How the reviews of one application add up. Percentages are of the full marks of the rubric. */
export interface ReviewSummary {
  readonly applicationId: string;
  readonly number: string;
  readonly submittedReviews: number;
  readonly recused: number;
  /** Mean of the submitted reviews; null while there is none. */
  readonly percent: number | null;
  readonly meanByCriterion: Readonly<Record<string, number>>;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly aboveThreshold: boolean;
}

/** A place in the ranking of a call. */
export interface RankedApplication extends ReviewSummary {
  readonly rank: number;
  readonly grant: bigint;
  /** Sum of the grants down to and including this place. */
  readonly cumulative: bigint;
  readonly withinBudget: boolean;
}

/** Weighted marks of one sheet and the full marks, both whole numbers. Missing scores count 0. */
export function weightedMarks(rubric: Rubric, scores: readonly Score[]): { marks: number; full: number } {
  const given = new Map(scores.map((each) => [each.criterion, each.score ?? 0]));
  let marks = 0;
  let full = 0;
  for (const criterion of rubric.criteria) {
    marks += criterion.weight * (given.get(criterion.id) ?? 0);
    full += criterion.weight * maxScore;
  }
  return { marks, full };
}
