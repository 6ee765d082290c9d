import type { FormField } from '@musubi/platform/model';
import { compileSection } from './form-compile.js';
import type { SectionDefinition } from './form-definition.js';
import { organisationSection, pledgeSection } from './form-partner.js';
import { sharedSections } from './form-shared.js';
import type {
  ApplicationForm,
  ApplicationSection,
  AttachmentRule,
  CallFormSetting,
  RowsField,
  SectionId,
} from './sections.js';

const { purpose, activities, structure, schedule, budget, attachments } = sharedSections;

/**
 * The standing form: what a new call starts from. Its sections are building blocks the chain knows by their ids: the
 * partnership's texts flow into them, eligibility, budget and letters read them.
 */
export const standardSections: readonly SectionDefinition[] = [
  ...[organisationSection, purpose, activities, structure, schedule],
  ...[budget, attachments, pledgeSection],
];

/** Order of the standing sections everywhere: task list, check page, PDF. */
export const sectionIds: readonly SectionId[] = standardSections.map((section) => section.id);

export const defaultAttachments: readonly AttachmentRule[] = [
  { id: 'bylaws', title: '規約・会則', help: '代表団体のもの。', required: true, from: 'lead' },
  { id: 'roster', title: '会員名簿', help: '氏名と役職がわかるもの。住所は要りません。', required: true, from: 'lead' },
  {
    id: 'accounts',
    title: '直近の決算書と今年度の予算書',
    help: '総会の資料でかまいません。',
    required: true,
    from: 'lead',
  },
  { id: 'quotation', title: '見積書', help: '1件10万円以上の支出があるとき。', required: false, from: 'application' },
  {
    id: 'about',
    title: '団体の紹介資料',
    help: 'パンフレット、活動の写真など。',
    required: false,
    from: 'eachPartner',
  },
];

export const defaultFormSetting: CallFormSetting = {
  version: 1,
  sections: standardSections,
  attachments: defaultAttachments,
};

/** The form a call asks for, ready for validation, task list, pages and paper. */
export function applicationForm(setting: CallFormSetting): ApplicationForm {
  const sections = (setting.sections ?? standardSections).map(compileSection);
  return {
    version: setting.version,
    attachments: setting.attachments,
    sections: sections.map((section) => withQuestions(section, setting.questions?.[section.id])),
    retiredSections: (setting.retiredSections ?? []).map(compileSection),
  };
}

const withQuestions = (section: ApplicationSection, added: readonly FormField[] = []): ApplicationSection =>
  added.length > 0 ? { ...section, fields: [...section.fields, ...added] } : section;

export function sectionOf(form: ApplicationForm, id: string): ApplicationSection | undefined {
  return form.sections.find((section) => section.id === id);
}

/** As `sectionOf`, and sections no longer asked too: what is still being typed on an open page is kept. */
export const keptSectionOf = (form: ApplicationForm, id: string): ApplicationSection | undefined =>
  sectionOf(form, id) ?? form.retiredSections.find((section) => section.id === id);

/** The questions one partner is asked in a section, in their order. */
export const fieldsFor = (section: ApplicationSection, lead: boolean): readonly FormField[] =>
  inOrder(section, lead ? [...section.fields, ...(section.leadFields ?? [])] : section.fields);

export type Asked = FormField | RowsField;
export const isRowsField = (asked: Asked): asked is RowsField => 'addLabel' in asked;

/** Questions and tables of a section as one partner is asked them, in their order. */
export const askedOf = (section: ApplicationSection, lead: boolean): readonly Asked[] =>
  inOrder<Asked>(section, [...fieldsFor(section, lead), ...section.rows]);

/** A table as a field of the form engine. */
export const rowsAsField = (rows: RowsField): FormField => ({
  id: rows.id,
  title: rows.title,
  kind: 'rows',
  columns: rows.columns,
  ...(rows.show ? { show: rows.show } : {}),
});

function inOrder<T extends { readonly id: string }>({ order = [] }: ApplicationSection, all: readonly T[]): T[] {
  const place = (each: T) => (order.includes(each.id) ? order.indexOf(each.id) : order.length);
  return [...all].sort((a, b) => place(a) - place(b));
}
