import { unfitReasons } from '@musubi/matching/model';
import {
  type ActionResult,
  ActionNotice,
  Button,
  Dialog,
  RadioGroup,
  Stack,
  TextArea,
  useMessages,
} from '@musubi/platform/web';
import { useId, useState } from 'react';
import { recommendedMessages } from '../messages/recommended.js';

/** Asks why somebody does not fit; stays open with the server's words when it is refused. */
export function UnfitDialog({
  name,
  open,
  onClose,
  onSend,
}: {
  name: string;
  open: boolean;
  onClose: () => void;
  onSend: (reason: string, note: string) => Promise<ActionResult<unknown>>;
}) {
  const t = useMessages(recommendedMessages);
  const id = useId();
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<{ message: string; field: string | null } | null>(null);
  const send = async () => {
    setBusy(true);
    const result = await onSend(reason, note).finally(() => setBusy(false));
    setError(result.ok ? null : result.error);
    if (result.ok) onClose();
  };
  const of = (field: string) => (error?.field === field ? error.message : undefined);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t.unfitTitle(name)}
      actions={
        <>
          <Button pending={busy} onClick={() => void send()}>
            {t.send}
          </Button>
          <Button variant="text" onClick={onClose}>
            {t.cancel}
          </Button>
        </>
      }
    >
      <Stack gap="medium">
        <p className="m-0">{t.unfitLead}</p>
        {error && !error.field && <ActionNotice error={error} />}
        <RadioGroup
          id={`${id}-reason`}
          label={t.reason}
          required
          error={of('reason')}
          value={reason}
          onChange={setReason}
          options={unfitReasons}
        />
        <TextArea
          id={`${id}-note`}
          label={t.note}
          help={t.noteHelp}
          error={of('note')}
          max={300}
          rows={2}
          value={note}
          onChange={setNote}
        />
      </Stack>
    </Dialog>
  );
}
