import type { FieldIssue } from '@musubi/platform/model';
import type { EligibilitySetting } from '../call/eligibility.js';
import { hasChoices, type Question, sameFamily, type SectionDefinition } from './form-definition.js';
import { sectionsOf } from './form-versions.js';
import type { AttachmentRule, CallFormSetting } from './sections.js';

/** Sections without which an application cannot be handled, and the questions of theirs the program itself reads. */
export const fixedQuestions: Readonly<Record<string, readonly string[]>> = {
  organisation: ['name'],
  purpose: ['title'],
  activities: ['startsOn', 'endsOn'],
  budget: [],
  attachments: [],
  pledges: [],
};

export const isFixedSection = (id: string): boolean => id in fixedQuestions;
export const isFixedQuestion = (section: string, id: string): boolean => (fixedQuestions[section] ?? []).includes(id);

/** Which answer a condition of the call is judged by. */
const judgedBy: Readonly<Record<string, readonly [section: string, question: string]>> = {
  baseInCity: ['organisation', 'baseInCity'],
  members: ['organisation', 'memberCount'],
  oneYear: ['organisation', 'founded'],
  bylaws: ['organisation', 'hasBylaws'],
  roster: ['organisation', 'hasRoster'],
  accounts: ['organisation', 'keepsAccounts'],
  generalMeeting: ['organisation', 'holdsGeneralMeeting'],
  noDoubleFunding: ['pledges', 'otherFunding'],
  noAntisocial: ['pledges', 'noAntisocial'],
  taxPaid: ['pledges', 'taxPaid'],
};

const limits = { sections: 20, questions: 60, columns: 8, choices: 60, documents: 30, title: 120, help: 600 };
const idPattern = /^[A-Za-z][\w-]{0,39}$/;

/**
 * What has to be put right before a form can be published. Fields are named `section`, `section/question`,
 * `section/question/column` or `documents/id`. `published` is the version before, if there is one.
 */
export function checkForm(
  draft: CallFormSetting,
  published: CallFormSetting | null,
  eligibility: readonly EligibilitySetting[],
): FieldIssue[] {
  const sections = sectionsOf(draft);
  return [
    ...fixedIssues(sections),
    ...count(sections, limits.sections, '', '部分'),
    ...twice(sections, '', '部分'),
    ...sections.flatMap((section) => sectionIssuesOf(section, published)),
    ...eligibility.flatMap((setting) => judgedIssues(sections, setting)),
    ...documentIssues(draft.attachments),
  ];
}

const wrong = (field: string, message: string): FieldIssue => ({ field, code: 'invalid', message });

function fixedIssues(sections: readonly SectionDefinition[]): FieldIssue[] {
  return Object.entries(fixedQuestions).flatMap(([id, questions]) => {
    const section = sections.find((each) => each.id === id);
    if (!section)
      return [wrong(id, `申請の手続きに必要な部分（${id}）がありません。元の形に戻してからやり直してください。`)];
    return questions
      .filter((question) => !section.questions.some((each) => each.id === question))
      .map((question) => wrong(id, `「${section.title}」には手続きに必要な質問（${question}）を残してください。`));
  });
}

const count = (list: readonly unknown[], most: number, field: string, what: string): FieldIssue[] =>
  list.length > most ? [wrong(field, `${what}は${most}個までにしてください（いま${list.length}個です）。`)] : [];

/** Ids are what answers hang on: each exactly once, and of a shape that is safe everywhere. */
function twice(list: readonly { id: string; title: string }[], at: string, what: string): FieldIssue[] {
  return list.flatMap((each, place) => {
    if (!idPattern.test(each.id)) return [wrong(at + each.id, `「${each.title}」の識別子が正しくありません。`)];
    return list.findIndex(({ id }) => id === each.id) < place
      ? [wrong(at + each.id, `「${each.title}」と同じ識別子の${what}があります。`)]
      : [];
  });
}

function titleIssues(
  field: string,
  { title, help = '' }: { title: string; help?: string },
  what: string,
): FieldIssue[] {
  if (title === '') return [{ field, code: 'required', message: `${what}の見出しを入力してください。` }];
  if ([...title].length > limits.title)
    return [wrong(field, `「${title.slice(0, 20)}…」は${limits.title}字以内にしてください。`)];
  return [...help].length > limits.help
    ? [wrong(field, `「${title}」の説明は${limits.help}字以内にしてください。`)]
    : [];
}

function sectionIssuesOf(section: SectionDefinition, published: CallFormSetting | null): FieldIssue[] {
  const before = published && sectionsOf(published).find((each) => each.id === section.id);
  const at = `${section.id}/`;
  return [
    ...titleIssues(section.id, section, '部分'),
    ...(before && (before.filledBy !== section.filledBy || before.kind !== section.kind)
      ? [
          wrong(
            section.id,
            `「${section.title}」を誰が入力するかは、公開したあとは変えられません。新しい部分を作ってください。`,
          ),
        ]
      : []),
    ...(section.kind === 'form' && section.questions.length === 0
      ? [wrong(section.id, `「${section.title}」に質問を1つ以上入れてください。`)]
      : []),
    ...count(section.questions, limits.questions, section.id, '質問'),
    ...twice(section.questions, at, '質問'),
    ...section.questions.flatMap((question, place) => [
      ...questionIssues(at + question.id, question, before?.questions ?? []),
      ...conditionIssues(at + question.id, question, section.questions.slice(0, place)),
    ]),
  ];
}

function questionIssues(field: string, question: Question, before: readonly Question[]): FieldIssue[] {
  const earlier = before.find((each) => each.id === question.id);
  return [
    ...titleIssues(field, question, '質問'),
    ...(earlier && !sameFamily(earlier.kind, question.kind)
      ? [wrong(field, `「${question.title}」の種類は、公開したあとは変えられません。新しい質問を作ってください。`)]
      : []),
    ...((question.max ?? 1) > 10_000 ? [wrong(field, `「${question.title}」の上限は10,000までにしてください。`)] : []),
    ...(hasChoices(question.kind) ? choiceIssues(field, question) : []),
    ...(question.kind === 'rows' ? tableIssues(field, question, earlier) : []),
  ];
}

function choiceIssues(field: string, { title, choices = [] }: Question): FieldIssue[] {
  const labels = choices.map((choice) => choice.label);
  if (choices.length < 2) return [wrong(field, `「${title}」の選択肢を2つ以上入れてください。`)];
  if (labels.some((label) => label === '')) return [wrong(field, `「${title}」に空の選択肢があります。`)];
  const double = (list: readonly string[]) => new Set(list).size < list.length;
  if (double(labels) || double(choices.map((choice) => choice.value)))
    return [wrong(field, `「${title}」に同じ選択肢が2つあります。`)];
  return count(choices, limits.choices, field, `「${title}」の選択肢`);
}

function tableIssues(field: string, question: Question, before: Question | undefined): FieldIssue[] {
  const { title, columns = [], minRows = 0, maxRows = 30 } = question;
  if (columns.length === 0) return [wrong(field, `「${title}」の表に列を1つ以上入れてください。`)];
  const nested = columns.some((column) => ['rows', 'file'].includes(column.kind));
  return [
    ...(nested ? [wrong(field, `「${title}」の表の列には、表やファイルを入れられません。`)] : []),
    ...rowCountIssues(field, title, minRows, maxRows),
    ...count(columns, limits.columns, field, `「${title}」の列`),
    ...twice(columns, `${field}/`, '列'),
    ...columns.flatMap((column) => questionIssues(`${field}/${column.id}`, column, before?.columns ?? [])),
  ];
}

const rowCountIssues = (field: string, title: string, least: number, most: number): FieldIssue[] =>
  most < 1 || most > 100 || least > most
    ? [wrong(field, `「${title}」の行数は、少ないほうを多いほう以下に、100行までにしてください。`)]
    : [];

function conditionIssues(field: string, { title, showIf }: Question, earlier: readonly Question[]): FieldIssue[] {
  if (!showIf) return [];
  const other = earlier.find((each) => each.id === showIf.question);
  if (!other || other.kind === 'rows')
    return [wrong(field, `「${title}」を聞く条件は、同じ部分の、前にある質問から選んでください。`)];
  const gone = showIf.values.filter(
    (value) => hasChoices(other.kind) && !(other.choices ?? []).some((choice) => choice.value === value),
  );
  return gone.length > 0 ? [wrong(field, `「${title}」を聞く条件に、いまはない選択肢があります。`)] : [];
}

function judgedIssues(sections: readonly SectionDefinition[], { rule }: EligibilitySetting): FieldIssue[] {
  const [section, question] = judgedBy[rule] ?? [];
  if (!section) return [];
  const found = sections.find((each) => each.id === section);
  return found?.questions.some((each) => each.id === question)
    ? []
    : [
        wrong(
          section,
          `応募の条件を確かめる質問（${question}）がありません。質問を戻すか、公募の条件から外してください。`,
        ),
      ];
}

const documentIssues = (rules: readonly AttachmentRule[]): FieldIssue[] => [
  ...count(rules, limits.documents, 'documents', '添付書類'),
  ...twice(rules, 'documents/', '添付書類'),
  ...rules.flatMap((rule) => titleIssues(`documents/${rule.id}`, rule, '添付書類')),
];
