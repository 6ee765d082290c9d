import {
  type ActionError,
  ActionNotice,
  Button,
  Checkbox,
  Dialog,
  Form,
  TextField,
  toast,
  useAction,
  useMessages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { officeMessages } from './office-messages.js';
import { SaveView, type SavedView } from './pipeline-queries.js';
import type { ViewControl } from './use-view.js';

/** Keeps the present view under a name, or changes name and sharing of an own one. */
export function SaveViewDialog({
  control,
  view,
  onClose,
}: {
  control: ViewControl;
  view?: SavedView;
  onClose: () => void;
}) {
  const t = useMessages(officeMessages);
  const before = view ?? { name: '', shared: false, query: control.query };
  const [name, setName] = useState(before.name);
  const [shared, setShared] = useState(before.shared);
  const [save, saving] = useAction(SaveView);
  const submit = async () => {
    const known = view ? { id: view.id, version: view.version } : {};
    const result = await save({ input: { ...known, name, shared, query: before.query } });
    if (!result.ok) return;
    toast(t.savedToast);
    onClose();
    if (!view) control.open(result.data.query, result.data.id, true);
  };
  return (
    <Dialog open onClose={onClose} title={view ? t.rename : t.saveView}>
      <Form onSubmit={submit} className="space-y-6">
        <ActionNotice error={unnamed(saving.error)} />
        <TextField
          id="view-name"
          label={t.viewName}
          help={t.viewNameHelp}
          required
          value={name}
          onChange={setName}
          error={saving.error?.issues[0]?.message}
        />
        <Checkbox
          id="view-shared"
          label={t.viewShared}
          help={t.viewSharedHelp}
          noBadge
          checked={shared}
          onChange={setShared}
        />
        <Button type="submit" pending={saving.pending}>
          {t.save}
        </Button>
      </Form>
    </Dialog>
  );
}

/** A refusal that belongs to no field stands above the form. */
const unnamed = (error: ActionError | null) => (error && error.issues.length === 0 ? error : null);
