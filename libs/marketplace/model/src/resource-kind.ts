/** What can be missing, and what can be given (資源の種類). */
export const resourceKinds = {
  people: '人材',
  place: '場所',
  goods: '物品',
  money: '資金',
  expertise: '専門知識・技術',
  information: '情報・広報',
  other: 'その他',
} as const;
export type ResourceKind = keyof typeof resourceKinds;
export const resourceKindCodes = Object.keys(resourceKinds) as ResourceKind[];
export const isResourceKind = (text: string): text is ResourceKind => Object.hasOwn(resourceKinds, text);
export const resourceKindName = (code: string): string => (isResourceKind(code) ? resourceKinds[code] : code);

/** One thing needed or offered: how many of what unit, or how many yen (digits, as it travels in JSON). */
export interface PostingResource {
  readonly kind: ResourceKind;
  /** In the poster's words: 「テントを運べる人」. */
  readonly note: string;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly yen: string | null;
}

/** How a question about one kind is put: an example helps more than an explanation. */
export interface ResourceQuestion {
  readonly hint: string;
  readonly example: { readonly need: string; readonly resource: string };
  /** Unit offered first; null where counting makes no sense. */
  readonly unit: string | null;
}

export const resourceQuestions: Readonly<Record<ResourceKind, ResourceQuestion>> = {
  people: {
    hint: '手伝う人、参加する人',
    example: { need: 'テントの設営を手伝ってくれる人', resource: '週末に動ける社員ボランティア' },
    unit: '人',
  },
  place: {
    hint: '部屋、広場、駐車場、畑など',
    example: { need: '30人ほど入れる部屋', resource: '平日の夜に空いている会議室' },
    unit: '室',
  },
  goods: {
    hint: '道具、材料、食料、車など',
    example: { need: '長机とパイプいす', resource: '使わなくなったノートパソコン' },
    unit: '個',
  },
  money: {
    hint: '寄付、協賛、費用の分担',
    example: { need: '花苗を買う費用の一部', resource: '地域の行事への協賛金' },
    unit: null,
  },
  expertise: {
    hint: '教える、相談にのる、技術を使う',
    example: { need: '防災の講座をしてくれる人', resource: '会計・税務の相談' },
    unit: null,
  },
  information: {
    hint: '知らせる、広める、調べる',
    example: { need: 'チラシを若い世代に届けたい', resource: '社内報や店頭での紹介' },
    unit: null,
  },
  other: {
    hint: 'どれにも当てはまらないもの',
    example: { need: '必要なもの', resource: '出せるもの' },
    unit: null,
  },
};

/** How much, in words: `3人`, `50,000円`, or an empty text when no amount was given. */
export function amountWords(resource: PostingResource): string {
  if (resource.yen) return `${BigInt(resource.yen).toLocaleString('ja-JP')}円`;
  if (resource.quantity === null) return '';
  return `${resource.quantity.toLocaleString('ja-JP')}${resource.unit ?? ''}`;
}
