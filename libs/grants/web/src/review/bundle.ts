import {
  applicationForm,
  type CallFormSetting,
  type CallTerms,
  type CourseTerms,
  defaultFormSetting,
  type TaskPart,
} from '@musubi/grants/model';

/** The frozen content of a submission, as the server stores it (server: `ApplicationBundle`). Yen as digit strings. */
export interface Bundle {
  readonly call: CallTerms & { readonly form: CallFormSetting };
  readonly course: CourseTerms;
  readonly partners: readonly { readonly id: string; readonly name: string; readonly lead: boolean }[];
  readonly sections: readonly TaskPart[];
  readonly attachments: readonly {
    readonly id: string;
    readonly organisationId: string;
    readonly kind: string;
    readonly fileId: string;
    readonly name: string;
    readonly addedAt: string;
  }[];
}

/** Null for anything that is no bundle. */
export function readBundle(content: unknown): Bundle | null {
  const bundle = content as Partial<Bundle> | null;
  return bundle && Array.isArray(bundle.sections) && Array.isArray(bundle.partners) && bundle.call
    ? (bundle as Bundle)
    : null;
}

/** The sections of the form a submission was handed in on, to choose from or to point at. */
export const sectionChoices = (content: unknown): { value: string; label: string }[] =>
  applicationForm(readBundle(content)?.call.form ?? defaultFormSetting).sections.map(({ id, title }) => ({
    value: id,
    label: title,
  }));
