import { type FieldIssue, type Form, type FormPage, pageIssues, type Values } from '@musubi/platform/model';
import { costCategories, type PlanSection } from './plan.js';

/** Kinds of resources, the marketplace's codes. Kept here as words of the agreement. */
export const planResourceKinds = [
  { value: 'people', label: '人材' },
  { value: 'place', label: '場所' },
  { value: 'goods', label: '物品' },
  { value: 'money', label: '資金' },
  { value: 'expertise', label: '専門知識・技術' },
  { value: 'information', label: '情報・広報' },
  { value: 'other', label: 'そのほか' },
] as const;

export const planResourceKindLabel = (code: string): string =>
  planResourceKinds.find((each) => each.value === code)?.label ?? code;

const endsAfterStart = (value: unknown, values: Values): string | null =>
  typeof values['startsOn'] === 'string' && values['startsOn'] !== '' && String(value) < values['startsOn']
    ? '「終わりの日」は「始まりの日」より後の日付にしてください。'
    : null;

/** 目的. Everything may be left for later; what an agreement needs is asked by `agreementIssues`. */
export const purposeForm: Form = {
  id: 'purpose',
  pages: [
    {
      id: 'purpose',
      title: '目的',
      fields: [
        { id: 'title', title: 'プロジェクトの名前', kind: 'text', required: true, max: 80 },
        {
          id: 'problem',
          title: '地域の課題',
          help: 'いま何に困っているか。どこで、だれが、どのくらい。助成金の申請書にもこの文を使えます。',
          kind: 'textarea',
          max: 2000,
        },
        {
          id: 'purpose',
          title: '共有する目的',
          help: '終わったとき、まちがどう変わっているとよいか。',
          kind: 'textarea',
          max: 2000,
        },
        { id: 'activities', title: '取り組むこと', kind: 'textarea', max: 2000 },
        { id: 'beneficiaries', title: 'だれのために', help: '例：町内の子ども約80人', kind: 'text', max: 200 },
        { id: 'startsOn', title: '始まりの日', kind: 'date' },
        { id: 'endsOn', title: '終わりの日', kind: 'date', validate: endsAfterStart },
      ],
    },
  ],
};

/** One row of 役割: who does what by when. */
export const roleRow: FormPage = {
  id: 'role',
  title: '役割',
  fields: [
    { id: 'organisationId', title: 'だれが', kind: 'text', required: true },
    { id: 'what', title: '何を', kind: 'text', required: true, max: 300 },
    { id: 'dueOn', title: 'いつまでに', kind: 'date' },
  ],
};

export const resourceRow: FormPage = {
  id: 'resource',
  title: '資源',
  fields: [
    { id: 'organisationId', title: 'だれが', kind: 'text', required: true },
    { id: 'kind', title: '種類', kind: 'select', required: true, choices: planResourceKinds },
    { id: 'what', title: '持ち寄るもの', kind: 'text', required: true, max: 300 },
    { id: 'amount', title: '数量・条件', help: '例：毎月第2土曜 10時から12時', kind: 'text', max: 120 },
  ],
};

export const costRow: FormPage = {
  id: 'cost',
  title: '費用',
  fields: [
    { id: 'category', title: '費目', kind: 'select', required: true, choices: costCategories },
    { id: 'what', title: '内容', kind: 'text', required: true, max: 200 },
    { id: 'amountYen', title: '金額（円）', kind: 'yen', required: true },
    { id: 'organisationId', title: 'だれが出すか', help: '決まっていなければ空けておけます。', kind: 'text' },
  ],
};

export const taskForm: FormPage = {
  id: 'task',
  title: 'やること',
  fields: [
    { id: 'title', title: 'やること', kind: 'text', required: true, max: 200 },
    { id: 'organisationId', title: 'だれが', kind: 'text' },
    { id: 'dueOn', title: 'いつまでに', kind: 'date' },
  ],
};

export const decisionForm: FormPage = {
  id: 'decision',
  title: '決めたこと',
  fields: [
    { id: 'text', title: '決めたこと', kind: 'textarea', required: true, max: 1000 },
    { id: 'decidedOn', title: '決めた日', kind: 'date', required: true },
  ],
};

export const rowPages: Readonly<Record<Exclude<PlanSection, 'purpose'>, FormPage>> = {
  roles: roleRow,
  resources: resourceRow,
  costs: costRow,
};

/** Most rows in one table: more is a data file, not an agreement. */
export const rowsMax = 100;

const notPartner = '「だれが」は、この協働の団体から選んでください。';

/**
 * Issues of a section as typed. `partnerIds` are the organisations a row may name. The field of an issue in a row is
 * `<index>.<field>`.
 */
export function sectionIssues(section: PlanSection, content: unknown, partnerIds: readonly string[]): FieldIssue[] {
  if (section === 'purpose') return isRecord(content) ? pageIssues(purposePage, content) : [shapeIssue];
  if (!Array.isArray(content) || !content.every(isRecord)) return [shapeIssue];
  if (content.length > rowsMax)
    return [{ field: section, code: 'invalid', message: `${rowsMax}行までにしてください。` }];
  return content.flatMap((row, index) => rowIssues(rowPages[section], row, partnerIds, index));
}

const purposePage = purposeForm.pages[0] as FormPage;
const shapeIssue: FieldIssue = {
  field: 'content',
  code: 'invalid',
  message: '入力の形を読み取れませんでした。画面を読み直してください。',
};

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function rowIssues(page: FormPage, row: Values, partnerIds: readonly string[], index: number): FieldIssue[] {
  const issues = pageIssues(page, row);
  const organisationId = row['organisationId'];
  if (organisationId && !partnerIds.includes(String(organisationId)))
    issues.push({ field: 'organisationId', code: 'invalid', message: notPartner });
  return issues.map((issue) => ({ ...issue, field: `${index}.${issue.field}` }));
}
