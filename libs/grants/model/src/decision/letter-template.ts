import type { FieldIssue } from '@musubi/platform/model';
import type { LetterItem } from './letter.js';
import { type LetterKind, placeholdersOf } from './letter-kinds.js';

/** The words of a letter with {placeholders}. Kept per programme; `letterDefaults` where nothing is kept. */
export interface LetterTemplate {
  readonly title: string;
  readonly body: string;
  readonly items: readonly LetterItem[];
  readonly remedy: string;
}

/** Facts by the names that stand between the braces. */
export type LetterFacts = Readonly<Record<string, string>>;

const placeholder = /[{｛]([^{}｛｝]*)[}｝]/g;

/** `{事業名}` → its fact. Braces of Japanese keyboards will do. */
const filled = (text: string, facts: LetterFacts): string =>
  text.replace(placeholder, (_whole, name: string) => facts[name.trim()] ?? '');

const namesIn = (text: string): string[] => [...text.matchAll(placeholder)].map((found) => (found[1] ?? '').trim());

/** A line that names facts, all of which are empty, has nothing to say. */
const says = (line: string, facts: LetterFacts): boolean => {
  const names = namesIn(line);
  return names.length === 0 ? line.trim() !== '' : names.some((name) => (facts[name] ?? '') !== '');
};

const filledLines = (text: string, facts: LetterFacts): string =>
  text
    .split('\n')
    .filter((line) => says(line, facts))
    .map((line) => filled(line, facts).trim())
    .join('\n');

/** The letter in words: items without content are left out. */
export function fillTemplate(template: LetterTemplate, facts: LetterFacts): LetterTemplate {
  return {
    title: filled(template.title, facts).trim(),
    body: filledLines(template.body, facts),
    items: template.items
      .map(({ label, value }) => ({ label: filled(label, facts).trim(), value: filledLines(value, facts) }))
      .filter(({ value }) => value !== ''),
    remedy: filledLines(template.remedy, facts),
  };
}

/** Facts of an invented application, for looking at a template. */
export const sampleFacts = (kind: LetterKind): LetterFacts =>
  Object.fromEntries(placeholdersOf(kind).map(({ name, sample }) => [name, sample]));

const limits = { title: 100, body: 2000, label: 40, value: 3000, remedy: 1500 } as const;
export const mostLetterItems = 15;

/** What keeps a template from being used: unknown placeholders, braces that do not close, nothing to say. */
export function templateIssues(kind: LetterKind, template: LetterTemplate): FieldIssue[] {
  const known = new Set(placeholdersOf(kind).map(({ name }) => name));
  const texts: readonly [field: string, text: string, most: number][] = [
    ['title', template.title, limits.title],
    ['body', template.body, limits.body],
    ...template.items.flatMap(({ label, value }, place): [string, string, number][] => [
      [`label:${place}`, label, limits.label],
      [`value:${place}`, value, limits.value],
    ]),
    ['remedy', template.remedy, limits.remedy],
  ];
  const issues = texts.flatMap(([field, text, most]) => textIssues(known, field, text, most));
  if (template.items.length > mostLetterItems)
    issues.push({ field: 'items', code: 'invalid', message: `「記」の項目は${mostLetterItems}個までです。` });
  return issues;
}

function textIssues(known: ReadonlySet<string>, field: string, text: string, most: number): FieldIssue[] {
  const invalid = (message: string): FieldIssue => ({ field, code: 'invalid', message });
  if (field !== 'remedy' && text.trim() === '') return [{ field, code: 'required', message: emptyWords(field) }];
  if ([...text].length > most) return [invalid(`${most}字以内で入力してください（いま${[...text].length}字です）。`)];
  if (/[{}｛｝]/.test(text.replace(placeholder, ''))) return [invalid('「{」と「}」の組がそろっていません。')];
  const strange = [...new Set(namesIn(text).filter((name) => !known.has(name)))];
  return strange.length === 0
    ? []
    : [invalid(`この通知書では使えない差し込みがあります：${strange.map((name) => `{${name}}`).join('、')}`)];
}

const emptyWords = (field: string): string =>
  field === 'title'
    ? '題名を入力してください。'
    : field === 'body'
      ? '本文を入力してください。'
      : '項目の見出しと内容を入力してください。';
