import {
  ActionNotice,
  Button,
  Card,
  ConfirmDialog,
  FileField,
  type FileRef,
  fileUrl,
  graphql,
  Section,
  Stack,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import type { Application } from './application-data.js';
import { isOver } from './ApplicationFrame.js';
import { togetherMessages } from './together-messages.js';

const Answer = graphql(
  `
    mutation AnswerDocumentRequest($input: AnswerDocumentRequestInput!) {
      answerDocumentRequest(input: $input) {
        __typename
        ... on AnswerDocumentRequestOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

type Request = Application['documentRequests'][number];

/** Documents the office asked for after the submission; each partner hands in its own. */
export function DocumentRequests({ application }: { application: Application }) {
  const t = useMessages(togetherMessages);
  if (application.documentRequests.length === 0) return null;
  return (
    <Section title={t.documents} lead={t.documentsLead} id="documents">
      <Stack gap="small">
        {application.documentRequests.map((request) => (
          <RequestCard
            key={request.id}
            request={request}
            mine={application.partners.some((each) => each.id === request.organisationId && each.mayEdit)}
          />
        ))}
      </Stack>
    </Section>
  );
}

function RequestCard({ request, mine }: { request: Request; mine: boolean }) {
  const t = useMessages(togetherMessages);
  const f = useFormat();
  const toDo = mine && !request.answeredAt && !request.withdrawnAt;
  return (
    <Card tone={toDo ? 'warm' : 'plain'}>
      <h3 className="m-0 text-std-18B-160">{request.title}</h3>
      <p className="m-0 text-solid-gray-700">
        {`${request.organisationName}\u3000${t.documentDue(f.dateTime(request.dueAt))}`}
      </p>
      {request.note && <p className="mt-2 mb-0 break-words whitespace-pre-line">{request.note}</p>}
      <Arrived request={request} />
      {toDo && <ToDo request={request} />}
    </Card>
  );
}

function ToDo({ request }: { request: Request }) {
  const t = useMessages(togetherMessages);
  return isOver(request.dueAt) ? (
    <p className="mt-2 mb-0 font-700">{t.documentLate}</p>
  ) : (
    <AnswerForm request={request} />
  );
}

/** What came of a request: documents, by whom and when, or that it was taken back. */
export function Arrived({ request }: { request: Omit<Request, 'organisationId' | '__typename'> }) {
  const t = useMessages(togetherMessages);
  const f = useFormat();
  return (
    <>
      {request.withdrawnAt && <p className="mt-2 mb-0">{t.documentWithdrawn}</p>}
      {request.answeredAt && (
        <p className="mt-2 mb-0">{t.documentAnswered(request.answeredByName ?? '', f.dateTime(request.answeredAt))}</p>
      )}
      <ul className="m-0 mt-2 list-none p-0">
        {request.documents.map((each) => (
          <li key={each.id}>
            <a className="link break-all" href={fileUrl(each.fileId)} target="_blank" rel="noreferrer">
              {each.name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

export function AnswerForm({ request }: { request: { readonly id: string; readonly title: string } }) {
  const t = useMessages(togetherMessages);
  const [files, setFiles] = useState<readonly FileRef[]>([]);
  const [asking, setAsking] = useState(false);
  const [answer, state] = useAction(Answer);
  const send = async () => {
    const result = await answer({ input: { id: request.id, fileIds: files.map((file) => file.id) } });
    if (result.ok) toast(t.documentDone);
  };
  return (
    <div className="mt-4 space-y-4">
      <ActionNotice error={state.error} />
      <FileField
        id={`late-${request.id}`}
        label={t.documentFiles(request.title)}
        required
        maxMegabytes={10}
        multiple
        value={files}
        onChange={setFiles}
      />
      {files.length > 0 && (
        <Button pending={state.pending} onClick={() => setAsking(true)}>
          {t.documentSend}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.documentSure}
        confirmLabel={t.documentSend}
        onConfirm={send}
      >
        {t.documentSureText(files.length)}
      </ConfirmDialog>
    </div>
  );
}
