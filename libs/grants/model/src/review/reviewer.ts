import { fieldName, isField, nameKey } from '@musubi/identity/model';
import type { FieldIssue, LocalDate } from '@musubi/platform/model';
import { fiscalYear } from '@musubi/platform/model';

/** Where a committee member comes from: an application is best read from different sides. */
export const reviewerBackgrounds = {
  academic: '学識経験者',
  civic: '市民活動・NPO',
  neighbourhood: '地域団体',
  business: '企業・経済団体',
  finance: '会計・法律の専門家',
  citizen: '公募市民',
  administration: '行政',
} as const;

export type ReviewerBackground = keyof typeof reviewerBackgrounds;
export const isBackground = (text: string): text is ReviewerBackground => Object.hasOwn(reviewerBackgrounds, text);

export interface ReviewerFacts {
  readonly fields: readonly string[];
  readonly background: string;
  readonly activeFrom: LocalDate;
  readonly activeUntil: LocalDate | null;
  readonly maxLoad: number | null;
  readonly note: string;
}

const invalid = (field: string, message: string): FieldIssue => ({ field, code: 'invalid', message });

/** What is wrong with an entry of the reviewer registry. */
export function reviewerIssues(facts: ReviewerFacts): FieldIssue[] {
  const strange = facts.fields.filter((each) => !isField(each));
  const rules: readonly [holds: boolean, field: string, message: string][] = [
    [strange.length === 0, 'fields', `知らない分野です：${strange.map(fieldName).join('、')}`],
    [isBackground(facts.background), 'background', '委員の区分を選んでください。'],
    [
      facts.activeUntil === null || facts.activeUntil >= facts.activeFrom,
      'activeUntil',
      '任期の終わりは、始まりの日より後にしてください。',
    ],
    [isLoad(facts.maxLoad), 'maxLoad', '受け持てる件数は0件以上の整数です。'],
    [[...facts.note].length <= 1000, 'note', '備考は1000字以内で入力してください。'],
  ];
  return rules.filter(([holds]) => !holds).map(([, field, message]) => invalid(field, message));
}

const isLoad = (load: number | null): boolean => load === null || (Number.isInteger(load) && load >= 0 && load <= 500);

export const isActive = (facts: Pick<ReviewerFacts, 'activeFrom' | 'activeUntil'>, day: LocalDate): boolean =>
  facts.activeFrom <= day && (facts.activeUntil === null || day <= facts.activeUntil);

/** How a reviewer has to do with an organisation. */
export const interestRelations = {
  member: '会員・構成員',
  officer: '役員・代表',
  employee: '職員・従業員',
  adviser: '顧問・アドバイザー',
  business: '仕事の取引がある',
  family: '家族がかかわっている',
  other: 'その他',
} as const;

/** One organisation in a yearly declaration of interests. */
export interface YearlyInterest {
  readonly organisation: string;
  readonly relation: string;
  /** When it ended; null while it lasts. */
  readonly until: LocalDate | null;
}

const mostInterests = 100;

/** What is wrong with a yearly declaration. */
export function yearlyInterestIssues(interests: readonly YearlyInterest[]): FieldIssue[] {
  return [
    ...(interests.length > mostInterests ? [invalid('interests', `申告できるのは${mostInterests}件までです。`)] : []),
    ...interests.flatMap(({ organisation, relation }, place) => [
      ...(organisation.trim() === ''
        ? [{ field: `organisation:${place}`, code: 'required', message: '団体の名前を入力してください。' }]
        : []),
      ...([...organisation].length > 120
        ? [invalid(`organisation:${place}`, '団体の名前は120字以内で入力してください。')]
        : []),
      ...(Object.hasOwn(interestRelations, relation) ? [] : [invalid(`relation:${place}`, '関係を選んでください。')]),
    ]),
  ];
}

/** Whether an interest still counts on a day: it lasts, or ended less than `pastYears` ago. */
export const interestCounts = (interest: YearlyInterest, day: LocalDate, pastYears: number): boolean =>
  interest.until === null || interest.until >= yearsBefore(day, pastYears);

export const yearsBefore = (day: LocalDate, years: number): LocalDate =>
  `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`.replace('-02-29', '-02-28');

/** Whether a declared name means one of these organisations; variant characters and legal forms do not matter. */
export const namesOrganisation = (declared: string, organisation: string): boolean =>
  nameKey(declared) !== '' && nameKey(declared) === nameKey(organisation);

/** The year a declaration is for. */
export const declarationYear = (day: LocalDate): number => fiscalYear(day);
