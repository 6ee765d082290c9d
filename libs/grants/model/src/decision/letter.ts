import { formatYen, type LocalDate, type Yen, wareki } from '@musubi/platform/model';
import type { LetterKind } from './letter-kinds.js';

/** What a letter says, frozen when it is issued; the PDF is printed from it. */
export interface LetterContent {
  readonly kind: LetterKind;
  readonly title: string;
  /** Addressees, the lead first. */
  readonly to: readonly string[];
  readonly from: string;
  readonly body: string;
  /** What stands under 「記」: numbered heads with their text. */
  readonly items: readonly LetterItem[];
  /** What the addressee can do against it (教示); empty when there is nothing to say. */
  readonly remedy: string;
  readonly contact: string;
}

export interface LetterItem {
  readonly label: string;
  /** Several lines are printed as (1), (2), … */
  readonly value: string;
}

/** 金1,500,000円: the way amounts are written in decisions, so that no digit can be put in front. */
export const amountWords = (amount: Yen): string => `金${formatYen(amount)}`;

/** 「令和8年9月1日から令和9年3月31日まで」; empty unless both days are known. */
export const periodWords = (from: LocalDate | null, until: LocalDate | null): string =>
  from && until ? `${wareki(from)}から${wareki(until)}まで` : '';

/** 市協第12号 */
export const letterNumber = (prefix: string, serial: number): string => `${prefix}第${serial}号`;
