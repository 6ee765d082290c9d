import { addDays, addMonths, type LocalDate } from '@musubi/platform/model';

/** Days of the weeks a month touches, Sundays first: whole weeks, so that some belong to its neighbours. */
export function monthGrid(month: LocalDate): LocalDate[][] {
  const first = `${month.slice(0, 7)}-01`;
  const last = addDays(addMonths(first, 1), -1);
  const start = addDays(first, -weekday(first));
  const weeks: LocalDate[][] = [];
  for (let day = start; day <= last; day = addDays(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, place) => addDays(day, place)));
  return weeks;
}

/** 0 is Sunday. */
export const weekday = (day: LocalDate): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Where a key of the keyboard leads from a day of a month grid; null: nowhere. */
export function dayByKey(day: LocalDate, key: string): LocalDate | null {
  const steps: Readonly<Record<string, () => LocalDate>> = {
    ArrowLeft: () => addDays(day, -1),
    ArrowRight: () => addDays(day, 1),
    ArrowUp: () => addDays(day, -7),
    ArrowDown: () => addDays(day, 7),
    Home: () => addDays(day, -weekday(day)),
    End: () => addDays(day, 6 - weekday(day)),
    PageUp: () => addMonths(day, -1),
    PageDown: () => addMonths(day, 1),
  };
  return Object.hasOwn(steps, key) ? (steps[key] as () => LocalDate)() : null;
}
