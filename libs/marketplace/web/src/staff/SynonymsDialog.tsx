import {
  Button,
  Dialog,
  graphql,
  Stack,
  TextArea,
  TextField,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { synonymMessages } from '../messages/synonyms.js';
import type { OwnGroup } from './SynonymsPage.js';

const SaveSynonyms = graphql(
  `
    mutation SaveSynonyms($input: SaveSynonymsInput!) {
      saveSynonyms(input: $input) {
        __typename
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const RemoveSynonyms = graphql(
  `
    mutation RemoveSynonyms($input: RemoveSynonymsInput!) {
      removeSynonyms(input: $input) {
        __typename
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** One word a line; a new group, or one that is there. */
export function SynonymsDialog(props: { group: Partial<OwnGroup>; onClose: () => void; onSaved: () => void }) {
  const t = useMessages(synonymMessages);
  const { id = null, version = null, active = true } = props.group;
  const [words, setWords] = useState(props.group.words?.join('\n') ?? '');
  const [note, setNote] = useState(props.group.note ?? '');
  const [error, setError] = useState<string | undefined>();
  const [save, saving] = useAction(SaveSynonyms);
  const onSave = async () => {
    const result = await save({ input: { id, version, words: words.split(/[\n、,]/), active, note } });
    if (!result.ok) return setError(result.error.message);
    toast(t.saved, 'success');
    props.onSaved();
    props.onClose();
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={id ? t.edit : t.add}
      actions={
        <>
          <Button variant="outline" onClick={props.onClose}>
            {t.cancel}
          </Button>
          <Button pending={saving.pending} onClick={() => void onSave()}>
            {t.save}
          </Button>
        </>
      }
    >
      <Stack gap="medium">
        <TextArea
          id="synonym-words"
          label={t.words}
          help={t.wordsHelp}
          value={words}
          onChange={setWords}
          rows={6}
          error={error}
          required
        />
        <TextField id="synonym-note" label={t.note} value={note} onChange={setNote} />
      </Stack>
    </Dialog>
  );
}

export function RemoveSynonymsDialog(props: { group: OwnGroup; onClose: () => void; onRemoved: () => void }) {
  const t = useMessages(synonymMessages);
  const [error, setError] = useState<string | null>(null);
  const [remove, removing] = useAction(RemoveSynonyms);
  const onRemove = async () => {
    const result = await remove({ input: { id: props.group.id ?? '' } });
    if (!result.ok) return setError(result.error.message);
    toast(t.removed, 'success');
    props.onRemoved();
    props.onClose();
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t.removeTitle}
      actions={
        <>
          <Button variant="outline" onClick={props.onClose}>
            {t.cancel}
          </Button>
          <Button pending={removing.pending} onClick={() => void onRemove()}>
            {t.remove}
          </Button>
        </>
      }
    >
      <p className="m-0">{t.removeText(props.group.words.join(t.separator))}</p>
      {error && <p className="text-error-1">{error}</p>}
    </Dialog>
  );
}
