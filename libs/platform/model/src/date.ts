/**
 * Calendar rules of Japanese administration: every deadline is in Asia/Tokyo, the fiscal year (年度) runs April to
 * March, and officials expect 和暦. A `LocalDate` is a day without a time, `YYYY-MM-DD`.
 */
export type LocalDate = string;

const tokyoOffsetMs = 9 * 60 * 60 * 1000;
const eras = [
  { name: '令和', short: 'R', since: '2019-05-01' },
  { name: '平成', short: 'H', since: '1989-01-08' },
  { name: '昭和', short: 'S', since: '1926-12-25' },
] as const;

/** The day it is in Tokyo at `instant`. Japan has had no summer time since 1951, so a fixed offset is exact. */
export const tokyoDate = (instant: Date): LocalDate =>
  new Date(instant.getTime() + tokyoOffsetMs).toISOString().slice(0, 10);

/** The instant at which it is `date time` in Tokyo; `time` is `HH:mm` or `HH:mm:ss`. */
export const tokyoInstant = (date: LocalDate, time = '00:00:00'): Date =>
  new Date(`${date}T${time.length === 5 ? `${time}:00` : time}+09:00`);

export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Same day `months` later, or the last day of that month when it is shorter. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to` (negative when `to` is earlier). */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;

/** The fiscal year a day belongs to: 2027-03-31 is in 2026年度. */
export const fiscalYear = (date: LocalDate): number =>
  Number(date.slice(0, 4)) - (Number(date.slice(5, 7)) < 4 ? 1 : 0);

function eraOf(date: LocalDate) {
  const era = eras.find((each) => date >= each.since);
  if (!era) return null;
  return { ...era, year: Number(date.slice(0, 4)) - Number(era.since.slice(0, 4)) + 1 };
}

/** `令和8年11月23日`; the first year of an era is 元年. Days before 昭和 stay in 西暦. */
export function wareki(date: LocalDate): string {
  const era = eraOf(date);
  const [, month, day] = date.split('-').map(Number);
  if (!era) return seireki(date);
  return `${era.name}${era.year === 1 ? '元' : era.year}年${month}月${day}日`;
}

/** `2026年11月23日` */
export function seireki(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** `2026年11月23日（令和8年）`, as city pages write days. */
export function seirekiWithEra(date: LocalDate): string {
  const era = eraOf(date);
  return era ? `${seireki(date)}（${era.name}${era.year === 1 ? '元' : era.year}年）` : seireki(date);
}

/** Fiscal year in 和暦 letters for numbers such as `R8-PPJ-0001`. */
export function fiscalYearCode(year: number): string {
  const era = eraOf(`${year}-05-01`);
  return era ? `${era.short}${era.year}` : String(year);
}

/** `令和8年度` */
export function fiscalYearWareki(year: number): string {
  const era = eraOf(`${year}-05-01`);
  return era ? `${era.name}${era.year === 1 ? '元' : era.year}年度` : `${year}年度`;
}

/** `17:00:00` in Tokyo. */
export const tokyoTime = (instant: Date): string =>
  new Date(instant.getTime() + tokyoOffsetMs).toISOString().slice(11, 19);
