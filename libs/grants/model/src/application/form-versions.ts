import { isEmpty, type Values } from '@musubi/platform/model';
import type { Question, SectionDefinition } from './form-definition.js';
import { standardSections } from './form.js';
import type { CallFormSetting } from './sections.js';

/** The stored sections of a setting; the standing ones where it has none of its own. */
export const sectionsOf = (form: CallFormSetting): readonly SectionDefinition[] => form.sections ?? standardSections;

/**
 * The version that follows `published` when `draft` is published: numbered on, with everything that is no longer asked
 * kept aside (`retired…`), so that each answer given so far can still be read by this version alone.
 */
export function nextForm(published: CallFormSetting, draft: CallFormSetting): CallFormSetting {
  const before = sectionsOf(published);
  const drafted = sectionsOf(draft);
  const gone = [...before, ...(published.retiredSections ?? [])].filter(
    (section) => !drafted.some((each) => each.id === section.id),
  );
  return {
    version: published.version + 1,
    attachments: draft.attachments,
    sections: drafted.map((section) => followed(section, earlierSection(published, section.id))),
    retiredSections: gone,
  };
}

const earlierSection = (published: CallFormSetting, id: string): SectionDefinition | undefined =>
  [...sectionsOf(published), ...(published.retiredSections ?? [])].find((section) => section.id === id);

function followed(section: SectionDefinition, before: SectionDefinition | undefined): SectionDefinition {
  const earlier = [...(before?.questions ?? []), ...(before?.retired ?? [])];
  const asked = new Set(section.questions.map((question) => question.id));
  return {
    ...section,
    questions: section.questions.map((question) => followedQuestion(question, byId(earlier, question.id))),
    retired: earlier.filter((question) => !asked.has(question.id)),
  };
}

function followedQuestion(question: Question, before: Question | undefined): Question {
  return { ...question, ...followedTable(question, before), ...followedChoices(question, before) };
}

function followedTable({ columns }: Question, before: Question | undefined): Partial<Question> {
  if (!columns) return {};
  const earlier = [...(before?.columns ?? []), ...(before?.retiredColumns ?? [])];
  return {
    columns: columns.map((column) => followedQuestion(column, byId(earlier, column.id))),
    retiredColumns: earlier.filter((column) => !byId(columns, column.id)),
  };
}

function followedChoices({ choices }: Question, before: Question | undefined): Partial<Question> {
  if (!choices) return {};
  const earlier = [...(before?.choices ?? []), ...(before?.retiredChoices ?? [])];
  return { retiredChoices: earlier.filter((each) => !choices.some(({ value }) => value === each.value)) };
}

const byId = (questions: readonly Question[], id: string): Question | undefined =>
  questions.find((question) => question.id === id);

/** One answer that is kept though its question is no longer asked. */
export interface KeptAnswer {
  readonly question: Question;
  readonly sectionTitle: string;
  readonly organisationId: string | null;
  readonly value: unknown;
}

interface Part {
  readonly section: string;
  readonly organisationId: string | null;
  readonly values: Values;
}

/** Answers to questions, columns and sections of earlier versions: shown as もう聞かれない. */
export function keptAnswers(form: CallFormSetting, parts: readonly Part[]): KeptAnswer[] {
  return parts.flatMap((part) => {
    const { section, questions } = retiredOf(form, part.section);
    if (!section) return [];
    return questions
      .filter((question) => !isEmpty(part.values[question.id]) && hasOwnAnswer(question, part.values[question.id]))
      .map((question) => ({
        question,
        sectionTitle: section.title,
        organisationId: part.organisationId,
        value: part.values[question.id],
      }));
  });
}

function retiredOf(form: CallFormSetting, id: string) {
  const asked = sectionsOf(form).find((section) => section.id === id);
  if (asked) return { section: asked, questions: [...(asked.retired ?? []), ...retiredTables(asked)] };
  const section = form.retiredSections?.find((each) => each.id === id);
  return { section, questions: section ? [...section.questions, ...(section.retired ?? [])] : [] };
}

/** Tables that have lost columns: only those columns are shown. */
const retiredTables = (section: SectionDefinition): Question[] =>
  section.questions
    .filter((question) => (question.retiredColumns ?? []).length > 0)
    .map((question) => ({ ...question, columns: question.retiredColumns ?? [], retiredColumns: [] }));

/** A table with nothing in the columns in question has no answer to show. */
function hasOwnAnswer(question: Question, value: unknown): boolean {
  if (question.kind !== 'rows' || !Array.isArray(value)) return true;
  return value.some((row: Values) => (question.columns ?? []).some((column) => !isEmpty(row?.[column.id])));
}
