import type { FieldIssue } from '@musubi/platform/model';
import { isScore } from './aggregate.js';
import type { Score } from './review.js';
import { type Criterion, maxScore, type Rubric } from './rubric.js';

const longestReason = 2000;

/**
 * What keeps a score sheet from being submitted: every criterion of the rubric needs a whole score 0–5 and a reason in
 * words. Fields are named `score:<criterion>` and `reason:<criterion>`.
 */
export function sheetIssues(rubric: Rubric, scores: readonly Score[]): FieldIssue[] {
  const given = new Map(scores.map((each) => [each.criterion, each]));
  const strange = scores.filter((each) => !rubric.criteria.some((criterion) => criterion.id === each.criterion));
  return [
    ...strange.map((each) => ({
      field: `score:${each.criterion}`,
      code: 'invalid',
      message: '審査基準にない項目です。画面を読み直してください。',
    })),
    ...rubric.criteria.flatMap((criterion) => criterionIssues(criterion, given.get(criterion.id))),
  ];
}

/** Issues of a sheet that is still being filled in: empty is fine, wrong is not. */
export const draftSheetIssues = (rubric: Rubric, scores: readonly Score[]): FieldIssue[] =>
  sheetIssues(rubric, scores).filter((issue) => issue.code !== 'required');

function criterionIssues({ id, title, reasonRequired = true }: Criterion, score: Score | undefined): FieldIssue[] {
  const issues = [
    problem(`score:${id}`, scoreProblem(title, score?.score ?? null)),
    problem(`reason:${id}`, reasonProblem(title, reasonRequired, [...(score?.reason ?? '').trim()].length)),
  ];
  return issues.filter((each) => each !== null);
}

type Problem = readonly [code: string, message: string] | null;

const problem = (field: string, found: Problem): FieldIssue | null =>
  found && { field, code: found[0], message: found[1] };

function scoreProblem(title: string, score: number | null): Problem {
  if (score === null) return ['required', `「${title}」の点数を選んでください。`];
  return isScore(score) ? null : ['invalid', `「${title}」の点数は0から${maxScore}までの整数です。`];
}

function reasonProblem(title: string, required: boolean, length: number): Problem {
  if (length === 0 && !required) return null;
  if (length === 0) return ['required', `「${title}」の理由を入力してください。`];
  if (length <= longestReason) return null;
  return ['invalid', `「${title}」の理由は${longestReason}字以内で入力してください（いま${length}字です）。`];
}
