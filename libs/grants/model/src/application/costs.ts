import { type Choice, type Fraction, type Yen, fraction } from '@musubi/platform/model';

/** A kind of cost (経費区分) with what it is for and its limits in one call. */
export interface CostCategory {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  /** Unit price including tax has to be under this, in yen. */
  readonly unitPriceUnder?: Yen;
  /** false: 対象外経費, whatever the applicant says. */
  readonly eligible?: boolean;
  /** At most this many yen of the category count. */
  readonly cap?: Yen;
  /** At most this share of all costs that count. */
  readonly share?: Fraction;
  /** A rate of its own, in place of the course's. */
  readonly rate?: Fraction;
}

/** A cost category as a call stores it in JSON: yen as digit strings, fractions as `[numerator, denominator]`. */
export interface CostSetting {
  readonly id: string;
  /** Empty for the standard words of a standard category. */
  readonly title?: string;
  readonly help?: string;
  readonly itemUnder?: string | null;
  readonly eligible?: boolean;
  readonly capYen?: string | null;
  readonly share?: readonly [number, number] | null;
  readonly rate?: readonly [number, number] | null;
}

/** What calls use unless they say otherwise. */
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

/** The standard categories as a call would store them: where the editor of a call starts. */
export const standardCostSettings: readonly CostSetting[] = costCategories.map(({ id, unitPriceUnder }) => ({
  id,
  ...(unitPriceUnder === undefined ? {} : { itemUnder: unitPriceUnder.toString() }),
}));

/** The categories of a call; the standard ones when it has no list of its own. */
export function costsOf(settings: readonly CostSetting[] | null | undefined): readonly CostCategory[] {
  return settings ? settings.map(categoryOf) : costCategories;
}

function categoryOf(setting: CostSetting): CostCategory {
  const standard = costCategories.find((each) => each.id === setting.id);
  return {
    id: setting.id,
    title: setting.title || standard?.title || setting.id,
    help: setting.help || standard?.help || '',
    ...limitsOf(setting),
  };
}

/** Only limits that are set: the absence of one means there is none. */
const limitsOf = (setting: CostSetting): Partial<CostCategory> => ({
  ...(setting.eligible === false ? { eligible: false } : {}),
  ...(setting.itemUnder ? { unitPriceUnder: BigInt(setting.itemUnder) } : {}),
  ...(setting.capYen ? { cap: BigInt(setting.capYen) } : {}),
  ...(setting.share ? { share: fraction(...setting.share) } : {}),
  ...(setting.rate ? { rate: fraction(...setting.rate) } : {}),
});

export const costCategory = (id: string, costs: readonly CostCategory[] = costCategories): CostCategory | undefined =>
  costs.find((each) => each.id === id) ?? costCategories.find((each) => each.id === id);

/** What a call says about money from elsewhere for the same costs (二重助成). */
export type DoubleFunding = 'forbidden' | 'deducted' | 'allowed';

export const doubleFundingWords: Readonly<Record<DoubleFunding, string>> = {
  forbidden: '市・国・県のほかの補助金を受ける事業は申請できません。',
  deducted: '市・国・県のほかの補助金は、対象経費から差し引きます。',
  allowed: '市・国・県のほかの補助金を受けていてもかまいません。',
};

export const publicGrantSource = 'publicGrant';

/** Where money other than the grant comes from. */
export const incomeSources: readonly Choice[] = [
  { value: 'own', label: '自己資金', hint: '会費や積立金など、団体が出すお金。' },
  { value: 'fee', label: '参加費', hint: '参加した人から集めるお金。' },
  { value: 'donation', label: '寄付金・協賛金', hint: '企業や個人からの寄付。' },
  { value: 'sales', label: '事業収入', hint: '販売やサービスの売り上げ。' },
  { value: 'otherGrant', label: '民間の助成金', hint: '財団などの助成。' },
  {
    value: publicGrantSource,
    label: '市・国・県のほかの補助金',
    hint: '同じ事業に重ねて受けられないことがあります。募集のページで確かめてください。',
  },
  { value: 'other', label: 'その他' },
];
