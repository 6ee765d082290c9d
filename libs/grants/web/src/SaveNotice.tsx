import { type ActionError, ActionNotice, Button, useMessages } from '@musubi/platform/web';
import { officeMessages } from './office/office-messages.js';

/** Why saving failed. When somebody else has saved meanwhile: theirs, or one's own in their place, on purpose. */
export function SaveNotice(props: { error: ActionError | null; onTheirs: () => unknown; onMine: () => unknown }) {
  const t = useMessages(officeMessages);
  const { error, onTheirs, onMine } = props;
  const choice = error?.type === 'Conflict' && (
    <>
      <Button variant="outline" size="small" onClick={() => void onTheirs()}>
        {t.loadTheirs}
      </Button>
      <Button variant="text" size="small" onClick={() => void onMine()}>
        {t.saveMine}
      </Button>
    </>
  );
  return <ActionNotice error={error} actions={choice || undefined} />;
}
