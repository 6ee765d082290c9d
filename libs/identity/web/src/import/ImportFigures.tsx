import { StatTile, useFormat, useMessages } from '@musubi/platform/web';
import type { ImportRun } from './ImportRunPage.js';
import { importMessages } from './messages.js';

/** Rows of the file, and what the good ones come to. */
export function ImportFigures({ run }: { run: ImportRun }) {
  const t = useMessages(importMessages);
  const format = useFormat();
  const counts = run.counts;
  if (!counts) return null;
  const done = run.state === 'done';
  const mergedNote = counts.merged > 0 ? t.mergedNote(counts.merged) : undefined;
  const rows = [
    { label: t.taken, value: counts.taken, note: mergedNote ?? t.takenNote },
    { label: t.rejected, value: counts.rejected, note: t.rejectedNote },
    { label: t.skipped, value: counts.skipped, note: t.skippedNote },
  ];
  const items = [
    { label: done ? t.createdDone : t.created, value: counts.created },
    { label: done ? t.changedDone : t.changed, value: counts.changed },
    { label: t.unchanged, value: counts.unchanged },
  ];
  return (
    <div className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-3">
        {rows.map((each) => (
          <StatTile key={each.label} {...each} value={format.number(each.value)} unit={t.rows} />
        ))}
      </div>
      <dl className="m-0 grid rounded-16 border border-solid-gray-300 max-sm:divide-y sm:grid-cols-3 sm:divide-x divide-solid-gray-300">
        {items.map((each) => (
          <div key={each.label} className="flex items-baseline justify-between gap-4 px-5 py-3 sm:px-6">
            <dt>{each.label}</dt>
            <dd className="m-0 text-std-20B-150 tabular-nums">
              {format.number(each.value)}
              <span className="ml-1 text-std-16N-170">{t.items}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
