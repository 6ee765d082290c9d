import { isDeepStrictEqual } from 'node:util';
import type { FieldIssue, Values } from '@musubi/platform/model';
import { Conflict } from '@musubi/platform/server';

/** Something people write over days, saved as typed: a part of an application or report, a request for a change. */
interface KeptDraft {
  readonly values: Values;
  readonly version: number;
  readonly editedByName: string | null;
  readonly updatedAt: Date;
}

/** Longest a draft may be, in characters of JSON: far above every field's own limit together. */
const longest = 300_000;

/** What is wrong with a draft as such; nothing may be lost silently, so it is refused whole. */
export const tooLongIssues = (values: unknown): FieldIssue[] =>
  JSON.stringify(values).length > longest
    ? [
        {
          field: '',
          code: 'invalid',
          message: '入力が長すぎるため保存できません。文章を短くするか、添付書類にしてください。',
        },
      ]
    : [];

/** Tells the second of two editors what the first has stored; without a draft, only that it is gone. */
export const conflictWith = (draft: KeptDraft | null): Conflict =>
  draft
    ? new Conflict({
        values: draft.values,
        version: draft.version,
        editedByName: draft.editedByName,
        updatedAt: draft.updatedAt,
      })
    : new Conflict();

/** The fields of `values` that differ from `other`: the audit log keeps what changed, not everything again. */
export const changedOnly = (values: Values, other: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([key, value]) => !isDeepStrictEqual(value, other[key])));

export const asValues = (given: unknown): Values =>
  typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as Values) : {};
