import { Disclosure, useMessages } from '@musubi/platform/web';
import { reviewMessages } from './messages.js';
import type { Desk } from './ReviewDeskPage.js';

type Sheet = NonNullable<Desk['others']>[number];

/** Scores and reasons of sheets that are in, one to unfold each. */
export function OtherSheets({
  others,
  criteria,
  title,
}: {
  others: readonly Sheet[];
  criteria: Desk['criteria'];
  title?: string;
}) {
  const t = useMessages(reviewMessages);
  return (
    <section className="mt-10">
      <h2 className="m-0 mb-4 text-std-20B-150">{title ?? t.others}</h2>
      {others.length === 0 && <p className="m-0">{t.othersNone}</p>}
      <div className="space-y-3">
        {others.map((sheet) => (
          <Disclosure
            key={sheet.label}
            title={sheet.label ? t.reviewerLabel(sheet.label) : t.sheetTitle}
            open={!sheet.label}
          >
            <SheetText sheet={sheet} criteria={criteria} />
          </Disclosure>
        ))}
      </div>
    </section>
  );
}

function SheetText({ sheet, criteria }: { sheet: Sheet; criteria: Desk['criteria'] }) {
  const t = useMessages(reviewMessages);
  return (
    <dl className="m-0 space-y-4">
      {criteria.map(({ id, title }) => {
        const given = sheet.scores.find((each) => each.criterion === id);
        return (
          <div key={id}>
            <dt className="text-std-16B-170">
              {title} {t.point(given?.score ?? null)}
            </dt>
            <dd className="m-0 whitespace-pre-line">{given?.reason}</dd>
          </div>
        );
      })}
      {sheet.comment && (
        <div>
          <dt className="text-std-16B-170">{t.comment}</dt>
          <dd className="m-0 whitespace-pre-line">{sheet.comment}</dd>
        </div>
      )}
    </dl>
  );
}
