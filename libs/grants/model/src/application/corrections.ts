import { type Reason, reason, seireki, tokyoDate, tokyoTime } from '@musubi/platform/model';
import { sectionOf } from './form.js';
import type { ApplicationForm } from './sections.js';

/** A section given back for correction. */
export interface Correction {
  readonly section: string;
  readonly note: string;
  readonly dueAt: Date;
  /** When the partners last changed it. */
  readonly correctedAt: Date | null;
}

/** A deadline of 17:00:00 lasts the whole second, as everywhere. */
const over = (dueAt: Date, now: Date): boolean => Math.floor(now.getTime() / 1000) > Math.floor(dueAt.getTime() / 1000);

/** A section may be changed until its own deadline; one that was changed in time does not hold anything back afterwards. */
export const isLate = (each: Correction, now: Date): boolean => each.correctedAt === null && over(each.dueAt, now);

/**
 * Why a section of a returned application cannot be changed, or null. Without corrections per section (`[]`) every
 * section can be, until the application's own deadline.
 */
export function correctionRefusal(corrections: readonly Correction[], section: string, now: Date): Reason | null {
  if (corrections.length === 0) return null;
  const asked = corrections.find((each) => each.section === section);
  if (!asked)
    return reason(
      'notAsked',
      'ここは補正のお願いがないため、変えられません。直す必要があるときは窓口に連絡してください。',
    );
  if (!over(asked.dueAt, now)) return null;
  return reason(
    'correctionLate',
    `ここの補正の期限（${momentWords(asked.dueAt)}）を過ぎました。窓口に連絡してください。`,
  );
}

/** Sections whose deadline passed without a change, in words: they keep the application from being handed in again. */
export const lateWords = (corrections: readonly Correction[], form: ApplicationForm, now: Date): string[] =>
  corrections
    .filter((each) => isLate(each, now))
    .map((each) => `${sectionOf(form, each.section)?.title ?? each.section}（${momentWords(each.dueAt)}まで）`);

export const momentWords = (at: Date): string => `${seireki(tokyoDate(at))} ${tokyoTime(at).slice(0, 5)}`;
