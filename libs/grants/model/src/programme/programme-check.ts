import type { FieldIssue } from '@musubi/platform/model';

/** A course as its editor sends it. Rates as exact pairs, the cap in yen. */
export interface CourseSettings {
  /** null for a new course. */
  readonly id: string | null;
  readonly name: string;
  readonly summary: string;
  readonly rate: readonly [number, number];
  readonly categoryRates: Readonly<Record<string, readonly [number, number]>>;
  readonly capYen: bigint;
}

export interface ProgrammeSettings {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly summary: string;
  readonly description: string;
  readonly sinceYear: number;
  readonly untilYear: number | null;
  readonly courses: readonly CourseSettings[];
}

const issue = (field: string, message: string): FieldIssue => ({ field, code: 'invalid', message });
const text = (field: string, value: string, what: string, most: number): FieldIssue[] => {
  if (value.trim() === '') return [{ field, code: 'required', message: `「${what}」を入力してください。` }];
  return [...value].length > most ? [issue(field, `「${what}」は${most}字以内にしてください。`)] : [];
};

const isYear = (year: number): boolean => Number.isSafeInteger(year) && year >= 1980 && year <= 2100;

/** What is wrong in a programme and its courses; fields of courses are named `courses.0.capYen`. */
export function programmeIssues(given: ProgrammeSettings): FieldIssue[] {
  return [
    ...(/^[A-Z][A-Z0-9]{1,7}$/.test(given.code)
      ? []
      : [issue('code', '制度の記号は PPJ のように、半角の大文字と数字2〜8字で入力してください。')]),
    ...text('name', given.name, '制度の名前', 60),
    ...text('summary', given.summary, 'ひとことの説明', 200),
    ...text('description', given.description, '説明', 2000),
    ...(['subsidy', 'burdenSharing'].includes(given.kind) ? [] : [issue('kind', '助成か負担金かを選んでください。')]),
    ...(isYear(given.sinceYear) ? [] : [issue('sinceYear', '始まった年度は 2022 のように西暦で入力してください。')]),
    ...(given.untilYear === null || (isYear(given.untilYear) && given.untilYear >= given.sinceYear)
      ? []
      : [issue('untilYear', '終わった年度は、始まった年度と同じか、それより後にしてください。')]),
    ...(given.courses.length === 0 ? [issue('courses', 'コースを1つ以上つくってください。')] : []),
    ...given.courses.flatMap((course, at) => courseIssues(course, `courses.${at}`)),
  ];
}

function courseIssues(course: CourseSettings, at: string): FieldIssue[] {
  return [
    ...text(`${at}.name`, course.name, 'コースの名前', 40),
    ...text(`${at}.summary`, course.summary, 'コースの説明', 200),
    ...rateIssues(`${at}.rate`, course.rate),
    ...(course.capYen >= 1n ? [] : [issue(`${at}.capYen`, `「${course.name}」の上限額は1円以上にしてください。`)]),
    ...Object.values(course.categoryRates).flatMap((rate) => rateIssues(`${at}.categoryRates`, rate)),
  ];
}

/** A rate is an exact fraction: whole numbers, more than nothing, at most everything. */
function rateIssues(field: string, [numerator, denominator]: readonly [number, number]): FieldIssue[] {
  const whole = [numerator, denominator].every((each) => Number.isSafeInteger(each) && each >= 1 && each <= 1000);
  return whole && numerator <= denominator
    ? []
    : [issue(field, '割合は「10分の9」のように、1以下の分数で入力してください。')];
}
