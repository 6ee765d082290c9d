import {
  blindContent,
  type BlindableContent,
  blindFileName,
  blindLabel,
  type CallFormSetting,
  nameMask,
  type ReviewSetting,
  reviewSettingOf,
} from '@musubi/grants/model';

interface Named {
  title: string;
  partners: string[];
}

/** A row as it comes from the database, with the call's setting beside it. */
export type Blindable<Row> = Omit<Row, 'blind'> & { review: Partial<ReviewSetting> | null };

type Shown<Row> = Omit<Row, 'review'> & { blind: boolean };

function blindNames<Row extends Named>(row: Row): Row {
  const mask = nameMask(row.partners.map((name) => ({ name })));
  return { ...row, title: mask(row.title), partners: row.partners.map((_name, place) => blindLabel(place)) };
}

/** A line of the queue as its reviewer may see it. */
export function blindTask<Row extends Named & { review: Partial<ReviewSetting> | null }>({
  review,
  ...row
}: Row): Shown<Row> {
  const { blind } = reviewSettingOf(review);
  return { ...(blind ? blindNames(row as unknown as Row) : row), blind } as Shown<Row>;
}

interface Desk extends Named {
  review: Partial<ReviewSetting> | null;
  /** The call's form as it is today. */
  form: CallFormSetting;
  content: unknown;
  pdfFileId: string | null;
  lateDocuments: LateFile[];
}

/** A document handed in on request; `place` is its partner's. */
export interface LateFile {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  readonly place: number | null;
  readonly fileId: string;
  readonly name: string;
  readonly addedAt: Date;
}

/** The desk as its reviewer may see it: in a blind call without names, and without the PDF. */
export function blindDesk<Row extends Desk>(row: Row): Omit<Shown<Row>, 'form'> & { filesHidden: boolean } {
  const { blind, blindAttachments } = reviewSettingOf(row.review);
  const { form, ...shown } = blindTask(row);
  if (!blind) return { ...shown, filesHidden: false };
  const { mask, ...content } = blinded(row.content, blindAttachments, form) ?? unreadable(row);
  return {
    ...shown,
    title: mask(row.title),
    content: 'call' in content ? content : null,
    pdfFileId: null,
    filesHidden: !blindAttachments,
    lateDocuments: blindAttachments ? row.lateDocuments.map((file) => blindLate(file, mask)) : [],
  };
}

const blindLate = (file: LateFile, mask: (text: string) => string): LateFile => ({
  ...file,
  title: mask(file.title),
  organisation: blindLabel(file.place ?? 0),
  name: blindFileName(mask(file.title), file.name),
});

/** Content in an unknown shape is not shown at all. */
function blinded(content: unknown, attachments: boolean, form: CallFormSetting) {
  const known = content as Partial<BlindableContent> | null;
  return known?.call && known.partners && known.sections && known.attachments
    ? blindContent(known as BlindableContent, attachments, form)
    : null;
}

const unreadable = ({ partners }: Named) => ({ mask: nameMask(partners.map((name) => ({ name }))) });
