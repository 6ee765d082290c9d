import type { Choice, FormField, FormPage, Values } from '@musubi/platform/model';
import { corporateNumberDigits, corporateNumberIssue } from './corporate-number.js';
import { fields, sdgs } from './field.js';
import { wards } from './municipality.js';
import { legalForms, organisationTypeHints, organisationTypes } from './organisation-kind.js';

/** The sections of an organisation: pages of the registration, and what is edited in one go later on. */
export type OrganisationSection = 'basics' | 'area' | 'activity' | 'contact';

const choices = (table: Record<string, string>, hints: Record<string, string> = {}): Choice[] =>
  Object.entries(table).map(([value, label]) => ({ value, label, hint: hints[value] }));

const thisYear = (): number => new Date().getUTCFullYear();

const foundedYear: FormField = {
  id: 'foundedYear',
  title: '設立した年（西暦）',
  kind: 'number',
  help: 'わからないときは空けておいてください',
  validate: (value) =>
    Number(value) < 1600 || Number(value) > thisYear() + 1
      ? `「設立した年」は1600から${thisYear() + 1}までの西暦で入力してください。`
      : null,
};

const memberCount: FormField = {
  id: 'memberCount',
  title: '会員・社員の人数',
  kind: 'number',
  help: 'おおよそでかまいません。町内会は世帯数でもかまいません',
  validate: (value) => (Number(value) > 1_000_000 ? '「会員・社員の人数」は100万以下で入力してください。' : null),
};

const basics: FormPage = {
  id: 'basics',
  title: '団体の基本',
  fields: [
    { id: 'name', title: '団体名', kind: 'text', required: true, max: 120, help: '正式な名前を入力してください' },
    { id: 'nameKana', title: 'ふりがな', kind: 'kana', required: true, max: 200 },
    { id: 'shortName', title: '略称・通称', kind: 'text', max: 60 },
    {
      id: 'type',
      title: '団体の種類',
      kind: 'radio',
      required: true,
      choices: choices(organisationTypes, organisationTypeHints),
    },
    {
      id: 'legalForm',
      title: '法人格',
      kind: 'select',
      required: true,
      help: '町内会やサークルなど、法人でない団体は「法人格なし」を選んでください',
      choices: Object.entries(legalForms).map(([value, form]) => ({ value, label: form.label })),
    },
    {
      id: 'corporateNumber',
      title: '法人番号',
      kind: 'text',
      max: 30,
      help: '13けたの数字です。わからないときは空けておけます',
      show: (values) => !['none', 'soleProprietor', '', undefined].includes(values['legalForm'] as string | undefined),
      validate: (value) => corporateNumberIssue(String(value)),
    },
  ],
};

/** Choices are read when asked for, because the city is set at start. */
const area: FormPage = {
  id: 'area',
  title: '活動する地域',
  fields: [
    {
      id: 'wards',
      title: '活動する区',
      kind: 'checkboxes',
      required: true,
      get choices() {
        return wardChoices();
      },
    },
    {
      id: 'officeWard',
      title: '事務所（集まる場所）のある区',
      kind: 'select',
      get choices() {
        return wardChoices();
      },
    },
    {
      id: 'townName',
      title: '事務所の町名',
      kind: 'text',
      max: 60,
      help: '例：一番町二丁目。番地は書かないでください。地図にはこの町の中心が表示されます',
      show: (values) => Boolean(values['officeWard']),
    },
  ],
};

const wardChoices = (): Choice[] => wards().map((ward) => ({ value: ward.code, label: ward.name }));

const activity: FormPage = {
  id: 'activity',
  title: '活動の内容',
  fields: [
    { id: 'fields', title: '活動の分野', kind: 'checkboxes', required: true, choices: choices(fields) },
    {
      id: 'activities',
      title: 'どんな活動をしていますか',
      kind: 'textarea',
      required: true,
      max: 2000,
      help: '例：毎月第2日曜に公園の清掃、夏まつりと防災訓練の開催',
    },
    {
      id: 'strengths',
      title: '得意なこと・力になれること',
      kind: 'textarea',
      max: 2000,
      help: '例：集会所を貸せます、チラシのデザインができます',
    },
    {
      id: 'sdgs',
      title: '関係するSDGsの目標',
      kind: 'checkboxes',
      choices: sdgs.map((goal) => ({ value: String(goal.number), label: `${goal.number} ${goal.name}` })),
    },
    foundedYear,
    memberCount,
  ],
};

const contact: FormPage = {
  id: 'contact',
  title: '連絡先',
  fields: [
    { id: 'website', title: 'ホームページ・SNS', kind: 'url', max: 500, help: 'だれでも見られます' },
    {
      id: 'publicContact',
      title: '公開する連絡方法',
      kind: 'text',
      max: 300,
      help: 'だれでも見られます。例：ホームページのお問い合わせフォームから',
    },
    { id: 'contactName', title: '連絡を受ける人', kind: 'text', max: 80, help: '公開しません' },
    { id: 'postalCode', title: '郵便番号', kind: 'text', max: 10, help: '公開しません', validate: postalCodeIssue },
    { id: 'contactAddress', title: '住所', kind: 'text', max: 200, help: '公開しません' },
    { id: 'contactTel', title: '電話番号', kind: 'tel', help: '公開しません' },
    { id: 'contactEmail', title: 'メールアドレス', kind: 'email', max: 254, help: '公開しません' },
    {
      id: 'maxOpenIntroductions',
      title: '同時に受ける話の数',
      kind: 'number',
      help: '空けておくと、標準の数まで受けます。手いっぱいのときは少なくしてください',
      validate: (value) => (Number(value) > 100 ? '「同時に受ける話の数」は100以下で入力してください。' : null),
    },
    { id: 'doNotContact', title: 'いまは新しい話を受けない', kind: 'checkbox' },
  ],
};

function postalCodeIssue(value: unknown): string | null {
  return /^\d{3}-?\d{4}$/.test(String(value).normalize('NFKC').trim())
    ? null
    : '「郵便番号」は 980-0000 のように7けたの数字で入力してください。';
}

export const organisationForm = { id: 'organisation', pages: [basics, area, activity, contact] } as const;

export const isOrganisationSection = (text: string): text is OrganisationSection =>
  organisationForm.pages.some((page) => page.id === text);

export const organisationPage = (section: OrganisationSection): FormPage =>
  organisationForm.pages.find((page) => page.id === section)!;

/** What a person may have typed, without characters that cannot be stored, trimmed; numbers and lists as they are. */
export function cleanValues(values: Values): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, cleanValue(value)]));
}

/** Control characters except tab and line feed: no keyboard makes them, and a database cannot keep U+0000. */
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(controls, '').trim();

function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanValue);
  return value;
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const listOf = (value: unknown): string[] => (Array.isArray(value) ? [...new Set(value.map(String))] : []);

const readers: Record<string, (value: unknown) => unknown> = {
  corporateNumber: (value) => (textOrNull(value) ? corporateNumberDigits(String(value)) : null),
  foundedYear: numberOrNull,
  memberCount: numberOrNull,
  maxOpenIntroductions: numberOrNull,
  doNotContact: (value) => value === true,
  wards: listOf,
  fields: listOf,
  sdgs: (value) =>
    listOf(value)
      .map(Number)
      .sort((a, b) => a - b),
  postalCode: (value) =>
    textOrNull(value)
      ? String(value)
          .normalize('NFKC')
          .replace(/^(\d{3})-?(\d{4})$/, '$1-$2')
      : null,
};

/** Columns of an organisation from checked values of one section; hidden answers become empty. */
export function organisationColumns(section: OrganisationSection, values: Values): Record<string, unknown> {
  return Object.fromEntries(
    organisationPage(section).fields.map((field) => {
      const value = field.show && !field.show(values) ? null : values[field.id];
      return [field.id, (readers[field.id] ?? textOrNull)(value)];
    }),
  );
}

/** The form's values of a stored organisation: `sdgs` as text, empty text for null. */
export function organisationValues(section: OrganisationSection, stored: object): Record<string, unknown> {
  const row = stored as Record<string, unknown>;
  return Object.fromEntries(
    organisationPage(section).fields.map((field) => {
      const value = row[field.id];
      if (field.id === 'sdgs') return [field.id, (value as number[]).map(String)];
      return [field.id, value ?? (field.kind === 'number' ? null : '')];
    }),
  );
}
