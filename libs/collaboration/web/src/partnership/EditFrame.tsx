import {
  ActionNotice,
  Button,
  ButtonRow,
  LinkButton,
  Notice,
  toast,
  useLoginAddress,
  useMessages,
} from '@musubi/platform/web';
import type { ReactNode } from 'react';
import { collaborationTexts } from '../messages/messages.js';
import type { SectionEditor } from './section-editor.js';

interface EditFrameProps<Content> {
  readonly editor: SectionEditor<Content>;
  /** The fields. */
  readonly children: ReactNode;
  /** Draws a content for reading: the other's text in a conflict. */
  readonly show: (content: Content) => ReactNode;
}

/** Fields with save and cancel, and everything that can come between: a conflict, an expired session, a mistake. */
export function EditFrame<Content>({ editor, children, show }: EditFrameProps<Content>) {
  const t = useMessages(collaborationTexts);
  const login = useLoginAddress();
  const { error, theirs, pending } = editor;
  const save = async (over?: number) => {
    const saved = await editor.save(over);
    if (saved) toast(saved.voided === null ? t.saved : t.savedVoided(saved.voided));
  };
  return (
    <form
      noValidate
      className="rounded-16 border border-solid-gray-300 bg-solid-gray-50 p-4 sm:p-6"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {editor.restored && <p className="mt-0 mb-4 text-solid-gray-800">{t.restored}</p>}
      {children}
      {theirs && (
        <Notice
          tone="warning"
          live
          className="mt-6"
          title={t.conflictTitle(theirs.editedByName ?? '')}
          actions={
            <>
              <Button variant="outline" size="small" pending={pending} onClick={() => void save(theirs.version)}>
                {t.conflictKeep}
              </Button>
              <Button variant="text" size="small" onClick={editor.takeTheirs}>
                {t.conflictTake}
              </Button>
            </>
          }
        >
          <p className="m-0">{t.conflictHelp}</p>
          <p className="mt-4 mb-2 text-dns-16B-130">{t.conflictTheirs}</p>
          <div className="rounded-8 bg-solid-gray-50 p-4">{show(theirs.content)}</div>
        </Notice>
      )}
      {error?.type === 'SignInNeeded' ? (
        <Notice
          tone="warning"
          live
          className="mt-6"
          title={t.sessionOver}
          actions={<LinkButton to={login}>{t.login}</LinkButton>}
        />
      ) : (
        !theirs && <ActionNotice error={error} />
      )}
      <ButtonRow className="mt-6">
        <Button type="submit" pending={pending}>
          {t.save}
        </Button>
        <Button variant="text" onClick={editor.close}>
          {t.cancel}
        </Button>
      </ButtonRow>
    </form>
  );
}
