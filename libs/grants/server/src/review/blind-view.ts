import {
  blindContent,
  type BlindableContent,
  blindLabel,
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

/** The desk as its reviewer may see it: in a blind call without names, and without the PDF. */
export function blindDesk<
  Row extends Named & { review: Partial<ReviewSetting> | null; content: unknown; pdfFileId: string | null },
>(row: Row): Shown<Row> {
  const { blind, blindAttachments } = reviewSettingOf(row.review);
  const shown = blindTask(row);
  return blind ? { ...shown, content: blinded(row.content, blindAttachments), pdfFileId: null } : shown;
}

/** Content in an unknown shape is not shown at all. */
function blinded(content: unknown, attachments: boolean): unknown {
  const known = content as Partial<BlindableContent> | null;
  return known?.call && known.partners && known.sections && known.attachments
    ? blindContent(known as BlindableContent, attachments)
    : null;
}
