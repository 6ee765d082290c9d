import type { FieldIssue } from '@musubi/platform/model';
import { sectionOf } from './form.js';
import { questionsOf, rowsFieldsOf } from './section-issues.js';
import type { ApplicationForm, ApplicationSection } from './sections.js';

/** Somewhere in an application: a shared section, one partner's part of a section, or one question of it. */
export interface Place {
  readonly section: string;
  /** The partner whose part it is; null for a shared section. */
  readonly organisationId?: string | null;
  /** Id of a question or table; null for the whole part. */
  readonly field?: string | null;
}

/** Whether two places are the same part, whatever the question. */
export const samePart = (a: Place, b: Place): boolean =>
  a.section === b.section && (a.organisationId ?? null) === (b.organisationId ?? null);

/** What is wrong with a place in this form with these partners; empty when it exists. */
export function placeIssues(form: ApplicationForm, partnerIds: readonly string[], place: Place): FieldIssue[] {
  const section = sectionOf(form, place.section);
  const issue = (field: string): FieldIssue[] => [
    { field, code: 'invalid', message: '申請書にないところが選ばれています。画面を読み直してください。' },
  ];
  if (!section) return issue('section');
  const owner = place.organisationId ?? null;
  const fits = section.filledBy === 'together' ? owner === null : owner !== null && partnerIds.includes(owner);
  if (!fits) return issue('organisationId');
  return place.field && !fieldTitle(section, place.field) ? issue('field') : [];
}

/** The words of a question or table of a section; undefined when there is none of that id. */
export function fieldTitle(section: ApplicationSection, field: string): string | undefined {
  const all = [...questionsOf(section, true), ...rowsFieldsOf(section)];
  return all.find((each) => each.id === field)?.title;
}

/** A place in words: 「事業内容」の「期待する成果」. */
export function placeWords(form: ApplicationForm, place: Place, partnerName: string | null): string {
  const section = sectionOf(form, place.section);
  if (!section) return place.section;
  const part = partnerName ? `「${section.title}」（${partnerName}）` : `「${section.title}」`;
  const field = place.field ? fieldTitle(section, place.field) : undefined;
  return field ? `${part}の「${field}」` : part;
}
