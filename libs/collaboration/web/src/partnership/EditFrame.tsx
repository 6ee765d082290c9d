import {
  ActionNotice,
  Button,
  ButtonRow,
  Comparison,
  Form,
  LinkButton,
  Notice,
  toast,
  useLoginAddress,
  useMessages,
} from '@musubi/platform/web';
import type { ReactNode } from 'react';
import { collaborationTexts } from '../messages/messages.js';
import type { SectionEditor } from './section-editor.js';

export interface PlanText {
  readonly title: string;
  readonly text: string;
}

interface EditFrameProps<Content> {
  readonly editor: SectionEditor<Content>;
  /** The fields. */
  readonly children: ReactNode;
  /** A content as texts, question by question: what is compared in a conflict. */
  readonly texts: (content: Content) => readonly PlanText[];
  /** Both contents in one, one's own first. */
  readonly both: (mine: Content, theirs: Content) => Content;
}

/** Fields with save and cancel, and everything that can come between: a conflict, an expired session, a mistake. */
export function EditFrame<Content>({ editor, children, texts, both }: EditFrameProps<Content>) {
  const t = useMessages(collaborationTexts);
  const login = useLoginAddress();
  const { error, theirs, pending } = editor;
  const save = async (over?: number) => {
    const saved = await editor.save(over);
    if (saved) toast(saved.voided === null ? t.saved : t.savedVoided(saved.voided));
  };
  return (
    <Form className="rounded-16 border border-solid-gray-300 bg-solid-gray-50 p-4 sm:p-6" onSubmit={save}>
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
              <Button variant="outline" size="small" onClick={() => editor.goOnFrom(theirs.content)}>
                {t.conflictTake}
              </Button>
              <Button variant="text" size="small" onClick={() => editor.goOnFrom(both(editor.content, theirs.content))}>
                {t.conflictBoth}
              </Button>
            </>
          }
        >
          <p className="m-0">{t.conflictHelp}</p>
          <Differences mine={texts(editor.content)} theirs={texts(theirs.content)} who={theirs.editedByName} />
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
    </Form>
  );
}

/** The answers that differ, each beside the other's; they follow what is typed above. */
function Differences(props: { mine: readonly PlanText[]; theirs: readonly PlanText[]; who: string | null }) {
  const t = useMessages(collaborationTexts);
  const pairs = props.mine.map(({ title, text }, at) => ({ title, mine: text, theirs: props.theirs[at]?.text ?? '' }));
  return pairs
    .filter(({ mine, theirs }) => mine !== theirs)
    .map((pair) => (
      <Comparison
        key={pair.title}
        {...pair}
        mineTitle={t.conflictMine}
        theirsTitle={t.conflictTheirs(props.who)}
        nothing={t.notWritten}
      />
    ));
}
