import {
  addDays,
  addMonths,
  type FieldIssue,
  type Fraction,
  fraction,
  isLocalDate,
  type LocalDate,
  parseYen,
  type Yen,
} from '@musubi/platform/model';

/** What a call says about the time after the award; stored with the call as JSON. Fractions are `[numerator, denominator]`. */
export interface AwardSetting {
  /** Costs may move between categories up to this share of a category's planned amount without approval; null: never. */
  readonly minorChange: readonly [number, number] | null;
  /** 概算払: null when the call pays after the settlement only. */
  readonly advance: { readonly share: readonly [number, number]; readonly capYen: string | null } | null;
  /** Days on which 遂行状況報告 are due. */
  readonly interimDueOn: readonly LocalDate[];
  /** The 実績報告 is due this many days after the end of the project … */
  readonly finalDueDays: number;
  /** … and on this day at the latest; null: no such day. */
  readonly finalDueOn: LocalDate | null;
  /** 返還 is due this many days after its letter. */
  readonly returnDays: number;
  /** Full fiscal years records are kept. */
  readonly retentionYears: number;
  /** The same for what was never handed in: withdrawn, or still a draft when the call had closed; 0: until the end of the fiscal year. */
  readonly unsubmittedYears: number;
}

export const defaultAwardSetting: AwardSetting = {
  minorChange: [1, 5],
  advance: { share: [7, 10], capYen: null },
  interimDueOn: [],
  finalDueDays: 30,
  finalDueOn: null,
  returnDays: 20,
  retentionYears: 5,
  unsubmittedYears: 1,
};

/** The setting of a call; what it leaves out is the default. */
export const awardSetting = (stored: unknown): AwardSetting => ({
  ...defaultAwardSetting,
  ...(typeof stored === 'object' && stored !== null ? (stored as Partial<AwardSetting>) : {}),
});

export const pairFraction = (pair: readonly [number, number]): Fraction => fraction(pair[0], pair[1]);

/** The last day for the final report of a project that ends on `endsOn`; never earlier than its end. */
export function finalReportDue(setting: AwardSetting, endsOn: LocalDate): LocalDate {
  const due = addDays(endsOn, setting.finalDueDays);
  const latest = setting.finalDueOn;
  return latest !== null && latest < due && latest >= endsOn ? latest : due;
}

/** Records are kept until the end of March after so many full fiscal years; they may go on the day after. */
export function retainUntil(closedOn: LocalDate, years: number): LocalDate {
  const year = Number(closedOn.slice(0, 4)) + (Number(closedOn.slice(5, 7)) < 4 ? 0 : 1);
  return addMonths(`${year}-03-31`, years * 12);
}

type Check = (setting: AwardSetting) => readonly [field: string, message: string] | null;

const isPair = (pair: readonly [number, number] | null): boolean =>
  pair === null ||
  (pair.length === 2 && pair.every(Number.isSafeInteger) && pair[0] >= 0 && pair[1] >= Math.max(1, pair[0]));
const within = (days: number, least: number, most: number): boolean =>
  Number.isSafeInteger(days) && days >= least && days <= most;
const isCap = (text: string | null): boolean => text === null || (/^\d+$/.test(text) && (parseYen(text) as Yen) > 0n);

const checks: readonly Check[] = [
  ({ minorChange }) =>
    isPair(minorChange) ? null : ['minorChange', '届出だけでよい変更の割合は、1以下の分数にしてください。'],
  ({ advance }) => (isPair(advance?.share ?? null) ? null : ['advance', '概算払の割合は、1以下の分数にしてください。']),
  ({ advance }) =>
    isCap(advance?.capYen ?? null) ? null : ['advance', '概算払の上限額は1円以上の整数にしてください。'],
  ({ interimDueOn }) =>
    interimDueOn.every(isLocalDate) ? null : ['interimDueOn', '遂行状況報告の期限は、実在する日付にしてください。'],
  ({ finalDueOn }) =>
    finalDueOn === null || isLocalDate(finalDueOn)
      ? null
      : ['finalDueOn', '実績報告の期限は、実在する日付にしてください。'],
  ({ finalDueDays }) =>
    within(finalDueDays, 1, 365) ? null : ['finalDueDays', '実績報告までの日数は1から365までにしてください。'],
  ({ returnDays }) =>
    within(returnDays, 1, 365) ? null : ['returnDays', '返還までの日数は1から365までにしてください。'],
  ({ retentionYears }) =>
    within(retentionYears, 1, 30) ? null : ['retentionYears', '記録を保存する年数は1から30までにしてください。'],
  ({ unsubmittedYears }) =>
    within(unsubmittedYears, 0, 30)
      ? null
      : ['unsubmittedYears', '提出されなかった申請の記録を保存する年数は0から30までにしてください。'],
];

/** What is wrong with a setting, for the editor of a call. */
export const awardSettingIssues = (setting: AwardSetting): FieldIssue[] =>
  checks.flatMap((check) => {
    const found = check(setting);
    return found ? [{ field: found[0], code: 'invalid', message: found[1] }] : [];
  });
