import { ActionNotice, Button, Dialog, Select, toast, useAction, useMessages } from '@musubi/platform/web';
import { useState } from 'react';
import { officeMessages } from './office-messages.js';
import { Assign, type Choices, type PipelineRow } from './pipeline-queries.js';

interface Props {
  readonly open: boolean;
  readonly rows: readonly PipelineRow[];
  readonly choices: Choices;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** Who of the office looks after the chosen applications. */
export function AssignDialog({ open, rows, choices, onClose, onDone }: Props) {
  const t = useMessages(officeMessages);
  const shared = new Set(rows.map((row) => row.handlerId)).size === 1 ? (rows[0]?.handlerId ?? '') : '';
  const [handlerId, setHandlerId] = useState<string | null>(null);
  const [assign, assigning] = useAction(Assign);
  const submit = async () => {
    const result = await assign({
      input: { ids: rows.map((row) => row.id), handlerId: (handlerId ?? shared) || null },
    });
    if (!result.ok) return;
    toast(t.assigned(result.data.changed));
    onClose();
    onDone?.();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t.assignTitle(rows.length)}
      actions={
        <Button pending={assigning.pending} onClick={() => void submit()}>
          {t.assignDo}
        </Button>
      }
    >
      <ActionNotice error={assigning.error} />
      <Select
        id="handler"
        label={t.assignTo}
        noBadge
        value={handlerId ?? shared}
        emptyLabel={t.noHandler}
        onChange={setHandlerId}
        options={choices.handlers.map((each) => ({ value: each.id, label: `${each.name}\uff08${each.count}\uff09` }))}
      />
    </Dialog>
  );
}
