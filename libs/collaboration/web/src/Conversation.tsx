import {
  Button,
  ButtonRow,
  FileField,
  FileList,
  type FileRef,
  Form,
  graphql,
  LinkButton,
  Notice,
  type ResultOf,
  Skeleton,
  TextArea,
  toast,
  useAction,
  useFormat,
  useLoginAddress,
  useMessages,
  usePages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useEffect, useState } from 'react';
import { useMessageDraft } from './conversation-draft.js';
import { collaborationTexts } from './messages/messages.js';

const MessagesQuery = graphql(`
  query ConversationMessages($id: ID!, $after: String) {
    messages(conversationId: $id, first: 20, after: $after) {
      edges {
        node {
          id
          body
          createdAt
          personName
          organisationName
          own
          files {
            id
            name
            type
            size
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const Send = graphql(
  `
    mutation SendMessage($input: SendMessageInput!) {
      sendMessage(input: $input) {
        __typename
        ... on SendMessageOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const MarkRead = graphql(
  `
    mutation MarkConversationRead($input: MarkConversationReadInput!) {
      markConversationRead(input: $input) {
        __typename
        ... on MarkConversationReadOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

type Message = NonNullable<ResultOf<typeof MessagesQuery>['messages']>['edges'][number]['node'];

/** Messages, oldest on top, with the box to write below. Reading marks them read. */
export function Conversation({
  id,
  canWrite,
  why,
  unread,
  quiet = false,
}: {
  id: string;
  canWrite: boolean;
  why: string;
  unread: number;
  /** Another button is the page’s main action. */ quiet?: boolean;
}) {
  const t = useMessages(collaborationTexts);
  const pages = usePages({ query: MessagesQuery, variables: { id }, pick: (data) => data.messages });
  const [markRead] = useAction(MarkRead);
  useEffect(() => {
    if (unread > 0) void markRead({ input: { id } });
  }, [id, unread, markRead]);
  if (pages.loading) return <Skeleton lines={6} />;
  const messages = [...pages.nodes].reverse();
  return (
    <div>
      {pages.hasMore && (
        <div className="mb-4 text-center">
          <Button variant="text" pending={pages.loadingMore} onClick={pages.loadMore}>
            {t.older}
          </Button>
        </div>
      )}
      {messages.length === 0 && <p className="m-0 text-solid-gray-700">{t.conversationEmpty}</p>}
      <ol className="m-0 grid list-none gap-5 p-0" aria-live="polite" aria-relevant="additions">
        {messages.map((message) => (
          <Bubble key={message.id} message={message} />
        ))}
      </ol>
      {canWrite ? (
        <Writer id={id} variant={quiet ? 'outline' : 'solid'} />
      ) : (
        <p className="mt-6 mb-0 rounded-12 bg-solid-gray-50 px-5 py-4">{why}</p>
      )}
    </div>
  );
}

function Bubble({ message }: { message: Message }) {
  const t = useMessages(collaborationTexts);
  const format = useFormat();
  const who = message.own ? t.own : message.personName;
  return (
    <li className={message.own ? 'ml-6 sm:ml-24' : 'mr-6 sm:mr-24'}>
      <p className="m-0 mb-1 flex flex-wrap gap-x-3 text-dns-14N-130 text-solid-gray-700">
        <span className="text-dns-14B-130 text-solid-gray-900">{who}</span>
        <span>{message.organisationName ?? t.coordinator}</span>
        <time dateTime={message.createdAt}>{format.dateTime(message.createdAt)}</time>
      </p>
      <div className={`rounded-12 px-4 py-3 wrap-anywhere ${message.own ? 'bg-key-50' : 'bg-solid-gray-50'}`}>
        {message.body && <p className="m-0 whitespace-pre-line text-std-16N-170">{message.body}</p>}
        {message.files.length > 0 && <FileList files={message.files} />}
      </div>
    </li>
  );
}

function Writer({ id, variant }: { id: string; variant: 'solid' | 'outline' }) {
  const t = useMessages(collaborationTexts);
  const { draft, write, sent } = useMessageDraft(id);
  const [files, setFiles] = useState<FileRef[]>([]);
  const [attaching, setAttaching] = useState(false);
  const [send, sending] = useAction(Send);
  const submit = async () => {
    const { body, clientKey } = draft;
    const answer = await send({
      input: { conversationId: id, clientKey, body, fileIds: files.map((each) => each.id) },
    });
    if (!answer.ok) return;
    sent();
    setFiles([]);
    setAttaching(false);
    toast(t.sent);
  };
  const expired = sending.error?.type === 'SignInNeeded';
  return (
    <Form className="mt-8 border-t border-solid-gray-300 pt-6" onSubmit={submit}>
      <TextArea
        id={`message-${id}`}
        label={t.message}
        noBadge
        rows={4}
        max={4000}
        value={draft.body}
        onChange={write}
        error={expired ? null : (sending.error?.message ?? null)}
      />
      {attaching && (
        <FileField id={`files-${id}`} label={t.attach} multiple value={files} onChange={setFiles} className="mt-4" />
      )}
      {expired && <SessionOver />}
      <ButtonRow className="mt-4">
        <Button type="submit" icon="talk" variant={variant} pending={sending.pending}>
          {t.send}
        </Button>
        {!attaching && (
          <Button variant="text" icon="file" onClick={() => setAttaching(true)}>
            {t.attach}
          </Button>
        )}
      </ButtonRow>
    </Form>
  );
}

function SessionOver() {
  const t = useMessages(collaborationTexts);
  const login = useLoginAddress();
  return (
    <Notice
      tone="warning"
      live
      title={t.sessionOver}
      className="mt-4"
      actions={<LinkButton to={login}>{t.login}</LinkButton>}
    />
  );
}
