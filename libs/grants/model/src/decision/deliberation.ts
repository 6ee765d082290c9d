import { type FieldIssue, formatYen, isLocalDate, type LocalDate, type Yen } from '@musubi/platform/model';

/** What the committee proposes for one application. */
export interface ProposalLine {
  readonly applicationId: string;
  /** `approved`, `approvedWithConditions`, `rejected` or '' while open. */
  readonly outcome: string;
  /** Yen as a digit string. */
  readonly amount: string;
  readonly conditions: string;
  readonly reason: string;
  /** What was said about it, for the minutes. */
  readonly remark: string;
}

export interface Attendee {
  readonly name: string;
  readonly present: boolean;
}

/** Minutes of a committee meeting (議事録). */
export interface MinutesText {
  readonly heldOn: LocalDate | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly chair: string;
  readonly attendance: readonly Attendee[];
  readonly discussion: string;
}

export const emptyMinutes: MinutesText = {
  ...{ heldOn: null, startsAt: '', endsAt: '', place: '', chair: '', attendance: [], discussion: '' },
};

/** An application in the order of the ranking, for the cut line. */
export interface CutCandidate {
  readonly applicationId: string;
  readonly aboveThreshold: boolean;
  readonly amount: Yen;
}

export interface Cut {
  /** Applications within the budget. */
  readonly within: ReadonlySet<string>;
  readonly used: Yen;
  readonly left: Yen;
}

/** Where the line falls with these amounts and this budget: going down, what does not fit is passed over. */
export function cutLine(candidates: readonly CutCandidate[], budget: Yen): Cut {
  const within = new Set<string>();
  let used = 0n;
  for (const { applicationId, aboveThreshold, amount } of candidates) {
    if (!aboveThreshold || used + amount > budget) continue;
    used += amount;
    within.add(applicationId);
  }
  return { within, used, left: budget - used };
}

const longest = 4000;
const isTime = (text: string): boolean => text === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** What is wrong with a proposal that is kept for later: open lines are fine, wrong ones are not. */
export function proposalIssues(lines: readonly ProposalLine[], budget: Yen | null): FieldIssue[] {
  const issue = (field: string, message: string): FieldIssue => ({ field, code: 'invalid', message });
  const granted = lines.filter((line) => line.outcome.startsWith('approved'));
  const sum = granted.reduce((all, line) => all + (/^\d{1,12}$/.test(line.amount) ? BigInt(line.amount) : 0n), 0n);
  return [
    ...lines.flatMap((line) => [
      ...(['', 'approved', 'approvedWithConditions', 'rejected'].includes(line.outcome)
        ? []
        : [issue(`outcome:${line.applicationId}`, '決定の案を選び直してください。')]),
      ...(/^\d{1,12}$/.test(line.amount)
        ? []
        : [issue(`amount:${line.applicationId}`, '金額は円単位の整数で入力してください。')]),
      ...([line.conditions, line.reason, line.remark].some((text) => [...text].length > longest)
        ? [issue(`remark:${line.applicationId}`, `${longest}字以内で入力してください。`)]
        : []),
    ]),
    ...(budget !== null && sum > budget
      ? [issue('budget', `交付の案の合計（${formatYen(sum)}）が予算（${formatYen(budget)}）を超えています。`)]
      : []),
  ];
}

/** What is wrong with minutes: while they are kept only what is wrong, before they are confirmed also what is missing. */
export function minutesIssues(minutes: MinutesText, complete: boolean): FieldIssue[] {
  type Rule = readonly [holds: boolean, field: string, message: string];
  const kept: readonly Rule[] = [
    [minutes.heldOn === null || isLocalDate(minutes.heldOn), 'heldOn', '開催日を入力してください。'],
    [isTime(minutes.startsAt), 'startsAt', '時刻は 13:30 のように入力してください。'],
    [isTime(minutes.endsAt), 'endsAt', '時刻は 13:30 のように入力してください。'],
    [[...minutes.discussion].length <= 20_000, 'discussion', '審議の内容は20000字以内で入力してください。'],
  ];
  const whole: readonly Rule[] = [
    [minutes.heldOn !== null, 'heldOn', '開催日を入力してください。'],
    [minutes.place.trim() !== '', 'place', '場所を入力してください。'],
    [minutes.chair.trim() !== '', 'chair', '進行役（委員長）を入力してください。'],
    [minutes.attendance.some((each) => each.present), 'attendance', '出席した委員を選んでください。'],
  ];
  return [...kept, ...(complete ? whole : [])]
    .filter(([holds]) => !holds)
    .map(([, field, message]) => ({ field, code: complete ? 'required' : 'invalid', message }));
}
