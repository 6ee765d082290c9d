import type { Fraction, Yen } from '@musubi/platform/model';

/** `subsidy` 助成: the city pays a rate of the costs. `burdenSharing` 負担金: the city and the group each pay their share. */
export type ProgrammeKind = 'subsidy' | 'burdenSharing';

/** A scheme of the city (助成制度). `code` is stable and part of application numbers such as `R8-PPJ-0001`. */
export interface Programme {
  readonly code: string;
  readonly name: string;
  readonly kind: ProgrammeKind;
  readonly summary: string;
  readonly description: string;
  /** Fiscal years in which calls are or were held; `until` is null while the programme runs. */
  readonly since: number;
  readonly until: number | null;
  readonly courses: readonly Course[];
}

/** A course (コース) of a programme. */
export interface Course {
  readonly code: string;
  readonly name: string;
  readonly summary: string;
  /** Share of the eligible costs the city pays. For burden sharing 1/1: the city's share is agreed case by case. */
  readonly rate: Fraction;
  /** Rates of single cost categories where they differ from `rate`. */
  readonly categoryRates: Readonly<Record<string, Fraction>>;
  /** Upper limit of one grant, in yen. */
  readonly cap: Yen;
}

/** `10分の9`; 1/1 is 全額. */
export const rateWords = (rate: Fraction): string =>
  rate.numerator === rate.denominator ? '全額' : `${rate.denominator}分の${rate.numerator}`;

/** `500,000円` → `50万円`, when it is a whole number of 万; otherwise the exact figure. */
export function roundYenWords(amount: Yen): string {
  if (amount >= 10_000n && amount % 10_000n === 0n) return `${(amount / 10_000n).toLocaleString('ja-JP')}万円`;
  return `${amount.toLocaleString('ja-JP')}円`;
}

/** `9/10` for an editor; empty when there is none. */
export const rateText = (pair: readonly [number, number] | null | undefined): string =>
  pair ? `${pair[0]}/${pair[1]}` : '';

/** Reads `9/10`, `10分の9` or `90%` as an exact pair; null when it is none. Whether it makes sense is asked elsewhere. */
export function readRate(text: string): [number, number] | null {
  const pair = pairOf(text);
  // Nothing divides by nothing, not even while it is being typed.
  return pair && pair[1] > 0 ? pair : null;
}

function pairOf(text: string): [number, number] | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const slash = /^(\d{1,4})\/(\d{1,4})$/.exec(plain);
  if (slash) return [Number(slash[1]), Number(slash[2])];
  const words = /^(\d{1,4})分の(\d{1,4})$/.exec(plain);
  if (words) return [Number(words[2]), Number(words[1])];
  const percent = /^(\d{1,3})%$/.exec(plain);
  if (percent) return [Number(percent[1]), 100];
  return plain === '全額' ? [1, 1] : null;
}
