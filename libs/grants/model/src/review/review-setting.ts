import type { FieldIssue } from '@musubi/platform/model';
import type { Criterion, Rubric } from './rubric.js';

/** How a call is reviewed, beside its rubric. Stored with the call as JSON; `defaultReviewSetting` where nothing is stored. */
export interface ReviewSetting {
  /** Reviewers see neither names nor organisations. */
  readonly blind: boolean;
  /** Whether reviewers may open attachments and the PDF of a blind call; in an open call they always may. */
  readonly blindAttachments: boolean;
  /** Reviewers per application. */
  readonly perApplication: number;
  /** Applications a reviewer takes at least and at most. */
  readonly minLoad: number;
  readonly maxLoad: number;
  /** A membership that ended less than so many years ago is still a conflict. */
  readonly pastYears: number;
}

export const defaultReviewSetting: ReviewSetting = {
  blind: false,
  blindAttachments: false,
  perApplication: 3,
  minLoad: 0,
  maxLoad: 30,
  pastYears: 3,
};

/** Stored settings of older versions lack newer keys. */
export const reviewSettingOf = (stored: Partial<ReviewSetting> | null | undefined): ReviewSetting => ({
  ...defaultReviewSetting,
  ...stored,
});

const invalid = (field: string, message: string): FieldIssue => ({ field, code: 'invalid', message });
const whole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** What is wrong with a setting; fields are named as its keys. */
export function reviewSettingIssues(setting: ReviewSetting): FieldIssue[] {
  return [
    ...(whole(setting.perApplication, 1, 15)
      ? []
      : [invalid('perApplication', '1件あたりの審査員は1人から15人までです。')]),
    ...(whole(setting.minLoad, 0, 500) ? [] : [invalid('minLoad', '1人の最少件数は0件以上の整数です。')]),
    ...(whole(setting.maxLoad, 1, 500) ? [] : [invalid('maxLoad', '1人の最多件数は1件以上の整数です。')]),
    ...(setting.minLoad > setting.maxLoad ? [invalid('minLoad', '最少件数は最多件数以下にしてください。')] : []),
    ...(whole(setting.pastYears, 0, 20)
      ? []
      : [invalid('pastYears', '過去の所属をさかのぼる年数は0年から20年までです。')]),
  ];
}

const longestGuidance = 1000;
const mostCriteria = 20;

/** What is wrong with a rubric; fields are `title:<place>`, `weight:<place>`, … */
export function rubricIssues(rubric: Rubric): FieldIssue[] {
  const { criteria, threshold, tieBreaks } = rubric;
  const ids = criteria.map((each) => each.id);
  return [
    ...(criteria.length === 0 || criteria.length > mostCriteria
      ? [invalid('criteria', `審査項目は1個から${mostCriteria}個までです。`)]
      : []),
    ...(new Set(ids).size < ids.length || ids.some((id) => !/^[a-zA-Z][\w-]{0,40}$/.test(id))
      ? [invalid('criteria', '審査項目の記号が重なっています。画面を読み直してください。')]
      : []),
    ...criteria.flatMap(criterionProblems),
    ...(whole(threshold, 0, 100) ? [] : [invalid('threshold', '基準点は0から100までの整数です。')]),
    ...(tieBreaks.every((id) => ids.includes(id)) && new Set(tieBreaks).size === tieBreaks.length
      ? []
      : [invalid('tieBreaks', '同点のときに見る項目を選び直してください。')]),
  ];
}

function criterionProblems({ title, guidance, weight }: Criterion, place: number): FieldIssue[] {
  const required = title.trim() === '';
  return [
    ...(required ? [{ field: `title:${place}`, code: 'required', message: '審査項目の名前を入力してください。' }] : []),
    ...([...title].length > 60 ? [invalid(`title:${place}`, '審査項目の名前は60字以内で入力してください。')] : []),
    ...([...guidance].length > longestGuidance
      ? [invalid(`guidance:${place}`, `見るところの説明は${longestGuidance}字以内で入力してください。`)]
      : []),
    ...(whole(weight, 1, 100) ? [] : [invalid(`weight:${place}`, '重みは1から100までの整数です。')]),
  ];
}

/** Whether two rubrics ask the same: only then may the old one be overwritten without a new version. */
export const sameRubric = (one: Rubric, other: Rubric): boolean =>
  JSON.stringify([one.criteria, one.threshold, one.tieBreaks]) ===
  JSON.stringify([other.criteria, other.threshold, other.tieBreaks]);
