import type { FormField, Values } from '@musubi/platform/model';
import { applicationForm } from '../application/form.js';
import { rowsOf } from '../application/budget-input.js';
import type { TaskPart } from '../application/task-list.js';
import type { ApplicationSection, CallFormSetting } from '../application/sections.js';

/** What is needed of a submission's content; everything else is passed through. */
export interface BlindableContent {
  readonly call: { readonly form: CallFormSetting };
  readonly partners: readonly { readonly id: string; readonly name: string }[];
  readonly sections: readonly TaskPart[];
  readonly attachments: readonly object[];
}

/** 団体A, 団体B, … in the order of the partners. */
export const blindLabel = (place: number): string => `団体${String.fromCharCode('A'.charCodeAt(0) + place)}`;

/** Stands in the place of an answer that would tell who applies. */
export const hiddenAnswer = '（匿名審査のため表示しません）';

/** Fields whose answers name people or places, by section; fields of the call's own form say so themselves. */
const identifying: Readonly<Record<string, readonly string[]>> = {
  organisation: ['name', 'kana', 'representative', 'address', 'contactName', 'contactTel', 'contactEmail', 'founded'],
  structure: ['person'],
};
const identifyingKinds: readonly FormField['kind'][] = ['kana', 'tel', 'email', 'url', 'file'];

const identifies = (section: ApplicationSection, field: FormField): boolean =>
  field.identifies === true ||
  identifyingKinds.includes(field.kind) ||
  (identifying[section.id] ?? []).includes(field.id);

const legalForms =
  /(特定非営利活動法人|認定NPO法人|NPO法人|一般社団法人|公益社団法人|一般財団法人|公益財団法人|社会福祉法人|学校法人|合同会社|有限会社|株式会社|[（(][株有社][)）])/gu;
const shortest = 3;

/** A name as it may stand in a text: whole, and without its legal form. */
const spellings = (name: string): string[] =>
  [name, name.replace(legalForms, '').trim()].filter((each) => [...each].length >= shortest);

type Mask = (text: string) => string;

/** Puts the labels in the place of the partners' names, the longest first, so that no part of a name is left over. */
export function nameMask(partners: readonly { readonly name: string }[], people: readonly string[] = []): Mask {
  const names = partners.flatMap(({ name }, place) =>
    spellings(name).map((spelling): [string, string] => [spelling, blindLabel(place)]),
  );
  const persons = people
    .flatMap((name) => [name.trim(), name.replace(/[\s\u3000]/g, '')])
    .filter((name) => [...name].length >= shortest)
    .map((name): [string, string] => [name, '担当者']);
  const all = [...names, ...persons].sort(([a], [b]) => b.length - a.length);
  return (text) => all.reduce((masked, [name, label]) => masked.replaceAll(name, label), text);
}

/** Names of people given in a submission, as they may turn up in its texts. */
const peopleIn = (sections: readonly TaskPart[]): string[] =>
  sections
    .filter(({ section }) => section === 'organisation')
    .flatMap(({ values }) => [values['contactName'], values['representative']])
    .flatMap((text) =>
      typeof text === 'string' ? [text, text.replace(/^\S+[\s\u3000]+(?=\S+[\s\u3000]+\S)/u, '')] : [],
    );

function masked(value: unknown, mask: Mask): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((each) => masked(each, mask));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, masked(each, mask)]));
}

const hide = (values: Values, ids: ReadonlySet<string>): Values =>
  Object.fromEntries(
    Object.entries(values).map(([id, value]) => [
      id,
      ids.has(id) && value !== '' && value !== null ? hiddenAnswer : value,
    ]),
  );

function blindValues(section: ApplicationSection | undefined, values: Values, mask: Mask): Values {
  if (!section) return {};
  const fields = [...section.fields, ...(section.leadFields ?? [])];
  const hidden = new Set(fields.filter((field) => identifies(section, field)).map(({ id }) => id));
  const columns = new Map(
    section.rows.map(({ id, columns: all }) => [
      id,
      new Set(all.filter((field) => identifies(section, field)).map((field) => field.id)),
    ]),
  );
  const shown = hide(values, hidden);
  return Object.fromEntries(
    Object.entries(shown).map(([id, value]) => {
      const closed = columns.get(id);
      return [id, masked(closed ? rowsOf(value).map((row) => hide(row, closed)) : value, mask)];
    }),
  );
}

/**
 * The content of a submission without who it is from: partners are called 団体A, 団体B, …, their names are replaced in all
 * texts, answers that name people are hidden, and so are attachments unless `attachments` says otherwise.
 */
export function blindContent<Content extends BlindableContent>(content: Content, attachments: boolean) {
  const form = applicationForm(content.call.form);
  const mask = nameMask(content.partners, peopleIn(content.sections));
  const known = new Map(form.sections.map((section) => [section.id as string, section]));
  return {
    ...content,
    partners: content.partners.map((partner, place) => ({
      ...partner,
      ...{ name: blindLabel(place), logoFileId: null, memberCount: null, founded: null },
    })),
    sections: content.sections.map(({ section, organisationId, values }) => ({
      section,
      organisationId,
      values: blindValues(known.get(section), values, mask),
    })),
    attachments: attachments ? content.attachments.map((each) => ({ ...each, addedByName: null })) : [],
    agreements: [],
  };
}
