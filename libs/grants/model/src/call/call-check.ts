import { addDays, type FieldIssue, tokyoDate } from '@musubi/platform/model';
import { type CostSetting } from '../application/costs.js';
import { costSettingIssues } from '../application/cost-settings.js';
import { type AwardSetting, awardSetting, awardSettingIssues } from './award-setting.js';
import type { DeductionRule } from './call.js';
import { type EligibilitySetting, eligibilityRules, parameterOf } from './eligibility.js';

/** Everything the office sets in a call but its form, rubric and letters. Instants as dates, amounts in yen. */
export interface CallSettings {
  readonly title: string;
  readonly about: string;
  readonly fiscalYear: number;
  readonly numberPrefix: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly consultationBy: Date | null;
  readonly consultationDays: number;
  readonly correctionOn: string | null;
  readonly interviewOn: string | null;
  readonly interviewUntil: string | null;
  readonly decisionOn: string | null;
  readonly courseIds: readonly string[];
  readonly unitYen: bigint;
  readonly deduct: DeductionRule;
  readonly doubleFunding: string;
  readonly budgetYen: bigint | null;
  readonly costs: readonly CostSetting[] | null;
  readonly award: Partial<AwardSetting> | null;
  readonly eligibility: readonly EligibilitySetting[];
  readonly contact: { readonly office: string; readonly tel: string; readonly email: string };
}

/** What a check looks at beside the settings themselves. */
export interface CallSurroundings {
  readonly now: Date;
  /** Caps of the chosen courses. */
  readonly caps: readonly bigint[];
  /** Title of another call that has the same prefix; null when it is free. */
  readonly prefixUsedBy: string | null;
}

/** `stop`: the call cannot be published so. `note`: it can, but somebody should look. */
export interface CallIssue extends FieldIssue {
  readonly weight: 'stop' | 'note';
}

type Check = (
  call: CallSettings,
  around: CallSurroundings,
) => readonly [weight: CallIssue['weight'], field: string, message: string] | null;

const day = (instant: Date): string => tokyoDate(instant);
const length = (text: string): number => [...text].length;
const asks = (call: CallSettings, rule: string): boolean => call.eligibility.some((each) => each.rule === rule);

const words: readonly Check[] = [
  ({ title }) => (title.trim() === '' ? ['stop', 'title', '公募の名前を入力してください。'] : null),
  ({ title }) => (length(title) > 80 ? ['stop', 'title', '公募の名前は80字以内にしてください。'] : null),
  ({ about }) => (about.trim() === '' ? ['stop', 'about', 'どんな公募かを、1〜3文で入力してください。'] : null),
  ({ about }) => (length(about) > 1000 ? ['stop', 'about', '公募の説明は1,000字以内にしてください。'] : null),
  ({ fiscalYear }) =>
    fiscalYear < 2000 || fiscalYear > 2100
      ? ['stop', 'fiscalYear', '年度は 2026 のように西暦で入力してください。']
      : null,
  ({ numberPrefix }) =>
    /^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(numberPrefix) && numberPrefix.length <= 20
      ? null
      : ['stop', 'numberPrefix', '受付番号の頭は R8-PPJ のように、半角の大文字と数字で入力してください。'],
  ({ numberPrefix }, { prefixUsedBy }) =>
    prefixUsedBy === null
      ? null
      : [
          'stop',
          'numberPrefix',
          `受付番号の頭「${numberPrefix}」は「${prefixUsedBy}」で使われています。別のものにしてください。`,
        ],
  ({ contact }) => (contact.office.trim() === '' ? ['stop', 'office', '問い合わせ先の部署を入力してください。'] : null),
  ({ contact }) =>
    contact.tel.trim() === '' && contact.email.trim() === ''
      ? ['stop', 'tel', '問い合わせ先の電話番号かメールアドレスを入力してください。']
      : null,
  ({ contact }) =>
    contact.email.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact.email.trim())
      ? null
      : ['stop', 'email', 'メールアドレスは name@example.jp の形で入力してください。'],
];

const schedule: readonly Check[] = [
  ({ opensAt, closesAt }) =>
    closesAt <= opensAt
      ? ['stop', 'closesAt', '締切が受付開始より前になっています。締切を受付開始より後にしてください。']
      : null,
  ({ closesAt }, { now }) => (closesAt <= now ? ['note', 'closesAt', '締切がもう過ぎています。'] : null),
  ({ opensAt, closesAt }) =>
    closesAt > opensAt && closesAt.getTime() - opensAt.getTime() < 7 * 86_400_000
      ? ['note', 'closesAt', '受付期間が7日より短くなっています。']
      : null,
  ({ consultationBy, closesAt }) =>
    consultationBy && consultationBy > closesAt
      ? ['stop', 'consultationBy', '事前相談の期限が締切より後になっています。締切までの日時にしてください。']
      : null,
  (call) =>
    call.consultationBy && !asks(call, 'consultation')
      ? ['note', 'consultationBy', '事前相談の期限がありますが、応募の条件に「事前相談」が入っていません。']
      : null,
  (call) =>
    !call.consultationBy && asks(call, 'consultation')
      ? [
          'note',
          'consultationBy',
          '応募の条件に「事前相談」がありますが、期限が決まっていません。締切の直前に相談が集まることがあります。',
        ]
      : null,
  ({ consultationDays }) =>
    Number.isSafeInteger(consultationDays) && consultationDays >= 0 && consultationDays <= 60
      ? null
      : ['stop', 'consultationDays', '相談の予約を締め切る日数は0から60までにしてください。'],
  ({ correctionOn, closesAt }) =>
    correctionOn && correctionOn <= day(closesAt)
      ? ['stop', 'correctionOn', '補正の期間の終わりが締切より前になっています。']
      : null,
  ({ interviewOn, closesAt }) =>
    interviewOn && interviewOn <= day(closesAt)
      ? ['stop', 'interviewOn', '面接の日が締切より前になっています。']
      : null,
  ({ interviewOn, interviewUntil }) =>
    interviewUntil && (!interviewOn || interviewUntil < interviewOn)
      ? ['stop', 'interviewUntil', '面接の最後の日は、最初の日と同じか、それより後にしてください。']
      : null,
  ({ interviewOn, correctionOn }) =>
    interviewOn && correctionOn && interviewOn <= correctionOn
      ? ['note', 'interviewOn', '補正の期間が終わる前に面接が始まります。']
      : null,
  ({ decisionOn, closesAt }) =>
    decisionOn && decisionOn <= day(closesAt) ? ['stop', 'decisionOn', '決定の日が締切より前になっています。'] : null,
  ({ decisionOn, interviewUntil, interviewOn }) => {
    const last = interviewUntil ?? interviewOn;
    return decisionOn && last && decisionOn < last
      ? ['stop', 'decisionOn', '決定の日が面接より前になっています。']
      : null;
  },
  ({ decisionOn }) =>
    decisionOn
      ? null
      : ['note', 'decisionOn', '決定の目安の日がありません。申請した団体がいちばん知りたいことの1つです。'],
  ({ award, decisionOn, closesAt }) => {
    const { interimDueOn, finalDueOn } = awardSetting(award);
    const from = decisionOn ?? day(closesAt);
    return [...interimDueOn, ...(finalDueOn ? [finalDueOn] : [])].some((due) => due <= from)
      ? ['stop', 'award', '報告の期限が決定の日より前になっています。']
      : null;
  },
];

const money: readonly Check[] = [
  ({ courseIds }) => (courseIds.length === 0 ? ['stop', 'courseIds', 'コースを1つ以上選んでください。'] : null),
  (_call, { caps }) =>
    caps.some((cap) => cap <= 0n) ? ['stop', 'courseIds', '上限額が0円のコースがあります。'] : null,
  ({ unitYen }) => (unitYen < 1n ? ['stop', 'unitYen', '端数を切り捨てる単位は1円以上にしてください。'] : null),
  ({ unitYen }, { caps }) =>
    caps.some((cap) => cap > 0n && cap % unitYen !== 0n)
      ? [
          'note',
          'unitYen',
          '上限額が、端数を切り捨てる単位で割り切れません。上限いっぱいの交付額は、単位で切り捨てた額になります。',
        ]
      : null,
  ({ budgetYen }) =>
    budgetYen !== null && budgetYen < 1n
      ? ['stop', 'budgetYen', '予算額は1円以上にするか、空欄にしてください。']
      : null,
  ({ budgetYen }, { caps }) =>
    budgetYen !== null && budgetYen >= 1n && caps.some((cap) => cap > budgetYen)
      ? ['note', 'budgetYen', '予算額が、1件の上限額より小さくなっています。']
      : null,
];

const isRule = (rule: string): boolean => Object.hasOwn(eligibilityRules, rule);

function eligibilityIssues(settings: readonly EligibilitySetting[]): CallIssue[] {
  const stop = (message: string): CallIssue => ({ weight: 'stop', field: 'eligibility', code: 'invalid', message });
  return settings.flatMap(({ rule, min }, place) => {
    if (!isRule(rule)) return [stop('知らない応募の条件が入っています。画面を読み直してください。')];
    if (settings.findIndex((each) => each.rule === rule) < place) return [stop('同じ応募の条件が2つあります。')];
    const range = parameterOf[rule];
    if (!range || min === undefined) return [];
    return Number.isSafeInteger(min) && min >= range.least && min <= range.most
      ? []
      : [stop(`「${range.title}」は${range.least}から${range.most}までにしてください。`)];
  });
}

/** Everything that is wrong or odd in a call, in plain words, in the order of the editor. */
export function callIssues(call: CallSettings, around: CallSurroundings): CallIssue[] {
  const found = [...words, ...schedule, ...money].flatMap((check) => {
    const issue = check(call, around);
    return issue ? [{ weight: issue[0], field: issue[1], code: 'invalid', message: issue[2] }] : [];
  });
  const stops = [
    ...(call.costs ? costSettingIssues(call.costs) : []),
    ...awardSettingIssues(awardSetting(call.award)).map((issue) => ({ ...issue, field: 'award' })),
  ];
  return [
    ...found,
    ...eligibilityIssues(call.eligibility),
    ...stops.map((issue) => ({ ...issue, weight: 'stop' as const })),
  ];
}

/** Where a new call starts: a month from now, open for a month, decided two months later. */
export function usualSchedule(today: string) {
  const opensOn = addDays(today, 30);
  const closesOn = addDays(opensOn, 30);
  return { opensOn, closesOn, decisionOn: addDays(closesOn, 60) };
}
