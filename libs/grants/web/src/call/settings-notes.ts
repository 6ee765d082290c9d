import { costLimitWords, costsOf, rowsOf } from '@musubi/grants/model';
import { isLocalDate, parseYen, type Values } from '@musubi/platform/model';
import { type Formats, messagesNow } from '@musubi/platform/web';
import { deskMessages } from './desk-messages.js';
import { costOf } from './settings-values.js';

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const size = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
const list = (parts: readonly (string | false)[]): string => parts.filter(Boolean).join('\u3001');

/** What each part of a call's settings says, in a line. */
export function settingsNotes(values: Values, f: Formats): Readonly<Record<string, string>> {
  const t = messagesNow(deskMessages);
  const moment = (day: string, time: string) =>
    isLocalDate(text(values[day])) ? `${f.date(text(values[day]))} ${text(values[time])}` : '';
  const costs = rowsOf(values['costs']);
  const titles = costs.map((row) => text(row['title']));
  const budget = parseYen(text(values['budgetYen']));
  return {
    basics: t.basicsNote(text(values['fiscalYear']), text(values['numberPrefix'])),
    schedule: t.scheduleNote(moment('opensOn', 'opensTime'), moment('closesOn', 'closesTime')),
    money: list([
      t.coursesNote(size(values['courseIds'])),
      t.unitOf(text(values['unitYen'])),
      budget !== null && t.budgetNote(f.yen(budget)),
    ]),
    costs: t.costsNote(costs.length, list(titles.slice(0, 4)), titles.length > 4),
    conditions: t.conditionsNote(size(values['eligibility'])),
    after: list([
      t.finalNote(text(values['finalDueDays'])),
      values['advance'] === 'yes' ? t.advanceNote(text(values['advanceShare'])) : t.advanceNo,
      t.retentionNote(text(values['retentionYears'])),
    ]),
    contact: list([text(values['office']), text(values['tel'])]),
  };
}

/** The limits of a cost category, in a line. */
export function costNote(row: Values): string {
  const [category] = costsOf([costOf(row)]);
  return (category && list(costLimitWords(category))) || messagesNow(deskMessages).noLimit;
}
