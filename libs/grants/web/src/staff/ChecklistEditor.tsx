import { type CheckItem, checklistIssues, mostCheckItems, type RowsField } from '@musubi/grants/model';
import type { Values } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  Dialog,
  focusField,
  graphql,
  messagesNow,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useMemo, useState } from 'react';
import { Rows } from '../application/RowsEditor.js';
import { screeningMessages } from './screening-messages.js';
import type { Desk } from './ScreeningPart.js';

const Save = graphql(
  `
    mutation SaveScreeningChecklist($input: SaveScreeningChecklistInput!) {
      saveScreeningChecklist(input: $input) {
        __typename
        ... on SaveScreeningChecklistOk {
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** The list of the call, for all its applications. */
export function ChecklistEditor({ desk }: { desk: Desk }) {
  const t = useMessages(screeningMessages);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="text" size="small" className="mt-3" onClick={() => setOpen(true)}>
        {t.editList}
      </Button>
      <List key={desk.checklistVersion} desk={desk} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

const rowsOf = ({ items }: Desk): Values[] => items.map(({ id, title, help }) => ({ id, title, help }));

const itemOf = (row: Values): CheckItem => ({
  id: String(row['id']),
  title: String(row['title'] ?? ''),
  help: String(row['help'] ?? ''),
});

function itemsField(): RowsField {
  const t = messagesNow(screeningMessages);
  return {
    ...{
      id: 'items',
      title: t.listTitle,
      help: t.listHelp,
      addLabel: t.addItem,
      rowLabel: t.item,
      min: 1,
      max: mostCheckItems,
    },
    columns: [
      { id: 'title', title: t.itemTitle, kind: 'text', required: true, max: 100 },
      { id: 'help', title: t.itemHelp, kind: 'textarea', max: 300 },
    ],
  };
}

/** What is typed stays while the window is closed. */
function List({ desk, open, onClose }: { desk: Desk; open: boolean; onClose: () => void }) {
  const t = useMessages(screeningMessages);
  const [rows, setRows] = useState(() => rowsOf(desk));
  const [tried, setTried] = useState(false);
  const [save, state] = useAction(Save);
  const field = useMemo(() => itemsField(), []);
  const items = rows.map(itemOf);
  const issues = tried ? checklistIssues(items) : [];
  const submit = async () => {
    setTried(true);
    const [wrong] = checklistIssues(items);
    if (wrong) return focusField(`f-${wrong.field}`);
    const result = await save({ input: { callId: desk.callId, version: desk.checklistVersion, items } });
    if (!result.ok) return;
    toast(t.listSaved);
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t.listTitle}
      actions={
        <>
          <Button pending={state.pending} onClick={() => void submit()}>
            {t.saveList}
          </Button>
          <Button variant="outline" onClick={() => setRows(rowsOf(desk))}>
            {t.resetList}
          </Button>
        </>
      }
    >
      <p className="mt-0 mb-6">{t.listHelp}</p>
      <ActionNotice error={state.error} />
      {issues.find((issue) => issue.field === 'items') && (
        <p className="text-error-2">{issues.find((issue) => issue.field === 'items')?.message}</p>
      )}
      <Rows field={field} rows={rows} onChange={setRows} issues={issues} folded={(row) => String(row['help'] ?? '')} />
    </Dialog>
  );
}
