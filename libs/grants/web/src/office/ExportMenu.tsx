import { Menu, useMessages } from '@musubi/platform/web';
import { officeMessages } from './office-messages.js';

/** The present view, or a whole call, as a file that spreadsheets open. */
export function ExportMenu({ query, callId }: { query: string; callId: string | null | undefined }) {
  const t = useMessages(officeMessages);
  // A download answers with a file: the page stays where it is.
  const fetchFile = (file: string, params: string) => () => window.location.assign(`/office/${file}?${params}`);
  const whole = callId ? `call=${callId}&sort=number&all=1` : 'sort=number&all=1';
  return (
    <Menu
      label={t.exportMenu}
      icon="download"
      entries={[
        { id: 'xlsx', label: t.exportXlsx, onSelect: fetchFile('applications.xlsx', query) },
        { id: 'csv', label: t.exportCsv, onSelect: fetchFile('applications.csv', query) },
        { id: 'sjis', label: t.exportSjis, onSelect: fetchFile('applications.csv', `${query}&encoding=shift_jis`) },
        { id: 'all', label: callId ? t.exportCall : t.exportAll, onSelect: fetchFile('applications.xlsx', whole) },
      ]}
    />
  );
}
