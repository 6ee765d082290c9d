import { type ActionResult, ActionNotice, Button, Dialog, Stack, TextArea, toast } from '@musubi/platform/web';
import { useId, useState } from 'react';

interface NoteDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly help?: string;
  readonly required?: boolean;
  readonly confirm: string;
  readonly danger?: boolean;
  /** Texts to start from with one tap. */
  readonly examples?: { readonly title: string; readonly texts: readonly string[] };
  readonly onConfirm: (note: string) => Promise<ActionResult<unknown>>;
  /** Said when it is done. */
  readonly done: string;
}

/** Asks for a few words before something is done; stays open with the server's words when it is refused. */
export function NoteDialog(props: NoteDialogProps) {
  const id = useId();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<{ message: string } | null>(null);
  const confirm = async () => {
    setBusy(true);
    const result = await props.onConfirm(note).finally(() => setBusy(false));
    if (!result.ok) return setError(result.error);
    toast(props.done);
    setNote('');
    setError(null);
    props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={props.title}
      actions={
        <Button variant={props.danger ? 'danger' : 'solid'} pending={busy} onClick={() => void confirm()}>
          {props.confirm}
        </Button>
      }
    >
      <Stack gap="medium">
        <p className="m-0">{props.text}</p>
        <ActionNotice error={error} />
        <TextArea
          id={id}
          label={props.label}
          help={props.help}
          required={props.required}
          max={500}
          value={note}
          onChange={setNote}
        />
        {props.examples && <Examples {...props.examples} onChoose={setNote} />}
      </Stack>
    </Dialog>
  );
}

function Examples(props: { title: string; texts: readonly string[]; onChoose: (text: string) => void }) {
  return (
    <div>
      <p className="m-0 text-dns-14B-130">{props.title}</p>
      <ul className="m-0 list-none p-0">
        {props.texts.map((text) => (
          <li key={text}>
            <button
              type="button"
              onClick={() => props.onChoose(text)}
              className="link min-h-11 py-2 text-left text-dns-14N-130"
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
