import type { Choice } from '@musubi/platform/model';
import {
  type Condition,
  profileWords,
  type ProfileKey,
  type Question,
  type QuestionKind,
  questionKindWords,
  type SectionDefinition,
} from './form-definition.js';
import type { AttachmentRule, CallFormSetting } from './sections.js';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const whole = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined;
const yes = (value: unknown): true | undefined => (value === true ? true : undefined);

/** Leaves out what is not there, so that equal forms are equal as JSON. */
const clean = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

/**
 * A form as a client sent it, with nothing in it that a form does not have. What is wrong in it (`checkForm`) is left
 * to be said in words; what is retired is worked out when it is published, never taken from a client.
 */
export function readForm(value: unknown, version: number): CallFormSetting {
  const given = isObject(value) ? value : {};
  return {
    version,
    sections: objects(given['sections']).map(readSection),
    attachments: objects(given['attachments']).map(readDocument),
  };
}

const sectionKinds = ['form', 'budget', 'attachments'] as const;

function readSection(given: Json): SectionDefinition {
  return {
    id: text(given['id']),
    title: text(given['title']),
    help: text(given['help']),
    filledBy: given['filledBy'] === 'eachPartner' ? 'eachPartner' : 'together',
    kind: sectionKinds.find((kind) => kind === given['kind']) ?? 'form',
    questions: objects(given['questions']).map(readQuestion),
  };
}

function readQuestion(given: Json): Question {
  const kind = text(given['kind']);
  const question = {
    id: text(given['id']),
    title: text(given['title']),
    kind: (kind in questionKindWords ? kind : 'text') as QuestionKind,
    help: text(given['help']) || undefined,
    required: yes(given['required']),
    max: whole(given['max']) || undefined,
    choices: given['choices'] === undefined ? undefined : objects(given['choices']).map(readChoice),
    showIf: readCondition(given['showIf']),
    leadOnly: yes(given['leadOnly']),
    identifies: yes(given['identifies']),
    notBefore: text(given['notBefore']) || undefined,
    format: given['format'] === 'yearMonth' ? ('yearMonth' as const) : undefined,
    profile: readProfile(given['profile']),
  };
  return clean(kind === 'rows' ? { ...question, ...readTable(given) } : question);
}

const readTable = (given: Json) => ({
  columns: objects(given['columns']).map(readQuestion),
  addLabel: text(given['addLabel']) || undefined,
  rowLabel: text(given['rowLabel']) || undefined,
  minRows: whole(given['minRows']),
  maxRows: whole(given['maxRows']),
});

const readChoice = (given: Json): Choice =>
  clean({ value: text(given['value']), label: text(given['label']), hint: text(given['hint']) || undefined });

function readCondition(given: unknown): Condition | undefined {
  if (!isObject(given) || text(given['question']) === '') return undefined;
  const values = Array.isArray(given['values']) ? given['values'].map(text).filter((value) => value !== '') : [];
  return { question: text(given['question']), values };
}

const readProfile = (given: unknown): ProfileKey | undefined =>
  typeof given === 'string' && given in profileWords ? (given as ProfileKey) : undefined;

function readDocument(given: Json): AttachmentRule {
  const from = given['from'];
  const types = Array.isArray(given['types']) ? given['types'].map(text).filter((type) => type !== '') : [];
  return {
    id: text(given['id']),
    title: text(given['title']),
    help: text(given['help']),
    required: given['required'] === true,
    from: from === 'lead' || from === 'application' ? from : 'eachPartner',
    ...(types.length > 0 ? { types } : {}),
  };
}
