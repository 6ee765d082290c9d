import type { Choice } from '@musubi/platform/model';

/** 合いそう or 合わない: what the owner of a posting says of a recommendation. */
export type Opinion = 'fits' | 'unfit';
export const isOpinion = (text: string): text is Opinion => text === 'fits' || text === 'unfit';

/** Why it does not fit. The first group is about the two of them, whatever the posting. */
export const unfitReasons = [
  { value: 'content', label: '活動の内容が違う' },
  { value: 'area', label: '地域が遠い・違う' },
  { value: 'kind', label: '団体の種類が違う' },
  { value: 'time', label: '時期や曜日が合わない' },
  { value: 'size', label: '数や規模が合わない' },
  { value: 'known', label: 'すでに知っている・話したことがある' },
  { value: 'other', label: 'そのほか' },
] as const satisfies readonly Choice[];

export type UnfitReason = (typeof unfitReasons)[number]['value'];
export const isUnfitReason = (text: string): text is UnfitReason => unfitReasons.some((each) => each.value === text);

/** Months a mark 合わない keeps an organisation from that posting, and counts against it at the owner's others. */
export const unfitMonths = 6;
/** Reasons that hold for other postings of the same owner as well. */
export const lastingUnfitReasons: readonly string[] = ['content', 'area', 'kind'] satisfies UnfitReason[];
/** Refusals of an introduction that are likely to hold after the pair's rest is over, for so many months in all. */
export const lastingDeclineReasons: readonly string[] = ['purpose', 'area'];
export const lastingDeclineMonths = 18;
/** Days an organisation is left in peace by everybody after it said that it has its hands full. */
export const busyRestDays = 30;
