import {
  type AttachmentRule,
  type CallFormSetting,
  type Question,
  type SectionDefinition,
  sectionsOf,
} from '@musubi/grants/model';
import type { Form, FormField, Values } from '@musubi/platform/model';
import { messagesNow } from '@musubi/platform/web';
import { builderMessages } from './builder-messages.js';

/**
 * A form as values of the form kit: its order, its documents, and each section under a key of its own (the head first,
 * then the questions). So two people who build different sections are merged, and each is asked about the same one.
 */
const keyOf = (id: string): string => `section:${id}`;
const headId = '#head';

type Head = Omit<SectionDefinition, 'questions' | 'retired'>;
type Entry = Record<string, unknown> & { readonly id: string };

export function builderValues(form: CallFormSetting): Values {
  const sections = sectionsOf(form);
  return {
    order: sections.map((section) => section.id),
    attachments: form.attachments,
    ...Object.fromEntries(sections.map((section) => [keyOf(section.id), entriesOf(section)])),
  };
}

function entriesOf({ questions, retired: _retired, ...head }: SectionDefinition): Entry[] {
  const { id, ...rest } = head;
  return [{ ...rest, id: headId, sectionId: id }, ...(questions as unknown as Entry[])];
}

function sectionFrom(entries: unknown): SectionDefinition | null {
  const [head, ...questions] = Array.isArray(entries) ? (entries as Entry[]) : [];
  if (!head) return null;
  const { id: _id, sectionId, ...rest } = head as unknown as Head & { sectionId: string };
  return { ...rest, id: sectionId, questions: questions as unknown as Question[] };
}

/** The form the values stand for. */
export function builtForm(values: Values, version: number): CallFormSetting {
  const order = Array.isArray(values['order']) ? (values['order'] as string[]) : [];
  return {
    version,
    sections: order.flatMap((id) => sectionFrom(values[keyOf(id)]) ?? []),
    attachments: Array.isArray(values['attachments']) ? (values['attachments'] as AttachmentRule[]) : [],
  };
}

/** What names the values in a conflict: titles, side by side. */
export function builderShape(values: Values): Form {
  const t = messagesNow(builderMessages);
  const list = (id: string, title: string): FormField => ({
    ...{ id, title, kind: 'rows' },
    columns: [{ id: 'title', title, kind: 'text' }],
  });
  const form = builtForm(values, 0);
  return {
    id: 'call-form',
    pages: [
      {
        ...{ id: 'form', title: t.section },
        fields: [
          { id: 'order', title: t.section, kind: 'checkboxes', choices: choicesOf(form) },
          ...sectionsOf(form).map((section) => list(keyOf(section.id), section.title)),
          list('attachments', t.documents),
        ],
      },
    ],
  };
}

const choicesOf = (form: CallFormSetting) => sectionsOf(form).map(({ id, title }) => ({ value: id, label: title }));

/** What one change of a section or of the order does to the values. */
export const sectionKey = keyOf;
export const sectionEntries = entriesOf;

/** Short, unguessed, never used before: answers hang on it for ever. */
export const freshId = (letter: string): string => `${letter}-${crypto.randomUUID().replace(/-/g, '').slice(0, 10)}`;

export function moveBy<T>(list: readonly T[], from: number, by: number): T[] {
  const to = from + by;
  if (to < 0 || to >= list.length) return [...list];
  const next = [...list];
  const [item] = next.splice(from, 1);
  next.splice(to, 0, item as T);
  return next;
}

/** Questions of earlier versions, and those of the form in force the draft has dropped. */
export function droppedOf(published: CallFormSetting, section: SectionDefinition): Question[] {
  const before = [...sectionsOf(published), ...(published.retiredSections ?? [])].find(({ id }) => id === section.id);
  const all = [...(before?.questions ?? []), ...(before?.retired ?? [])];
  return all.filter((question) => !section.questions.some(({ id }) => id === question.id));
}
