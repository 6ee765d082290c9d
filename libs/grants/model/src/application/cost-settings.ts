import { type FieldIssue, formatYen, parseYen } from '@musubi/platform/model';
import { rateWords } from '../programme/programme.js';
import { type CostCategory, type CostSetting, costCategories } from './costs.js';

const longest = 30;

/** What is wrong with the cost categories of a call; fields are named `costs.0.capYen`. */
export function costSettingIssues(settings: readonly CostSetting[]): FieldIssue[] {
  const issues = settings.flatMap((setting, index) => settingIssues(setting, index));
  const ids = settings.map((each) => each.id);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) issues.push(issue(index, 'id', '同じ経費区分が2つあります。1つにまとめてください。'));
  });
  if (!settings.some((each) => each.eligible !== false))
    issues.push({ field: 'costs', code: 'required', message: '助成の対象になる経費区分を1つ以上入れてください。' });
  return issues;
}

type Check = (setting: CostSetting) => readonly [field: string, message: string] | null;

const checks: readonly Check[] = [
  ({ id }) => (/^[a-z][A-Za-z0-9]{0,30}$/.test(id) ? null : ['id', '経費区分の記号は英小文字で始めてください。']),
  ({ id, title }) =>
    title?.trim() || costCategories.some((each) => each.id === id)
      ? null
      : ['title', '経費区分の名前を入力してください。'],
  ({ title }) =>
    [...(title ?? '')].length <= longest ? null : ['title', `経費区分の名前は${longest}字以内にしてください。`],
  ({ itemUnder }) => (isAmount(itemUnder) ? null : ['itemUnder', '1つの価格の限度は1円以上の整数で入力してください。']),
  ({ capYen }) => (isAmount(capYen) ? null : ['capYen', '上限額は1円以上の整数で入力してください。']),
  ({ share }) => (isShare(share) ? null : ['share', '割合は「2分の1」のように、1以下の分数で入力してください。']),
  ({ rate }) => (isShare(rate) ? null : ['rate', '助成率は「10分の9」のように、1以下の分数で入力してください。']),
];

const settingIssues = (setting: CostSetting, index: number): FieldIssue[] =>
  checks.flatMap((check) => {
    const found = check(setting);
    return found ? [issue(index, ...found)] : [];
  });

const issue = (index: number, field: string, message: string): FieldIssue => ({
  field: `costs.${index}.${field}`,
  code: 'invalid',
  message,
});

const isAmount = (text: string | null | undefined): boolean =>
  !text || (/^\d+$/.test(text) && (parseYen(text) ?? 0n) > 0n);

const isShare = (pair: readonly [number, number] | null | undefined): boolean =>
  !pair || (pair.length === 2 && pair.every(Number.isSafeInteger) && pair[0] > 0 && pair[1] >= pair[0]);

/** The limits of a category in words, for applicants: 「1つ20,000円未満（税込）」「対象経費全体の2分の1まで」. */
export function costLimitWords(category: CostCategory): string[] {
  const { unitPriceUnder, cap, share, rate, eligible } = category;
  if (eligible === false) return ['助成の対象になりません'];
  return [
    unitPriceUnder === undefined ? '' : `1つ${formatYen(unitPriceUnder)}未満（税込）`,
    cap === undefined ? '' : `合わせて${formatYen(cap)}まで`,
    share === undefined ? '' : `対象経費全体の${rateWords(share)}まで`,
    rate === undefined ? '' : `助成率${rateWords(rate)}`,
  ].filter(Boolean);
}
