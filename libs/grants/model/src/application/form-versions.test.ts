import { describe, expect, test } from '@jest/globals';
import type { Values } from '@musubi/platform/model';
import fc from 'fast-check';
import { changesContent, formChanges } from './form-changes.js';
import { checkForm } from './form-check.js';
import type { Question, SectionDefinition } from './form-definition.js';
import { readForm } from './form-read.js';
import { keptAnswers, nextForm, sectionsOf } from './form-versions.js';
import { applicationForm, askedOf, defaultFormSetting, keptSectionOf, sectionOf, standardSections } from './form.js';
import { draftSectionIssues, keepKnown, sectionIssues } from './section-issues.js';
import type { CallFormSetting } from './sections.js';

const own = (questions: readonly Question[]): SectionDefinition => ({
  id: 'own',
  title: '市からの質問',
  help: '',
  filledBy: 'together',
  kind: 'form',
  questions,
});
const formWith = (questions: readonly Question[]): CallFormSetting => ({
  ...defaultFormSetting,
  sections: [...standardSections, own(questions)],
});
const small = (sections: readonly SectionDefinition[]): CallFormSetting => ({ version: 1, attachments: [], sections });
const text = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  title: `質問${id}`,
  kind: 'text',
  ...more,
});
const choice = text('way', {
  kind: 'radio',
  required: true,
  choices: [
    { value: 'a', label: '会場' },
    { value: 'b', label: 'オンライン' },
  ],
});

describe('the standing form as data', () => {
  test('is sound, and the same when it went through JSON', () => {
    expect(checkForm(defaultFormSetting, null, [])).toEqual([]);
    const read = readForm(JSON.parse(JSON.stringify(defaultFormSetting)), 1);
    expect(read).toEqual(defaultFormSetting);
  });

  test('asks in its order, tables among questions', () => {
    const section = sectionOf(
      applicationForm(formWith([text('a'), { ...text('t'), kind: 'rows', columns: [text('c')] }, text('b')])),
      'own',
    )!;
    expect(askedOf(section, false).map((each) => each.id)).toEqual(['a', 't', 'b']);
  });
});

describe('a condition', () => {
  const questions = [choice, text('url', { required: true, showIf: { question: 'way', values: ['b'] } })];
  const section = sectionOf(applicationForm(formWith(questions)), 'own')!;
  const fields = (values: Values) => sectionIssues(section, values, false).map((issue) => issue.field);

  test('asks only when it holds', () => {
    expect(fields({ way: 'a' })).toEqual([]);
    expect(fields({ way: 'b' })).toEqual(['url']);
  });

  test('hides what hangs on a hidden question', () => {
    const chain = [...questions, text('more', { required: true, showIf: { question: 'url', values: [] } })];
    const deep = sectionOf(applicationForm(formWith(chain)), 'own')!;
    expect(sectionIssues(deep, { way: 'a', url: 'https://example.jp' }, false)).toEqual([]);
    expect(sectionIssues(deep, { way: 'b', url: 'https://example.jp' }, false).map((each) => each.field)).toEqual([
      'more',
    ]);
  });

  test('has to name an earlier question', () => {
    const issues = checkForm(formWith([...questions].reverse()), null, []);
    expect(issues).toEqual([
      expect.objectContaining({ field: 'own/url', message: expect.stringContaining('前にある質問') }),
    ]);
  });
});

describe('the next version', () => {
  const before = formWith([choice, text('a'), text('b')]);

  test('keeps aside what is no longer asked, and takes it back when it is asked again', () => {
    const after = nextForm(before, formWith([choice, text('b')]));
    expect(after.version).toBe(2);
    expect(
      sectionsOf(after)
        .at(-1)
        ?.retired?.map((question) => question.id),
    ).toEqual(['a']);
    expect(keptAnswers(after, [{ section: 'own', organisationId: null, values: { a: '前の答え', b: 'x' } }])).toEqual([
      expect.objectContaining({ value: '前の答え', sectionTitle: '市からの質問' }),
    ]);
    const again = nextForm(after, before);
    expect(sectionsOf(again).at(-1)?.retired).toEqual([]);
  });

  test('says in words what is different, and nothing about order', () => {
    const draft = formWith([
      text('b', { title: '新しい名前', max: 20 }),
      { ...choice, required: false },
      text('c', { required: true }),
    ]);
    expect(formChanges(before, draft).map((change) => change.words)).toEqual([
      '市からの質問：「新しい名前」は、前は「質問b」でした、は20までになりました。',
      '市からの質問：「質問way」は任意になりました。',
      '市からの質問：「質問c」が加わりました（必須）。',
      '市からの質問：「質問a」はもう聞きません。書いた答えは残っています。',
    ]);
    expect(formChanges(before, formWith([text('b'), text('a'), choice]))).toEqual([]);
  });

  test('voids agreements only when what was answered means something else', () => {
    const changes = formChanges(before, formWith([choice, text('a', { help: '例を足した' }), text('new')]));
    expect(changesContent(changes, [{ section: 'own', values: { a: '答え' } }])).toBe(false);
    const renamed = formChanges(before, formWith([choice, text('a', { title: '別の質問' }), text('b')]));
    expect(changesContent(renamed, [{ section: 'own', values: { b: '答え' } }])).toBe(false);
    expect(changesContent(renamed, [{ section: 'own', values: { a: '答え' } }])).toBe(true);
  });

  test('a removed choice keeps its words', () => {
    const fewer = {
      ...choice,
      choices: [
        { value: 'b', label: 'オンライン' },
        { value: 'c', label: '電話' },
      ],
    };
    const section = sectionOf(applicationForm(nextForm(before, formWith([fewer, text('a'), text('b')]))), 'own')!;
    expect(section.fields[0]?.formerChoices).toEqual([{ value: 'a', label: '会場' }]);
    expect(draftSectionIssues(section, { way: 'a' }, false)).toHaveLength(1);
  });

  test('a published question does not change its kind, a fixed one stays, a judged one stays', () => {
    const fields = (draft: CallFormSetting) =>
      checkForm(draft, before, [{ rule: 'bylaws' }]).map((issue) => issue.field);
    expect(fields(formWith([choice, text('a', { kind: 'yen' }), text('b', { kind: 'textarea' })]))).toEqual(['own/a']);
    const without = (section: string, question: string): CallFormSetting => ({
      ...before,
      sections: sectionsOf(before).map((each) =>
        each.id === section ? { ...each, questions: each.questions.filter(({ id }) => id !== question) } : each,
      ),
    });
    expect(fields(without('purpose', 'title'))).toEqual(['purpose']);
    expect(fields(without('organisation', 'hasBylaws'))).toEqual(['organisation']);
  });
});

describe('no answer is ever lost', () => {
  const ids = ['q1', 'q2', 'q3', 'q4', 'q5'];
  const anyQuestion = fc.record({
    id: fc.constantFrom(...ids),
    kind: fc.constantFrom('text' as const, 'textarea' as const),
    title: fc.string({ minLength: 1, maxLength: 5 }),
  });
  const table = (columns: readonly string[]): Question => ({
    ...text('tab'),
    kind: 'rows',
    columns: columns.map((id) => text(id)),
  });
  const anyDraft = fc.record({
    there: fc.boolean(),
    questions: fc.uniqueArray(anyQuestion, { selector: (each) => each.id, minLength: 1 }),
    columns: fc.option(fc.uniqueArray(fc.constantFrom('c1', 'c2', 'c3'), { minLength: 1 }), { nil: null }),
  });
  /** A form change, then an answer to one question typed on a page that still shows version `stale` versions ago. */
  const anyStep = fc.record({
    draft: anyDraft,
    question: fc.constantFrom(...ids),
    stale: fc.nat(3),
    text: fc.string(),
  });

  const draftOf = ({
    there,
    questions,
    columns,
  }: {
    there: boolean;
    questions: readonly Question[];
    columns: string[] | null;
  }) => (there ? formWith(columns ? [...questions, table(columns)] : questions) : defaultFormSetting);

  /** What is no longer asked is still shown. */
  const expectReadable = (form: CallFormSetting, stored: Values, typed: Readonly<Record<string, string>>): void => {
    const own = sectionsOf(form).find((each) => each.id === 'own');
    const asked = new Set(own?.questions.map(({ id }) => id));
    const kept = keptAnswers(form, [{ section: 'own', organisationId: null, values: stored }]);
    for (const [id, value] of Object.entries(typed))
      if (!asked.has(id) && value.trim() !== '') expect(kept.map((each) => each.question.id)).toContain(id);
  };

  test('over any sequence of changes, with pages still open on earlier versions', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 12 }), (steps) => {
        const versions = [small([own([...ids.map((id) => text(id)), table(['c1', 'c2', 'c3'])])])];
        const row = { id: 'r', c1: '一', c2: '二', c3: '三' };
        let stored: Values = { tab: [row] };
        const typed: Record<string, string> = {};
        for (const step of steps) {
          versions.push(nextForm(versions.at(-1)!, draftOf(step.draft)));
          const now = applicationForm(versions.at(-1)!);
          const seen = versions[Math.max(0, versions.length - 1 - step.stale)]!;
          const page = sectionOf(applicationForm(seen), 'own');
          if (!page || !page.fields.some((field) => field.id === step.question)) continue;
          typed[step.question] = step.text;
          // The page sends what it shows; its table without columns it does not know.
          const columns = page.rows[0]?.columns.map((column) => column.id) ?? [];
          const shown = Object.fromEntries(['id', ...columns].map((id) => [id, row[id as keyof typeof row]]));
          const sent = { [step.question]: step.text, ...(columns.length > 0 ? { tab: [shown] } : {}) };
          stored = keepKnown(keptSectionOf(now, 'own')!, sent, stored, false);
        }
        expect(stored).toMatchObject({ ...typed, tab: [row] });
        expectReadable(versions.at(-1)!, stored, typed);
      }),
      { numRuns: 300 },
    );
  });
});
