import type { FormField } from '@musubi/platform/model';

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
}

export type SectionId =
  'organisation' | 'purpose' | 'activities' | 'structure' | 'schedule' | 'budget' | 'attachments' | 'pledges';

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
}

/** A document to attach. `from`: once for the application, by the lead, or by each partner. */
export interface AttachmentRule {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly required: boolean;
  readonly from: 'lead' | 'eachPartner' | 'application';
}

/** The form of one call, stored with the call: base version, documents, and questions of its own per section. */
export interface CallFormSetting {
  readonly version: number;
  readonly attachments: readonly AttachmentRule[];
  readonly questions?: Partial<Record<SectionId, readonly FormField[]>>;
}

export interface ApplicationForm {
  readonly version: number;
  readonly sections: readonly ApplicationSection[];
  readonly attachments: readonly AttachmentRule[];
}
