import { type FieldIssue, type Values, isEmpty } from '@musubi/platform/model';
import { sectionIssues } from './section-issues.js';
import type { ApplicationForm, ApplicationSection, AttachmentRule } from './sections.js';

export interface TaskPartner {
  readonly id: string;
  readonly name: string;
  readonly lead: boolean;
  /** Type of the organisation: some documents are asked from some types only. */
  readonly type?: string;
}

/** One stored part: shared (`organisationId` null) or of one partner. */
export interface TaskPart {
  readonly section: string;
  readonly organisationId: string | null;
  readonly values: Values;
}

export interface TaskAttachment {
  readonly kind: string;
  readonly organisationId: string;
}

export type TaskStatus = 'notStarted' | 'inProgress' | 'complete';

export const taskStatusWords: Readonly<Record<TaskStatus, string>> = {
  notStarted: '未入力',
  inProgress: '入力中',
  complete: '入力済み',
};

export interface Task {
  readonly section: ApplicationSection;
  /** null for a shared part. */
  readonly partner: TaskPartner | null;
  readonly status: TaskStatus;
  readonly issues: readonly FieldIssue[];
}

/** Everything that has to be filled in, in the order of the form; partner by partner where each fills in its own. */
export function taskList(
  form: ApplicationForm,
  partners: readonly TaskPartner[],
  parts: readonly TaskPart[],
  attachments: readonly TaskAttachment[],
): Task[] {
  return form.sections.flatMap((section) => {
    const whose = section.filledBy === 'together' ? [null] : partners;
    return whose.map((partner) => taskOf(form, section, partner, parts, attachments));
  });
}

function taskOf(
  form: ApplicationForm,
  section: ApplicationSection,
  partner: TaskPartner | null,
  parts: readonly TaskPart[],
  attachments: readonly TaskAttachment[],
): Task {
  if (section.kind === 'attachments') return attachmentTask(form, section, partner, attachments);
  const values = valuesOf(parts, section.id, partner?.id ?? null);
  const issues = sectionIssues(section, values, partner?.lead ?? false);
  const touched = Object.values(values).some((value) => !isEmpty(value));
  return {
    section,
    partner,
    issues,
    status: issues.length === 0 ? completeOf(section, touched) : touched ? 'inProgress' : 'notStarted',
  };
}

/** A partner without costs or income of its own has nothing to fill in: its budget part counts as complete. */
const completeOf = (section: ApplicationSection, touched: boolean): TaskStatus =>
  touched || section.kind === 'budget' ? 'complete' : 'notStarted';

export const valuesOf = (parts: readonly TaskPart[], section: string, organisationId: string | null): Values =>
  parts.find((part) => part.section === section && part.organisationId === organisationId)?.values ?? {};

function attachmentTask(
  form: ApplicationForm,
  section: ApplicationSection,
  partner: TaskPartner | null,
  attachments: readonly TaskAttachment[],
): Task {
  const missing = partner ? missingFor(form.attachments, partner, attachments) : [];
  const issues = missing.map((rule) => ({
    field: rule.id,
    code: 'required',
    message: `「${rule.title}」を添付してください。`,
  }));
  const any = attachments.some((each) => each.organisationId === partner?.id);
  return { section, partner, issues, status: issues.length === 0 ? 'complete' : any ? 'inProgress' : 'notStarted' };
}

/** Required documents this partner still has to attach. Documents of the whole application are the lead's task. */
export function missingFor(
  rules: readonly AttachmentRule[],
  partner: TaskPartner,
  attachments: readonly TaskAttachment[],
): AttachmentRule[] {
  return rules.filter((rule) => {
    if (!rule.required || !asksPartner(rule, partner)) return false;
    return !attachments.some(
      (each) => each.kind === rule.id && (rule.from === 'application' || each.organisationId === partner.id),
    );
  });
}

export const asksPartner = (rule: AttachmentRule, partner: TaskPartner): boolean =>
  (rule.from === 'eachPartner' || partner.lead) && (rule.from === 'application' || ofType(rule, partner));

const ofType = ({ types = [] }: AttachmentRule, { type }: TaskPartner): boolean =>
  types.length === 0 || type === undefined || types.includes(type);
