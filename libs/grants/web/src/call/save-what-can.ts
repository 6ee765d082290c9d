import { rowsOf } from '@musubi/grants/model';
import type { FieldIssue, Form, Values } from '@musubi/platform/model';
import type { ActionResult, Saved } from '@musubi/platform/web';
import { boxOf, unreadable } from './settings-form.js';
import { settingsInput, type SettingsInput } from './settings-values.js';

/** Boxes that say one thing together: half of it must not be saved. */
const pairs: readonly (readonly string[])[] = [
  ['opensOn', 'opensTime'],
  ['closesOn', 'closesTime'],
  ['consultationOn', 'consultationTime'],
  ['advance', 'advanceShare', 'advanceCap'],
];
/** Parts whose days are checked against each other: the box the server names need not be the one that was changed. */
const dated = ['schedule', 'after'];

const topOf = (field: string): string => boxOf(field.split('.')[0] ?? field);

/** What is left out when a box cannot be read: the box, its pair, or its row of the cost categories. */
const aroundUnreadable = (field: string): readonly string[] =>
  field.startsWith('costs.') ? [field] : (pairs.find((pair) => pair.includes(field)) ?? [field]);

function aroundRefused(form: Form, field: string): readonly string[] {
  const days = form.pages.filter(({ id }) => dated.includes(id)).flatMap(({ fields }) => fields.map(({ id }) => id));
  return days.includes(topOf(field)) ? days : [topOf(field)];
}

/** The values with what is named as it was saved; `costs.2.…` names a row. */
function without(values: Values, saved: Values, named: readonly string[]): Values {
  const next: Record<string, unknown> = { ...values };
  const rows = new Set(named.flatMap((each) => (each.startsWith('costs.') ? [Number(each.split('.')[1])] : [])));
  next['costs'] = rowsOf(values['costs']).flatMap((row, at) =>
    rows.has(at) ? rowsOf(saved['costs']).filter((each) => each['id'] === row['id']) : [row],
  );
  for (const each of named) if (!each.startsWith('costs.')) next[each] = saved[each];
  return next;
}

interface Saving {
  readonly form: Form;
  readonly values: Values;
  /** What the server has. */
  readonly saved: Values;
  readonly save: (settings: SettingsInput) => Promise<ActionResult<{ readonly version: number }>>;
}

/**
 * Saves everything but what is wrong: what cannot be read never leaves, what the server refuses stays there as it was.
 * Who prepares a call goes on elsewhere on the page while one day is half typed.
 */
export function saveWhatCan(saving: Saving): Promise<ActionResult<Saved>> {
  const issues = unreadable(saving.form, saving.values);
  return saveBut(saving, issues, [...new Set(issues.flatMap(({ field }) => aroundUnreadable(field)))]);
}

async function saveBut(
  saving: Saving,
  issues: readonly FieldIssue[],
  named: readonly string[],
): Promise<ActionResult<Saved>> {
  const { form, values, saved, save } = saving;
  const sound = without(values, saved, named);
  const settings = settingsInput(sound);
  // What the server has can be read.
  if (!settings) throw new Error('the saved settings cannot be read');
  const result = await save(settings);
  if (result.ok)
    return { ok: true, data: { ...result.data, ...(issues.length > 0 && { left: { values: sound, issues } }) } };
  const refused = result.error.issues.map((issue) => ({ ...issue, field: boxOf(issue.field) }));
  const more = refused.flatMap(({ field }) => aroundRefused(form, field)).filter((each) => !named.includes(each));
  if (more.length > 0) return saveBut(saving, [...issues, ...refused], [...named, ...new Set(more)]);
  return { ok: false, error: { ...result.error, issues: [...issues, ...refused] } };
}
