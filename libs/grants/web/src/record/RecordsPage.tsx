import { applicationLifecycle, isApplicationState } from '@musubi/grants/model';
import {
  Layout,
  LoadError,
  messagesNow,
  PageHeading,
  RequireRole,
  ResponsiveTable,
  Section,
  SkeletonPage,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { DisposalReview } from './DisposalReview.js';
import { recordMessages } from './record-messages.js';
import { type DisposedRecord, RecordsQuery } from './record-queries.js';
import { RetainedList } from './RetainedList.js';

/** Until when records are kept; letting go of those whose time is over, in two steps; the register of what has gone. */
export function RecordsPage() {
  return (
    <RequireRole roles={['staff', 'admin']}>
      <RecordsDesk />
    </RequireRole>
  );
}

function RecordsDesk() {
  const t = useMessages(recordMessages);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [looking, look] = useState(false);
  const [{ data, error }, again] = useQuery({ query: RecordsQuery, requestPolicy: 'cache-and-network' });
  const refresh = () => again({ requestPolicy: 'network-only' });
  if (error && !data) return <LoadError error={error} onRetry={refresh} />;
  if (!data) return <SkeletonPage />;
  const { retained, disposed, mayDispose } = data.grantRecords;
  const leave = () => {
    look(false);
    setChosen([]);
    refresh();
  };
  return (
    <Layout crumbs={[{ title: t.staff, to: '/staff' }, { title: t.title }]}>
      <PageHeading title={t.title} lead={t.lead} />
      {looking ? (
        <DisposalReview ids={chosen} onBack={() => look(false)} onDone={leave} />
      ) : (
        <RetainedList
          records={retained}
          mayDispose={mayDispose}
          chosen={chosen}
          onChosen={setChosen}
          onLook={() => look(true)}
        />
      )}
      <Register records={disposed} />
    </Layout>
  );
}

export const stateWords = (state: string): string =>
  state === 'draft'
    ? messagesNow(recordMessages).closedDraft
    : isApplicationState(state)
      ? (applicationLifecycle.states[state].staff ?? state)
      : state;

function Register({ records }: { records: readonly DisposedRecord[] }) {
  const t = useMessages(recordMessages);
  const f = useFormat();
  return (
    <Section title={t.register}>
      {records.length === 0 ? (
        <p className="m-0">{t.registerNone}</p>
      ) : (
        <ResponsiveTable
          caption={t.register}
          hideCaption
          rows={records}
          rowKey={(record) => record.id}
          columns={[
            { id: 'title', title: t.application, main: true, cell: (record) => record.title || t.unsubmitted },
            { id: 'number', title: t.number, cell: (record) => record.number || t.noNumber },
            { id: 'call', title: t.call, cell: (record) => record.call },
            { id: 'state', title: t.state, cell: (record) => stateWords(record.state) },
            { id: 'until', title: t.until, cell: (record) => f.dateWithEra(record.retainUntil) },
            { id: 'on', title: t.disposedOn, cell: (record) => f.dateTime(record.disposedAt) },
            { id: 'by', title: t.by, cell: (record) => record.disposedBy },
            { id: 'reason', title: t.reason, cell: (record) => record.reason },
          ]}
        />
      )}
    </Section>
  );
}
