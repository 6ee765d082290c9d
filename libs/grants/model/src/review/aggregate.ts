import type { Yen } from '@musubi/platform/model';
import type { RankedApplication, ReviewSheet, ReviewSummary } from './review.js';
import { weightedMarks } from './review.js';
import { maxScore, type Rubric } from './rubric.js';

/** One application's reviews as they stand. `recused` counts reviewers who declared a conflict: they take no part in the mean. */
export interface ReviewedApplication {
  readonly applicationId: string;
  readonly number: string;
  readonly submittedAt: Date;
  /** Grant the applicants may get at most, in yen. */
  readonly grant: Yen;
  readonly sheets: readonly ReviewSheet[];
  readonly recused: number;
}

/** A mean kept as a fraction, so that equal results are equal and a tie is a tie. */
interface Mean {
  readonly sum: number;
  readonly of: number;
}

const compareMeans = (a: Mean, b: Mean): number => a.sum * b.of - b.sum * a.of;
const valueOf = ({ sum, of }: Mean): number => (of === 0 ? 0 : sum / of);

const inSheets = (application: ReviewedApplication): readonly ReviewSheet[] =>
  application.sheets.filter((each) => each.submittedAt !== null);

/**
 * Mean of all submitted sheets as shares of their full marks, exact also when sheets were filled in by different
 * versions of the rubric. `of` is 0 when nothing is submitted.
 */
function meanOf(rubric: Rubric, application: ReviewedApplication): Mean {
  const marks = inSheets(application).map((sheet) => weightedMarks(sheet.rubric ?? rubric, sheet.scores));
  const common = marks.reduce((all, { full }) => leastCommonMultiple(all, full), 1);
  return {
    sum: marks.reduce((sum, each) => sum + each.marks * (common / each.full), 0),
    of: marks.length * common,
  };
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));
const leastCommonMultiple = (a: number, b: number): number => (a / greatestCommonDivisor(a, b)) * b;

function criterionMean(application: ReviewedApplication, criterion: string): Mean {
  const scores = inSheets(application).map(
    (sheet) => sheet.scores.find((each) => each.criterion === criterion)?.score ?? 0,
  );
  return { sum: scores.reduce((sum, each) => sum + each, 0), of: scores.length };
}

const percentOf = (mean: Mean): number => Math.round(valueOf(mean) * 10_000) / 100;

/** How the reviews of one application add up: the mean of the reviewers who took part, in percent with two decimals. */
export function summarise(rubric: Rubric, application: ReviewedApplication): ReviewSummary {
  const sheets = inSheets(application);
  const mean = meanOf(rubric, application);
  const percents = sheets.map((sheet) => {
    const { marks, full } = weightedMarks(sheet.rubric ?? rubric, sheet.scores);
    return percentOf({ sum: marks, of: full });
  });
  return {
    applicationId: application.applicationId,
    number: application.number,
    submittedReviews: sheets.length,
    recused: application.recused,
    percent: sheets.length === 0 ? null : percentOf(mean),
    meanByCriterion: Object.fromEntries(
      rubric.criteria.map(({ id }) => [id, Math.round(valueOf(criterionMean(application, id)) * 100) / 100]),
    ),
    lowest: percents.length === 0 ? null : Math.min(...percents),
    highest: percents.length === 0 ? null : Math.max(...percents),
    aboveThreshold: sheets.length > 0 && compareMeans(mean, { sum: rubric.threshold, of: 100 }) >= 0,
  };
}

/**
 * Orders a call's applications: mean, then the rubric's tie-break criteria in their declared order, then the earlier
 * submission; those equal in all of it share a rank. Going down, an application is within the budget as long as its
 * grant still fits and it reaches the threshold; what does not fit is passed over and does not use the budget up.
 * @param budget yen available in the call.
 */
export function rankApplications(
  rubric: Rubric,
  applications: readonly ReviewedApplication[],
  budget: Yen,
): RankedApplication[] {
  const ordered = [...applications].sort((a, b) => order(rubric, a, b) || a.number.localeCompare(b.number));
  let spent = 0n;
  let cumulative = 0n;
  let rank = 0;
  return ordered.map((application, place) => {
    const before = ordered[place - 1];
    if (!before || order(rubric, before, application) !== 0) rank = place + 1;
    const summary = summarise(rubric, application);
    const { grant } = application;
    cumulative += grant;
    const withinBudget = summary.aboveThreshold && spent + grant <= budget;
    if (withinBudget) spent += grant;
    return { ...summary, rank, grant, cumulative, withinBudget };
  });
}

/** Negative when `a` comes first. Applications nobody reviewed come last. */
function order(rubric: Rubric, a: ReviewedApplication, b: ReviewedApplication): number {
  const [mine, yours] = [meanOf(rubric, a), meanOf(rubric, b)];
  if (mine.of === 0 || yours.of === 0) return Number(mine.of === 0) - Number(yours.of === 0) || earlier(a, b);
  return -compareMeans(mine, yours) || tieBreak(rubric, a, b) || earlier(a, b);
}

function tieBreak(rubric: Rubric, a: ReviewedApplication, b: ReviewedApplication): number {
  for (const criterion of rubric.tieBreaks) {
    const difference = compareMeans(criterionMean(a, criterion), criterionMean(b, criterion));
    if (difference !== 0) return -difference;
  }
  return 0;
}

const earlier = (a: ReviewedApplication, b: ReviewedApplication): number =>
  a.submittedAt.getTime() - b.submittedAt.getTime();

/** Whether a number is a score a reviewer can give. */
export const isScore = (score: unknown): score is number =>
  Number.isInteger(score) && Number(score) >= 0 && Number(score) <= maxScore;
