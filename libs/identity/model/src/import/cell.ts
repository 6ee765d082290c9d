/** Reading single values as people and registries write them: full-width digits, 和暦, spaces of all kinds. */

/** Text of a cell, trimmed, control characters other than line breaks made spaces. Null when empty. */
export function textOf(value: unknown): string | null {
  if (value === null || value === undefined || typeof value === 'object') return null;
  const text = String(value)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]|\ufeff/gu, ' ')
    .trim();
  return text === '' ? null : text;
}

const plain = (value: unknown): string => (textOf(value) ?? '').normalize('NFKC').trim();

/** Seven digits of 郵便番号 from `980-0811`, `〒９８０８１１`; null when there are not seven. */
export function postalCodeOf(value: unknown): string | null {
  const digits = plain(value).replace(/\D/g, '');
  return digits.length === 7 ? digits : null;
}

const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867 };

/** The year in 西暦 from `1998`, `1998年4月`, `平成10年`, `H10`-less forms; null when no year stands there. */
export function yearOf(value: unknown): number | null {
  const text = plain(value);
  const wareki = /(令和|平成|昭和|大正|明治)\s*(元|\d{1,2})/.exec(text);
  if (wareki) return eras[wareki[1]!]! + (wareki[2] === '元' ? 1 : Number(wareki[2]));
  const year = /^(1[89]\d\d|20\d\d)(?!\d)/.exec(text) ?? /^((?:1[89]|20)\d\d)[01]\d[0-3]\d$/.exec(text);
  return year ? Number(year[1]) : null;
}

/**
 * A day as YYYY-MM-DD from `2026-05-26`, `2026/5/26`, `20260526`, `令和8年5月26日`; null when it is no day of the
 * calendar.
 */
export function dayOf(value: unknown): string | null {
  const text = plain(value);
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /(?:^\d{4}|年|元|\d)\D*?(\d{1,2})\D+(\d{1,2})\D*$/.exec(text);
  const year = yearOf(text);
  if (!parts || year === null) return null;
  const [month, day] = parts.slice(-2).map(Number) as [number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** A whole number from `1,200人`, `約３０`; null when there is none. */
export function countOf(value: unknown): number | null {
  const found = /\d[\d,]*/.exec(plain(value));
  const count = found ? Number(found[0].replace(/,/g, '')) : NaN;
  return Number.isSafeInteger(count) && count <= 2_000_000_000 ? count : null;
}

/** Several values in one cell, cut at commas, slashes, middle dots of lists and line breaks. */
export const partsOf = (value: unknown): string[] =>
  (textOf(value) ?? '')
    .split(/[,、，;；/／|\n]+/)
    .map((part) => part.trim())
    .filter(Boolean);
