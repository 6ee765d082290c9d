import { longestDraft, postingForm, type PostingKind, isPostingKind } from '@musubi/marketplace/model';
import { draftIssues, type Form, type LocalDate, type Values } from '@musubi/platform/model';
import { InvalidInput, refuse, refuseIssues } from '@musubi/platform/server';
import { storableJson } from './storable-text.js';

const known = (form: Form): Set<string> => new Set(form.pages.flatMap((page) => page.fields.map((field) => field.id)));

/**
 * What may be kept of values on their way: answers to questions of the form, right or not yet right, so that nothing
 * typed is lost. Refuses only what is too long to keep, naming the answers that are too long.
 */
export function keptValues(kind: PostingKind, values: unknown, today: LocalDate): Record<string, unknown> {
  const form = postingForm(kind, today);
  const ids = known(form);
  const given = typeof values === 'object' && values !== null && !Array.isArray(values) ? (values as Values) : {};
  const kept = storableJson(Object.fromEntries(Object.entries(given).filter(([id]) => ids.has(id))));
  if (JSON.stringify(kept).length > longestDraft) {
    refuseIssues(draftIssues(form, kept));
    tooMuch();
  }
  return kept;
}

function tooMuch(): never {
  const message = '入力された文字が多すぎて保存できません。文章を短くしてください。';
  return refuse(new InvalidInput([{ field: 'body', code: 'invalid', message }]));
}

export function checkKind(kind: string): PostingKind {
  if (isPostingKind(kind)) return kind;
  const message = '「困りごと」か「できること」を選んでください。';
  return refuse(new InvalidInput([{ field: 'kind', code: 'invalid', message }]));
}

/** The title a list shows for a draft. */
export const draftTitle = (values: Values): string =>
  typeof values.title === 'string' ? [...values.title.trim()].slice(0, 60).join('') : '';
