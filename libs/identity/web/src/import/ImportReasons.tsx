import { reasonTitles } from '@musubi/identity/model';
import {
  Badge,
  fileUrl,
  LinkButton,
  Notice,
  ResponsiveTable,
  Stack,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import type { ImportRun } from './ImportRunPage.js';
import { importMessages } from './messages.js';

type Reason = ImportRun['reasons'][number];

/** Rows that were refused or passed over, by reason; the refused ones as a file to correct. */
export function ImportReasons({ run }: { run: ImportRun }) {
  const t = useMessages(importMessages);
  const format = useFormat();
  if (run.reasons.length === 0) return <Notice tone="success" title={t.noReasons} />;
  const kind = (row: Reason) => (
    <Badge tone={row.kind === 'rejected' ? 'warning' : 'neutral'}>
      {row.kind === 'rejected' ? t.rejected : t.skipped}
    </Badge>
  );
  const title = (row: Reason) => (
    <span className="block font-400">
      <span className="mb-1 block">{kind(row)}</span>
      <span className="block font-700">{reasonTitles[row.code] ?? row.code}</span>
      <span className="block text-std-16N-170 text-solid-gray-700">{row.message}</span>
    </span>
  );
  return (
    <Stack>
      <ResponsiveTable<Reason>
        caption={t.reasonsCaption}
        rows={run.reasons}
        rowKey={(row) => `${row.kind} ${row.code} ${row.column}`}
        columns={[
          { id: 'reason', title: t.colReason, main: true, cell: title },
          { id: 'column', title: t.colColumn, cell: (row) => row.column ?? '—' },
          { id: 'count', title: t.colCount, align: 'right', cell: (row) => format.number(row.count) },
          { id: 'lines', title: t.colLines, cell: (row) => t.lines(row.lines, row.count) },
        ]}
      />
      {run.rejectedFileId && <RejectedFile id={run.rejectedFileId} />}
    </Stack>
  );
}

function RejectedFile({ id }: { id: string }) {
  const t = useMessages(importMessages);
  return (
    <div>
      <LinkButton to={`${fileUrl(id)}?download=1`} reloadDocument variant="outline" icon="download">
        {t.downloadRejected}
      </LinkButton>
      <p className="m-0 mt-2 text-solid-gray-700">{t.rejectedHelp}</p>
    </div>
  );
}
