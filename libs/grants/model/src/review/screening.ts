import {
  addMonths,
  type FieldIssue,
  type Form,
  formIssues,
  isLocalDate,
  type LocalDate,
  tokyoDate,
  tokyoInstant,
} from '@musubi/platform/model';
import { isOwnSection } from '../application/form-definition.js';
import { sectionIds } from '../application/form.js';

const oneText = (id: string, field: string, title: string, help: string, max: number): Form => ({
  id,
  pages: [{ id, title, fields: [{ id: field, title, help, kind: 'textarea', required: true, max }] }],
});

export const ineligibleForm = oneText(
  'ineligible',
  'reason',
  '対象外とする理由',
  '申請した団体に、このまま届きます。',
  1000,
);
export const screeningNoteForm = oneText('screening-note', 'text', '庁内メモ', '申請者と審査員には見えません。', 4000);
export const correctionNoteForm = oneText(
  'correction',
  'note',
  '直していただきたいこと',
  '申請した全団体に、このまま届きます。',
  2000,
);

/** Words and a day of its own for one section; what is not given is as for the whole. */
export interface SectionCorrection {
  readonly section: string;
  readonly note?: string | null;
  readonly dueOn?: LocalDate | null;
}

/** A correction is due at the end of the office's day. */
export const correctionDeadline = (dueOn: LocalDate): Date => tokyoInstant(dueOn, '17:00:00');

const longestMonths = 3;

/** Issues of a request for correction: sections of the form (`known`), words, and a day ahead that is at most three months away. */
export function correctionIssues(
  input: {
    sections: readonly string[];
    note: string;
    dueOn: LocalDate;
    details?: readonly SectionCorrection[] | null;
  },
  now: Date,
  known: readonly string[] = sectionIds,
): FieldIssue[] {
  return [
    ...sectionsIssues(input.sections, known),
    ...formIssues(correctionNoteForm, { note: input.note }),
    ...dueIssues(input.dueOn, now),
    ...(input.details ?? []).flatMap((each) => detailIssues(each, input.sections, now)),
  ];
}

function detailIssues(each: SectionCorrection, sections: readonly string[], now: Date): FieldIssue[] {
  const at = (field: string) => `details.${each.section}.${field}`;
  if (!sections.includes(each.section))
    return [{ field: at('section'), code: 'invalid', message: '選んでいないところに説明が付いています。' }];
  const tooLong = [...(each.note ?? '')].length > 2000;
  return [
    ...(tooLong
      ? [{ field: at('note'), code: 'invalid', message: '直していただきたいことは2000字以内で入力してください。' }]
      : []),
    ...(each.dueOn ? dueIssues(each.dueOn, now).map((issue) => ({ ...issue, field: at('dueOn') })) : []),
  ];
}

function sectionsIssues(sections: readonly string[], ids: readonly string[]): FieldIssue[] {
  if (sections.length === 0)
    return [{ field: 'sections', code: 'required', message: '直していただくところを1つ以上選んでください。' }];
  const known = sections.every((id) => ids.includes(id) || isOwnSection(id));
  return known
    ? []
    : [{ field: 'sections', code: 'invalid', message: '申請書にない項目が選ばれています。画面を読み直してください。' }];
}

export function dueIssues(dueOn: LocalDate, now: Date): FieldIssue[] {
  const issue = (message: string): FieldIssue[] => [{ field: 'dueOn', code: 'invalid', message }];
  if (!isLocalDate(dueOn)) return issue('補正の期限は 2026-11-30 のような実在する日付で入力してください。');
  if (correctionDeadline(dueOn) <= now)
    return issue('補正の期限は、これから先の日付にしてください（その日の17時が締切です）。');
  return dueOn > addMonths(tokyoDate(now), longestMonths)
    ? issue(`補正の期限は${longestMonths}か月以内にしてください。`)
    : [];
}
