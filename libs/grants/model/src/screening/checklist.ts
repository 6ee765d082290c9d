import type { FieldIssue } from '@musubi/platform/model';

/** One thing the office looks at in every application of a call. */
export interface CheckItem {
  readonly id: string;
  readonly title: string;
  readonly help: string;
}

export type CheckResult = 'open' | 'ok' | 'problem' | 'notApplicable';

export const checkResultWords: Readonly<Record<CheckResult, string>> = {
  open: '未確認',
  ok: '確認済み',
  problem: '問題あり',
  notApplicable: '該当なし',
};

export const isCheckResult = (text: string): text is CheckResult => Object.hasOwn(checkResultWords, text);

const item = (id: string, title: string, help: string): CheckItem => ({ id, title, help });

/** The usual list of a formal examination (形式審査); a call may have its own. */
export const defaultChecklist: readonly CheckItem[] = [
  item('partners', '異なる種別の2団体以上による申請である', '団体の種別と、団体どうしの役割分担を確かめます。'),
  item('base', '代表団体の活動の拠点が市内にある', '規約の所在地、活動の実績を確かめます。'),
  item('bylaws', '規約・会則と会員名簿がそろっている', '名簿の人数が申請書の人数と合っているかも見ます。'),
  item('accounts', '決算書と予算書がそろっている', '総会で承認されたものか、日付を確かめます。'),
  item('budget', '収入と支出が一致し、単価と数量の根拠がある', '10万円以上の支出は見積書と照らし合わせます。'),
  item('eligible', '対象外の経費が含まれていない', '団体の運営費、飲食費、2万円以上の備品など。'),
  item('duplicate', '市のほかの補助金と重なっていない', '下の「重複の確認」と誓約の回答を確かめます。'),
  item('consultation', '事前相談を済ませている', '相談の記録の日付を確かめます。'),
  item('pledge', '全団体の誓約と同意がそろっている', '代表者の同意の日時を確かめます。'),
];

export const mostCheckItems = 40;

/** Issues of a list of a call as typed: unique ids, a title each. */
export function checklistIssues(items: readonly CheckItem[]): FieldIssue[] {
  const invalid = (field: string, message: string): FieldIssue => ({ field, code: 'invalid', message });
  if (items.length === 0) return [invalid('items', '確認項目を1つ以上にしてください。')];
  if (items.length > mostCheckItems) return [invalid('items', `確認項目は${mostCheckItems}個までです。`)];
  if (new Set(items.map((each) => each.id)).size < items.length)
    return [invalid('items', '同じ確認項目が2つあります。画面を読み直してください。')];
  return items.flatMap((each, index) => itemIssues(each, `items.${index}`));
}

function itemIssues({ id, title, help }: CheckItem, at: string): FieldIssue[] {
  const issue = (field: string, message: string): FieldIssue[] => [
    { field: `${at}.${field}`, code: 'invalid', message },
  ];
  if (!/^[\w-]{1,60}$/.test(id)) return issue('id', '確認項目の目印が正しくありません。');
  if (title.trim() === '') return issue('title', '確認項目の名前を入力してください。');
  if ([...title].length > 100) return issue('title', '確認項目の名前は100字以内で入力してください。');
  return [...help].length > 300 ? issue('help', '確認項目の説明は300字以内で入力してください。') : [];
}

/** How far the office is: items looked at, and those with a problem. */
export function checkProgress(items: readonly CheckItem[], results: readonly { item: string; result: string }[]) {
  const of = (id: string) => results.find((each) => each.item === id)?.result ?? 'open';
  return {
    all: items.length,
    done: items.filter((each) => of(each.id) !== 'open').length,
    problems: items.filter((each) => of(each.id) === 'problem').length,
  };
}

/** Offered when a flag is raised; the office may write any other. */
export const usualFlags: readonly string[] = ['要確認', '重複の疑い', '書類待ち', '専門家に相談', '優先'];
export const longestFlag = 20;

export function flagIssues({ label, note }: { label: string; note: string }): FieldIssue[] {
  if (label.trim() === '') return [{ field: 'label', code: 'required', message: '目印の名前を入力してください。' }];
  if ([...label.trim()].length > longestFlag)
    return [{ field: 'label', code: 'invalid', message: `目印の名前は${longestFlag}字以内で入力してください。` }];
  return [...note].length > 500
    ? [{ field: 'note', code: 'invalid', message: '目印の説明は500字以内で入力してください。' }]
    : [];
}
