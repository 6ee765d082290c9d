import type { Choice, Yen } from '@musubi/platform/model';

/** A kind of cost (経費区分) with what it is for and its limits. */
export interface CostCategory {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  /** Unit price including tax has to be under this, in yen. */
  readonly unitPriceUnder?: Yen;
}

export const costCategories: readonly CostCategory[] = [
  { id: 'personnel', title: '人件費', help: 'この事業のために雇う人の賃金。団体の役員への報酬は対象になりません。' },
  { id: 'fees', title: '報償費', help: '講師や専門家への謝礼。' },
  { id: 'travel', title: '旅費', help: '講師や参加者の交通費。いちばん安い経路で計算します。' },
  {
    id: 'supplies',
    title: '消耗品費',
    help: '1つ2万円未満（税込）の品物。2万円以上の備品は「その他」で相談してください。',
    unitPriceUnder: 20_000n,
  },
  { id: 'printing', title: '印刷製本費', help: 'チラシ、報告書、アンケート用紙の印刷。' },
  { id: 'communication', title: '通信運搬費', help: '切手、宅配、荷物の運搬。団体の電話代は対象になりません。' },
  { id: 'rent', title: '使用料及び賃借料', help: '会場、機材、車を借りる費用。' },
  { id: 'facilities', title: '施設等整備費', help: '事業に必要な場所の簡単な整備。見積書を添えてください。' },
  { id: 'other', title: 'その他', help: '保険料、委託料など、上に当てはまらないもの。' },
];

export const costCategory = (id: string): CostCategory | undefined => costCategories.find((each) => each.id === id);

/** Where money other than the grant comes from. */
export const incomeSources: readonly Choice[] = [
  { value: 'own', label: '自己資金', hint: '会費や積立金など、団体が出すお金。' },
  { value: 'fee', label: '参加費', hint: '参加した人から集めるお金。' },
  { value: 'donation', label: '寄付金・協賛金', hint: '企業や個人からの寄付。' },
  { value: 'sales', label: '事業収入', hint: '販売やサービスの売り上げ。' },
  { value: 'otherGrant', label: 'ほかの助成金', hint: '民間の財団などの助成。市の補助金とは重ねられません。' },
  { value: 'other', label: 'その他' },
];
