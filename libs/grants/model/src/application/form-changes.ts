import { type Choice, isEmpty, type Values } from '@musubi/platform/model';
import { type Condition, type Question, questionKindWords, type SectionDefinition } from './form-definition.js';
import { sectionsOf } from './form-versions.js';
import type { AttachmentRule, CallFormSetting } from './sections.js';

export type ChangeKind = 'added' | 'removed' | 'changed';

/** One difference between two versions of a form, in words an applicant understands. */
export interface FormChange {
  readonly kind: ChangeKind;
  readonly of: 'section' | 'question' | 'document';
  /** Id of the section; of the document where `of` is `document`. */
  readonly section: string;
  readonly question: string | null;
  readonly words: string;
  /** What was read and agreed to means something else now (for the answers that were given). */
  readonly content: boolean;
}

/** What is different in `after`, in the order of the form. Order alone is no change that anybody has to know. */
export function formChanges(before: CallFormSetting, after: CallFormSetting): FormChange[] {
  const [earlier, later] = [sectionsOf(before), sectionsOf(after)];
  const removed = earlier.filter((section) => !later.some((each) => each.id === section.id));
  return [
    ...later.flatMap((section) =>
      sectionChanges(
        earlier.find((each) => each.id === section.id),
        section,
      ),
    ),
    ...removed.map((section) => sectionChange(section, 'removed', `「${section.title}」の部分はなくなりました。`)),
    ...documentChanges(before.attachments, after.attachments),
  ];
}

const sectionChange = (section: SectionDefinition, kind: ChangeKind, words: string): FormChange => ({
  ...{ kind, of: 'section', section: section.id, question: null, words },
  content: kind === 'removed',
});

function sectionChanges(before: SectionDefinition | undefined, after: SectionDefinition): FormChange[] {
  if (!before) return [sectionChange(after, 'added', `「${after.title}」の部分が加わりました。`)];
  const renamed =
    before.title === after.title
      ? []
      : [sectionChange(after, 'changed', `「${before.title}」の部分は「${after.title}」という名前になりました。`)];
  const gone = before.questions.filter((question) => !after.questions.some((each) => each.id === question.id));
  return [
    ...renamed,
    ...after.questions.flatMap((question) => {
      const earlier = before.questions.find((each) => each.id === question.id);
      return earlier ? questionChange(after, earlier, question) : [addedQuestion(after, question)];
    }),
    ...gone.map((question) => ({
      ...of(after, question, 'removed', `「${question.title}」はもう聞きません。書いた答えは残っています。`),
      content: true,
    })),
  ];
}

const of = (section: SectionDefinition, question: Question, kind: ChangeKind, words: string): FormChange => ({
  ...{ kind, of: 'question', section: section.id, question: question.id, content: false },
  words: `${section.title}：${words}`,
});

const addedQuestion = (section: SectionDefinition, question: Question): FormChange =>
  of(
    section,
    question,
    'added',
    `「${question.title}」が加わりました（${question.required ? '必須' : '任意'}${question.leadOnly ? '・代表団体のみ' : ''}）。`,
  );

function questionChange(section: SectionDefinition, before: Question, after: Question): FormChange[] {
  const what = differences(before, after);
  if (what.length === 0) return [];
  const words = what.map((each) => each.words).join('、');
  return [
    { ...of(section, after, 'changed', `「${after.title}」${words}。`), content: what.some((each) => each.content) },
  ];
}

interface Difference {
  readonly words: string;
  readonly content: boolean;
}

function differences(before: Question, after: Question): Difference[] {
  const list: [boolean, string, boolean?][] = [
    [before.title !== after.title, `は、前は「${before.title}」でした`, true],
    [before.kind !== after.kind, `の答え方が「${questionKindWords[after.kind]}」になりました`],
    [!before.required && Boolean(after.required), 'は必須になりました'],
    [Boolean(before.required) && !after.required, 'は任意になりました'],
    [before.max !== after.max, limitWords(after)],
    [(before.help ?? '') !== (after.help ?? ''), 'の説明が変わりました'],
    [!same(choiceList(before), choiceList(after)), 'の選択肢が変わりました', changedChoices(before, after)],
    [!sameCondition(before.showIf, after.showIf), 'を聞く条件が変わりました'],
    [Boolean(before.leadOnly) !== Boolean(after.leadOnly), leadWords(after)],
    [!same(columnList(before), columnList(after)), 'の表の列が変わりました', changedColumns(before, after)],
    [before.minRows !== after.minRows || before.maxRows !== after.maxRows, 'の行数が変わりました'],
  ];
  return list.filter(([changed]) => changed).map(([, words, content = false]) => ({ words, content }));
}

const limitWords = ({ max }: Question): string => (max ? `は${max}までになりました` : 'の上限がなくなりました');
const leadWords = ({ leadOnly }: Question): string =>
  leadOnly ? 'は代表団体だけに聞くようになりました' : 'は全団体に聞くようになりました';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const choiceList = ({ choices = [] }: Question) => choices.map(({ value, label }) => [value, label]);
const columnList = ({ columns = [] }: Question) =>
  columns.map(({ id, title, required, max }) => [id, title, required ?? false, max ?? null]);
const sameCondition = (one?: Condition, other?: Condition): boolean =>
  same(one ? [one.question, one.values] : null, other ? [other.question, other.values] : null);

/** A choice that could have been chosen says something else now, or is gone. */
const changedChoices = (before: Question, after: Question): boolean =>
  (before.choices ?? []).some(
    (each) => (after.choices ?? []).find(({ value }) => value === each.value)?.label !== each.label,
  );

const changedColumns = (before: Question, after: Question): boolean =>
  (before.columns ?? []).some(
    (column) => (after.columns ?? []).find(({ id }) => id === column.id)?.title !== column.title,
  );

function documentChanges(before: readonly AttachmentRule[], after: readonly AttachmentRule[]): FormChange[] {
  const change = (rule: AttachmentRule, kind: ChangeKind, words: string): FormChange => ({
    ...{ kind, of: 'document', section: rule.id, question: null, content: false },
    words: `添付書類：「${rule.title}」${words}`,
  });
  const gone = before.filter((rule) => !after.some((each) => each.id === rule.id));
  return [
    ...after.flatMap((rule) => {
      const earlier = before.find((each) => each.id === rule.id);
      if (!earlier) return [change(rule, 'added', `が加わりました（${rule.required ? '必須' : '任意'}）。`)];
      return same(earlier, rule) ? [] : [change(rule, 'changed', 'の求め方が変わりました。')];
    }),
    ...gone.map((rule) => change(rule, 'removed', 'は要らなくなりました。')),
  ];
}

interface Part {
  readonly section: string;
  readonly values: Values;
}

/** Whether an application with these answers says something else under the new version: agreements to it are void then. */
export function changesContent(changes: readonly FormChange[], parts: readonly Part[]): boolean {
  const answered = (section: string, question: string | null) =>
    parts.some(
      (part) =>
        part.section === section &&
        (question === null
          ? Object.values(part.values).some((value) => !isEmpty(value))
          : !isEmpty(part.values[question])),
    );
  return changes.some(
    (change) => change.content && change.of !== 'document' && answered(change.section, change.question),
  );
}

/** The label of a chosen value, from this version's choices or an earlier one's. */
export const choiceLabel = (choices: readonly Choice[], value: unknown): string | undefined =>
  choices.find((choice) => choice.value === value)?.label;
