import { ActionNotice, Menu, useMessages } from '@musubi/platform/web';
import { ExportDialog } from './ExportDialog.js';
import { officeMessages } from './office-messages.js';
import { useExport } from './use-export.js';

/** The present view, or a whole call, as a file that spreadsheets open; all its dossiers; what is being made. */
export function ExportMenu({ query, callId }: { query: string; callId: string | null | undefined }) {
  const t = useMessages(officeMessages);
  const { start, error, listed, list } = useExport();
  const whole = callId ? `call=${callId}&sort=number&all=1` : 'sort=number&all=1';
  const out = (kind: 'xlsx' | 'csv' | 'dossiers', params: string) => () => void start({ kind, query: params });
  return (
    <>
      <Menu
        label={t.exportMenu}
        icon="download"
        entries={[
          { id: 'xlsx', label: t.exportXlsx, onSelect: out('xlsx', query) },
          { id: 'csv', label: t.exportCsv, onSelect: out('csv', query) },
          { id: 'sjis', label: t.exportSjis, onSelect: out('csv', `${query}&encoding=shift_jis`) },
          { id: 'all', label: callId ? t.exportCall : t.exportAll, onSelect: out('xlsx', whole) },
          { id: 'dossiers', label: t.exportDossiers, onSelect: out('dossiers', query) },
          { id: 'list', label: t.exports, onSelect: () => list(true) },
        ]}
      />
      <ActionNotice error={error} />
      {listed && <ExportDialog onClose={() => list(false)} />}
    </>
  );
}
