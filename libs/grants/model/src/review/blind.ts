import type { FormField, Values } from '@musubi/platform/model';
import { applicationForm } from '../application/form.js';
import type { QuestionKind } from '../application/form-definition.js';
import { rowsOf } from '../application/budget-input.js';
import type { TaskPart } from '../application/task-list.js';
import type { ApplicationForm, ApplicationSection, CallFormSetting } from '../application/sections.js';

/** What is needed of a submission's content; everything else is passed through. */
export interface BlindableContent {
  readonly call: { readonly form: CallFormSetting };
  readonly partners: readonly { readonly id: string; readonly name: string }[];
  readonly sections: readonly TaskPart[];
  readonly attachments: readonly BlindableFile[];
}

/** A document of a submission, or one handed in later. */
export interface BlindableFile {
  readonly organisationId: string;
  readonly kind: string;
  readonly name: string;
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
const identifyingKinds: readonly string[] = ['kana', 'tel', 'email', 'url', 'file'];

/** Whether a question is hidden from reviewers of a blind call whatever its form says of it. */
export const alwaysHidden = (
  section: string,
  question: { readonly id: string; readonly kind: QuestionKind | FormField['kind'] },
): boolean => identifyingKinds.includes(question.kind) || (identifying[section] ?? []).includes(question.id);

/** Whether reviewers of a blind call are kept from an answer, by what its question is and says of itself. */
export const isHiddenBlind = (section: ApplicationSection, field: FormField): boolean =>
  field.identifies === true || alwaysHidden(section.id, field);

type Hides = (section: string, field: FormField) => boolean;

/** What one of `forms` says to hide is hidden: an answer that turns out to name somebody can be closed after the deadline. */
function hidesOf(forms: readonly ApplicationForm[]): Hides {
  const closed = new Set(
    forms.flatMap((form) =>
      sectionsIn(form).flatMap((section) =>
        fieldsIn(section)
          .filter((field) => field.identifies)
          .map((field) => `${section.id}/${field.id}`),
      ),
    ),
  );
  return (section, field) => alwaysHidden(section, field) || closed.has(`${section}/${field.id}`);
}

const sectionsIn = (form: ApplicationForm) => [...form.sections, ...form.retiredSections];

/** Every field a section has or had, those of its tables too. */
const fieldsIn = (section: ApplicationSection): FormField[] => [
  ...plainFields(section),
  ...tablesOf(section).flatMap(({ columns }) => columns),
];

const plainFields = (section: ApplicationSection): readonly FormField[] => [
  ...section.fields,
  ...(section.leadFields ?? []),
  ...(section.retired ?? []).filter(({ columns }) => !columns),
];

const tablesOf = (section: ApplicationSection) => [
  ...section.rows.map(({ id, columns, retiredColumns = [] }) => ({ id, columns: [...columns, ...retiredColumns] })),
  ...(section.retired ?? []).flatMap(({ id, columns }) => (columns ? [{ id, columns }] : [])),
];

const legalForms =
  /(特定非営利活動法人|認定NPO法人|NPO法人|一般社団法人|公益社団法人|一般財団法人|公益財団法人|社会福祉法人|学校法人|合同会社|有限会社|株式会社|[（(][株有社][)）])/gu;
const shortest = 3;

/** A name as it may stand in a text: whole, and without its legal form. */
const spellings = (name: string): string[] =>
  [name, name.replace(legalForms, '').trim()].filter((each) => [...each].length >= shortest);

type Mask = (text: string) => string;

/**
 * Puts the labels in the place of the partners' names (and ids), the longest first, so that no part of a name is left
 * over. `hidden` are answers that are shown nowhere: they are not shown in other texts either.
 */
export function nameMask(
  partners: readonly { readonly id?: string; readonly name: string }[],
  people: readonly string[] = [],
  hidden: readonly string[] = [],
): Mask {
  const names = partners.flatMap(({ id, name }, place) =>
    [...(id ? [id] : []), ...spellings(name)].map((spelling): [string, string] => [spelling, blindLabel(place)]),
  );
  const persons = people
    .flatMap((name) => [name.trim(), name.replace(/[\s\u3000]/g, '')])
    .filter((name) => [...name].length >= shortest)
    .map((name): [string, string] => [name, '担当者']);
  const answers = hidden.map((answer): [string, string] => [answer, '（匿名）']);
  // A partner's own name among the hidden answers keeps its label: of equal texts the first one counts.
  const all = [...names, ...persons, ...answers].sort(([a], [b]) => b.length - a.length);
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

function blindValues(section: ApplicationSection, values: Values, mask: Mask, hides: Hides): Values {
  const closed = (fields: readonly FormField[]) =>
    new Set(fields.filter((field) => hides(section.id, field)).map(({ id }) => id));
  const columns = new Map(tablesOf(section).map((table) => [table.id, closed(table.columns)]));
  const shown = hide(values, closed(plainFields(section)));
  return Object.fromEntries(
    Object.entries(shown).map(([id, value]) => {
      const hidden = columns.get(id);
      return [id, masked(hidden ? rowsOf(value).map((row) => hide(row, hidden)) : value, mask)];
    }),
  );
}

const shortestAnswer = 4;
/** A year or a month names nobody, and stands in many texts. */
const isDate = (text: string): boolean => /^[\d\-/年月日\s]{1,11}$/u.test(text) && !/^0/.test(text);

/** Answers that are hidden where they were given, as they may be repeated elsewhere. */
function hiddenAnswers(
  known: ReadonlyMap<string, ApplicationSection>,
  parts: readonly TaskPart[],
  hides: Hides,
): string[] {
  return parts.flatMap((part) => {
    const section = known.get(part.section);
    if (!section) return [];
    const answers = plainFields(section)
      .filter((field) => hides(section.id, field))
      .map(({ id }) => part.values[id]);
    const cells = tablesOf(section).flatMap(({ id, columns }) =>
      rowsOf(part.values[id]).flatMap((row) =>
        columns.filter((field) => hides(section.id, field)).map((field) => row[field.id]),
      ),
    );
    return [...answers, ...cells].flatMap((answer) => {
      const text = typeof answer === 'string' ? answer.trim() : '';
      return [...text].length >= shortestAnswer && !isDate(text) ? [text] : [];
    });
  });
}

/**
 * The content of a submission without who it is from: partners are called 団体A, 団体B, … (their ids too), their names and
 * every hidden answer are replaced in all texts, answers that name people are hidden, and so are attachments unless
 * `attachments` says otherwise: then they go by what they are. `now` is the call's form as it is today.
 */
export function blindContent<Content extends BlindableContent>(
  content: Content,
  attachments: boolean,
  now: CallFormSetting = content.call.form,
) {
  const form = applicationForm(content.call.form);
  const known = new Map(sectionsIn(form).map((section) => [section.id as string, section]));
  const hides = hidesOf([form, applicationForm(now)]);
  const mask = nameMask(content.partners, peopleIn(content.sections), hiddenAnswers(known, content.sections, hides));
  return {
    ...content,
    partners: content.partners.map((partner, place) => ({
      ...partner,
      ...{ id: blindLabel(place), name: blindLabel(place), logoFileId: null, memberCount: null, founded: null },
    })),
    sections: content.sections.map(({ section, organisationId, values }) => {
      const asked = known.get(section);
      return {
        section,
        organisationId: organisationId && mask(organisationId),
        values: asked ? blindValues(asked, values, mask, hides) : {},
      };
    }),
    attachments: attachments ? blindFiles(content.attachments, form, mask) : [],
    agreements: [],
    mask,
  };
}

/** The ending of a file's name, with its dot. */
const ending = (name: string): string => /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? '';

/** Files are called by what was asked for: the name somebody gave a file often names the organisation. */
export const blindFileName = (title: string, name: string): string => `${title}${ending(name)}`;

const blindFiles = <F extends BlindableFile>(files: readonly F[], form: ApplicationForm, mask: Mask): F[] =>
  files.map((file) => ({
    ...file,
    organisationId: mask(file.organisationId),
    name: blindFileName(form.attachments.find(({ id }) => id === file.kind)?.title ?? '添付書類', file.name),
    addedByName: null,
  }));
