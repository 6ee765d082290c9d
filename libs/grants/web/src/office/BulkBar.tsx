import { bulkMoves, type BulkMove, moveLabel, mostInBulk } from '@musubi/grants/model';
import { ActionNotice, Button, Menu, useMessages } from '@musubi/platform/web';
import { useState } from 'react';
import { AssignDialog } from './AssignDialog.js';
import { ExportDialog } from './ExportDialog.js';
import { MoveDialog } from './MoveDialog.js';
import { officeMessages } from './office-messages.js';
import type { Choices, PipelineRow } from './pipeline-queries.js';
import { useExport } from './use-export.js';

/** What can be done with the chosen applications; stays at the foot of the window while any is chosen. */
export function BulkBar({
  rows,
  choices,
  onDone,
}: {
  rows: readonly PipelineRow[];
  choices: Choices;
  onDone: () => void;
}) {
  const t = useMessages(officeMessages);
  const [move, setMove] = useState<BulkMove | null>(null);
  const [assigning, setAssigning] = useState(false);
  if (rows.length === 0) return null;
  const tooMany = rows.length > mostInBulk;
  return (
    <section
      aria-label={t.chosenBar}
      data-no-print
      className="sticky bottom-0 z-20 mt-6 flex flex-wrap items-center gap-3 rounded-t-12 border border-solid-gray-300 bg-white p-4 shadow-3"
    >
      <p role="status" className="m-0 mr-2 text-std-16B-170">
        {tooMany ? t.tooMany(mostInBulk) : t.chosen(rows.length)}
      </p>
      {!tooMany && (
        <>
          <Menu
            label={t.moveChosen}
            entries={bulkMoves.map((id) => ({ id, label: moveLabel(id), onSelect: () => setMove(id) }))}
          />
          <Button variant="outline" size="small" onClick={() => setAssigning(true)}>
            {t.assign}
          </Button>
          <DossiersButton rows={rows} />
        </>
      )}
      <Button variant="text" size="small" onClick={onDone}>
        {t.unchoose}
      </Button>
      {move && <MoveDialog key={move} move={move} rows={rows} onClose={() => setMove(null)} onDone={onDone} />}
      <AssignDialog
        open={assigning}
        rows={rows}
        choices={choices}
        onClose={() => setAssigning(false)}
        onDone={onDone}
      />
    </section>
  );
}

/** The dossiers of the chosen applications in one archive. */
function DossiersButton({ rows }: { rows: readonly PipelineRow[] }) {
  const t = useMessages(officeMessages);
  const { start, error, pending, listed, list } = useExport();
  return (
    <>
      <Button
        variant="outline"
        size="small"
        pending={pending}
        onClick={() => void start({ kind: 'dossiers', applicationIds: rows.map(({ id }) => id) })}
      >
        {t.dossiersOf}
      </Button>
      <ActionNotice error={error} />
      {listed && <ExportDialog onClose={() => list(false)} />}
    </>
  );
}
