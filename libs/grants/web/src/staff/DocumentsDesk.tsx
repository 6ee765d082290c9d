import { addDays, tokyoDate } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  Card,
  DateField,
  Dialog,
  Disclosure,
  graphql,
  Select,
  TextArea,
  TextField,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { AnswerForm, Arrived } from '../application/DocumentRequests.js';
import { screeningMessages } from './screening-messages.js';
import type { Desk } from './ScreeningPart.js';

const Ask = graphql(
  `
    mutation RequestDocument($input: RequestDocumentInput!) {
      requestDocument(input: $input) {
        __typename
        ... on RequestDocumentOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Withdraw = graphql(
  `
    mutation WithdrawDocumentRequest($input: WithdrawDocumentRequestInput!) {
      withdrawDocumentRequest(input: $input) {
        __typename
        ... on WithdrawDocumentRequestOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

type Request = Desk['documentRequests'][number];

/** Documents asked for after the submission: open ones, what arrived, and asking for another. */
export function DocumentsDesk({ desk }: { desk: Desk }) {
  const t = useMessages(screeningMessages);
  const [open, setOpen] = useState(false);
  return (
    <div>
      <h3 className="m-0 text-std-18B-160">{t.documents}</h3>
      {desk.documentRequests.length === 0 && <p className="m-0 mt-1 text-solid-gray-700">{t.noDocuments}</p>}
      <div className="mt-3 space-y-3">
        {desk.documentRequests.map((request) => (
          <RequestLine key={request.id} applicationId={desk.id} request={request} />
        ))}
      </div>
      <Button variant="outline" size="small" className="mt-3" onClick={() => setOpen(true)}>
        {t.askDocument}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.askDocument}>
        <AskForm desk={desk} onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  );
}

function RequestLine({ applicationId, request }: { applicationId: string; request: Request }) {
  const t = useMessages(screeningMessages);
  const f = useFormat();
  const [withdraw, state] = useAction(Withdraw);
  const open = !request.answeredAt && !request.withdrawnAt;
  const click = async () => {
    const result = await withdraw({ input: { applicationId, requestId: request.id } });
    if (result.ok) toast(t.documentWithdrawn);
  };
  return (
    <Card>
      <p className="m-0 text-std-16B-170">{request.title}</p>
      <p className="m-0 text-solid-gray-700">{`${request.organisationName}\u3000${t.until(f.dateTime(request.dueAt))}`}</p>
      <Arrived request={request} />
      <ActionNotice error={state.error} />
      {open && (
        <>
          <Button variant="text" size="small" pending={state.pending} onClick={() => void click()}>
            {t.documentWithdraw}
          </Button>
          <Disclosure title={t.documentProxy}>
            <AnswerForm request={request} />
          </Disclosure>
        </>
      )}
    </Card>
  );
}

function AskForm({ desk, onDone }: { desk: Desk; onDone: () => void }) {
  const t = useMessages(screeningMessages);
  const [form, setForm] = useState({
    organisationId: desk.partners[0]?.id ?? '',
    title: '',
    note: '',
    dueOn: addDays(tokyoDate(new Date()), 7),
  });
  const [ask, state] = useAction(Ask);
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const errorOf = (field: string) => state.error?.issues.find((issue) => issue.field === field)?.message;
  const send = async () => {
    const result = await ask({ input: { applicationId: desk.id, ...form } });
    if (!result.ok) return;
    toast(t.documentAsked);
    onDone();
  };
  return (
    <div className="space-y-6">
      <p className="m-0">{t.askDocumentNote}</p>
      <ActionNotice error={state.error} />
      <Select
        id="document-of"
        label={t.documentOf}
        required
        value={form.organisationId}
        onChange={(organisationId) => set({ organisationId })}
        options={desk.partners.map(({ id, name }) => ({ value: id, label: name }))}
        emptyLabel={null}
      />
      <TextField
        id="document-title"
        label={t.documentTitle}
        help={t.documentTitleHelp}
        required
        value={form.title}
        onChange={(title) => set({ title })}
        error={errorOf('title')}
      />
      <TextArea
        id="document-note"
        label={t.documentNote}
        rows={3}
        max={1000}
        value={form.note}
        onChange={(note) => set({ note })}
      />
      <DateField
        id="document-due"
        label={t.documentDue}
        help={t.documentDueHelp}
        required
        value={form.dueOn}
        onChange={(dueOn) => set({ dueOn })}
        error={errorOf('dueOn')}
      />
      <Button pending={state.pending} onClick={() => void send()}>
        {t.documentAsk}
      </Button>
    </div>
  );
}
