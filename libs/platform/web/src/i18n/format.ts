import {
  daysBetween,
  formatYen,
  isLocalDate,
  type LocalDate,
  seireki,
  seirekiWithEra,
  tokyoDate,
} from '@musubi/platform/model';
import { type Language, useLanguage } from './language.js';

/** An instant as the API gives it (ISO text) or a day `YYYY-MM-DD`. */
export type DateLike = string | Date;

const dayOf = (value: DateLike): LocalDate =>
  typeof value === 'string' && isLocalDate(value) ? value : tokyoDate(new Date(value));

const english = (value: DateLike, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tokyo', ...options }).format(
    typeof value === 'string' && isLocalDate(value) ? new Date(`${value}T00:00:00+09:00`) : new Date(value),
  );

const weekdays = '日月火水木金土';

function japaneseWeekday(day: LocalDate): string {
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

const clock = (value: DateLike) =>
  new Intl.DateTimeFormat('ja-JP', {
    timeZone: 'Asia/Tokyo',
    hour: 'numeric',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(value));

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

function relative(value: DateLike, now: Date, locale: string): string {
  const seconds = (new Date(value).getTime() - now.getTime()) / 1000;
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const [unit, size] = steps.find(([, each]) => Math.abs(seconds) >= each) ?? ['minute', 60];
  return words.format(Math.trunc(seconds / size), unit);
}

export interface Formats {
  /** `2026年11月23日` / `23 November 2026` */
  readonly date: (value: DateLike) => string;
  /** `2026年11月23日（令和8年）`, for officials; English has no era. */
  readonly dateWithEra: (value: DateLike) => string;
  /** `11月23日（月）`: days of this year in lists. */
  readonly shortDate: (value: DateLike) => string;
  /** `2026年11月23日 14:32`, in Tokyo. */
  readonly dateTime: (value: DateLike) => string;
  /** `14:32`, in Tokyo. */
  readonly time: (value: DateLike) => string;
  /** `3日前`, `2時間後`; `now` is for tests. */
  readonly relative: (value: DateLike, now?: Date) => string;
  /** Whole days until the day, counted in Tokyo; negative when it is over. */
  readonly daysLeft: (value: DateLike, now?: Date) => number;
  readonly number: (value: number) => string;
  /** Yen as the API gives it (a string of digits). `1,500,000円` / `¥1,500,000` */
  readonly yen: (value: string | bigint | number) => string;
}

const shared = {
  time: clock,
  daysLeft: (value: DateLike, now = new Date()) => daysBetween(tokyoDate(now), dayOf(value)),
  number: (value: number) => value.toLocaleString('ja-JP'),
};

const japanese: Formats = {
  ...shared,
  date: (value) => seireki(dayOf(value)),
  dateWithEra: (value) => seirekiWithEra(dayOf(value)),
  shortDate: (value) => `${seireki(dayOf(value)).replace(/^\d+年/, '')}（${japaneseWeekday(dayOf(value))}）`,
  dateTime: (value) => `${seireki(dayOf(value))} ${clock(value)}`,
  relative: (value, now = new Date()) => relative(value, now, 'ja').replaceAll(' ', ''),
  yen: (value) => formatYen(BigInt(value)),
};

const inEnglish: Formats = {
  ...shared,
  date: (value) => english(value, { day: 'numeric', month: 'long', year: 'numeric' }),
  dateWithEra: (value) => english(value, { day: 'numeric', month: 'long', year: 'numeric' }),
  shortDate: (value) => english(value, { weekday: 'short', day: 'numeric', month: 'short' }),
  dateTime: (value) => `${english(value, { day: 'numeric', month: 'long', year: 'numeric' })} ${clock(value)}`,
  relative: (value, now = new Date()) => relative(value, now, 'en'),
  yen: (value) => `¥${BigInt(value).toLocaleString('en')}`,
};

export const formatsIn = (language: Language): Formats => (language === 'en' ? inEnglish : japanese);

/** Formatters in the reader's language; every time is Tokyo time. */
export const useFormat = (): Formats => formatsIn(useLanguage());
