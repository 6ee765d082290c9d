import {
  Button,
  ButtonRow,
  ConfirmDialog,
  EmptyState,
  Layout,
  LinkButton,
  LoadError,
  PageHeading,
  RequireRole,
  Section,
  Select,
  SkeletonCards,
  TextLink,
  useMessages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { batchMessages } from '../messages/batch.js';
import { type BatchData, BatchQuery, type Review, useReview } from './batch-data.js';
import { BatchItem } from './BatchItem.js';
import { SendingBatch, type Sent, SentBatch } from './SendingBatch.js';

/** The best introductions of this week: read, changed and sent in one act. */
export function BatchPage() {
  const t = useMessages(batchMessages);
  return (
    <RequireRole roles={['coordinator', 'staff', 'admin']}>
      <Layout width="narrow" crumbs={[{ title: t.desk, to: '/staff/desk' }, { title: t.title }]}>
        <PageHeading title={t.title} lead={t.lead} />
        <Batch />
      </Layout>
    </RequireRole>
  );
}

const numbers = [1, 2, 3, 4, 5];

function Batch() {
  const t = useMessages(batchMessages);
  const [perOrganisation, setPer] = useState(2);
  const [sent, setSent] = useState<Sent | null>(null);
  const review = useReview();
  const [{ data, error, fetching }, again] = useQuery({
    query: BatchQuery,
    variables: { perOrganisation },
    requestPolicy: 'cache-first',
    pause: sent !== null,
  });
  if (sent) return <SentBatch sent={sent} />;
  if (error && !data) return <LoadError onRetry={() => again({ requestPolicy: 'network-only' })} />;
  const renew = () => {
    review.forget();
    again({ requestPolicy: 'network-only' });
  };
  return (
    <>
      <div className="mb-8 max-w-80">
        <Select
          id="batch-per"
          label={t.per}
          noBadge
          options={numbers.map((n) => ({ value: String(n), label: t.upTo(n) }))}
          value={String(perOrganisation)}
          onChange={(value) => setPer(Number(value))}
        />
      </div>
      {fetching || !data ? (
        <>
          <p role="status">{t.computing}</p>
          <SkeletonCards count={3} columns={1} />
        </>
      ) : (
        <Proposed batch={data.introductionBatch} review={review} onRenew={renew} onSent={setSent} />
      )}
    </>
  );
}

interface ProposedProps {
  readonly batch: BatchData;
  readonly review: Review;
  readonly onRenew: () => void;
  readonly onSent: (sent: Sent) => void;
}

function Proposed({ batch, review, onRenew, onSent }: ProposedProps) {
  const t = useMessages(batchMessages);
  const { items, leftOver, pairs, proved } = batch;
  const kept = items.filter((item) => !review.isRemoved(item));
  const [tried, setTried] = useState(false);
  if (items.length === 0 && leftOver.length === 0)
    return (
      <EmptyState icon="success" title={t.empty} action={<LinkButton to="/staff/desk">{t.toDesk}</LinkButton>}>
        {t.emptyHelp}
      </EmptyState>
    );
  return (
    <>
      <p className="m-0">{t.weighed(pairs)}</p>
      <p className="mt-1 mb-8 text-solid-gray-700">{proved ? t.proved : t.unproved}</p>
      <Section title={t.items(kept.length)}>
        {items.length === 0 && <p className="m-0">{t.empty}</p>}
        <ul className="m-0 grid list-none gap-4 p-0">
          {items.map((item) => (
            <li key={item.need.id}>
              <BatchItem item={item} review={review} tried={tried} />
            </li>
          ))}
        </ul>
        <ButtonRow className="mt-8">
          {kept.length > 0 && (
            <SendingBatch items={kept} review={review} onTried={() => setTried(true)} onSent={onSent} />
          )}
          <Renew onRenew={onRenew} />
        </ButtonRow>
      </Section>
      {leftOver.length > 0 && <LeftOver rows={leftOver} />}
    </>
  );
}

function Renew({ onRenew }: { onRenew: () => void }) {
  const t = useMessages(batchMessages);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="text" onClick={() => setAsking(true)}>
        {t.again}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.againAsk}
        confirmLabel={t.again}
        cancelLabel={t.cancel}
        onConfirm={onRenew}
      >
        <p className="m-0">{t.againHelp}</p>
      </ConfirmDialog>
    </>
  );
}

function LeftOver({ rows }: { rows: BatchData['leftOver'] }) {
  const t = useMessages(batchMessages);
  return (
    <Section title={t.leftOver}>
      <ul className="m-0 grid list-none gap-4 p-0">
        {rows.map(({ need, why }) => (
          <li key={need.id} className="border-t border-solid-gray-300 pt-4">
            <TextLink to={`/postings/${need.id}`}>{need.title}</TextLink>
            <p className="mt-1 mb-0 text-solid-gray-800">{why}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
