import type { FormField, Values } from '@musubi/platform/model';
import type { SectionDefinition } from './form-definition.js';

/** Who fills in a section: every partner a part of its own, or all partners one shared part. */
export type FilledBy = 'eachPartner' | 'together';

export const filledByWords: Readonly<Record<FilledBy, string>> = {
  eachPartner: '団体ごとに入力',
  together: 'みんなで1つ',
};

/** A table inside a section: one row per role, per step of the schedule. */
export interface RowsField {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly addLabel: string;
  readonly rowLabel: string;
  readonly min: number;
  readonly max: number;
  readonly columns: readonly FormField[];
  /** Columns of earlier versions of the form: their answers are kept. */
  readonly retiredColumns?: readonly FormField[];
  /** Whether the table is asked for at all, given the other answers of the part. */
  readonly show?: (values: Values) => boolean;
}

/** Id of a section: one of the building blocks the program knows (`purpose`, `budget`, …), or one a call has added. */
export type SectionId = string;

export interface ApplicationSection {
  readonly id: SectionId;
  readonly title: string;
  readonly help: string;
  readonly filledBy: FilledBy;
  /** `form`: fields and rows; `budget` and `attachments` have pages of their own. */
  readonly kind: 'form' | 'budget' | 'attachments';
  readonly fields: readonly FormField[];
  /** Questions for the leading organisation only. */
  readonly leadFields?: readonly FormField[];
  readonly rows: readonly RowsField[];
  /** Ids of fields and tables in the order they are asked; what is missing here follows at the end. */
  readonly order?: readonly string[];
  /** Questions of earlier versions of the form: no longer asked, their answers kept. */
  readonly retired?: readonly FormField[];
}

/**
 * A document to attach. `from`: once for the application, by the lead, or by each partner; `types` narrows it to kinds
 * of organisations (absent or empty: all).
 */
export interface AttachmentRule {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly required: boolean;
  readonly from: 'lead' | 'eachPartner' | 'application';
  readonly types?: readonly string[];
}

/**
 * The form of one call in one version: sections with their questions, and the documents to attach. Without `sections`
 * it is the standing form (`standardSections`): forms stored before forms became data, and their frozen submissions.
 */
export interface CallFormSetting {
  readonly version: number;
  readonly attachments: readonly AttachmentRule[];
  /** Questions added to the standing form; only where `sections` is absent. */
  readonly questions?: Readonly<Record<SectionId, readonly FormField[]>>;
  readonly sections?: readonly SectionDefinition[];
  /** Sections of earlier versions: no longer asked, their answers kept. */
  readonly retiredSections?: readonly SectionDefinition[];
}

export interface ApplicationForm {
  readonly version: number;
  readonly sections: readonly ApplicationSection[];
  readonly attachments: readonly AttachmentRule[];
  /** Sections no longer asked. */
  readonly retiredSections: readonly ApplicationSection[];
}
