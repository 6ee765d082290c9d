import { ActionNotice, Button, ConfirmDialog, LinkButton, Notice, useAction, useMessages } from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { batchMessages } from '../messages/batch.js';
import { BatchAudienceQuery, type BatchItemData, keyOf, type Review, SendBatch } from './batch-data.js';

/** What became of a batch, in words that stay after the proposal is gone. */
export interface Sent {
  readonly count: number;
  readonly people: number;
  readonly refused: readonly { readonly pair: string; readonly message: string }[];
}

interface SendingProps {
  /** Those that were not taken out. */
  readonly items: readonly BatchItemData[];
  readonly review: Review;
  readonly onTried: () => void;
  readonly onSent: (sent: Sent) => void;
}

/** Sends what was reviewed, after saying how many people it goes to. The key is made once: a second try sends nothing twice. */
export function SendingBatch({ items, review, onTried, onSent }: SendingProps) {
  const t = useMessages(batchMessages);
  const [asking, setAsking] = useState(false);
  const [batchId] = useState(() => crypto.randomUUID());
  const [send, { error }] = useAction(SendBatch);
  const ask = () => {
    onTried();
    const silent = items.find((item) => review.messageOf(item).trim() === '');
    if (silent) document.getElementById(`batch-${keyOf(silent).replace('/', '-')}`)?.focus();
    else setAsking(true);
  };
  const go = async () => {
    const result = await send({ input: { batchId, items: items.map((item) => inputOf(item, review)) } });
    if (!result.ok) return;
    const { ids, people, refused } = result.data;
    review.forget();
    onSent({
      ...{ count: ids.length, people },
      refused: refused.map((each) => ({ pair: pairOf(items, each, t.pair), message: each.message })),
    });
  };
  return (
    <>
      <ActionNotice error={error} />
      <Button icon="mail" onClick={ask}>
        {t.send(items.length)}
      </Button>
      {asking && <Confirm items={items} onClose={() => setAsking(false)} onSend={go} />}
    </>
  );
}

const inputOf = (item: BatchItemData, review: Review) => ({
  fromOrganisationId: item.need.owner.id,
  toOrganisationId: item.organisation.id,
  postingId: item.need.id,
  message: review.messageOf(item),
});

function pairOf(
  items: readonly BatchItemData[],
  refused: { readonly fromOrganisationId: string; readonly toOrganisationId: string },
  words: (owner: string, organisation: string) => string,
): string {
  const item = items.find(
    ({ need, organisation }) =>
      need.owner.id === refused.fromOrganisationId && organisation.id === refused.toOrganisationId,
  );
  return item ? words(item.need.owner.name, item.organisation.name) : '';
}

interface ConfirmProps {
  readonly items: readonly BatchItemData[];
  readonly onClose: () => void;
  readonly onSend: () => Promise<void>;
}

function Confirm({ items, onClose, onSend }: ConfirmProps) {
  const t = useMessages(batchMessages);
  const ids = [...new Set(items.flatMap(({ need, organisation }) => [need.owner.id, organisation.id]))];
  const [{ data }] = useQuery({ query: BatchAudienceQuery, variables: { ids }, requestPolicy: 'network-only' });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={data ? t.confirmTitle(data.mailAudience) : t.counting}
      confirmLabel={t.sendNow}
      cancelLabel={t.cancel}
      pending={!data}
      onConfirm={onSend}
    >
      <p className="m-0">{t.confirmText(items.length, ids.length)}</p>
    </ConfirmDialog>
  );
}

/** After sending: what went out, what did not and why. */
export function SentBatch({ sent }: { sent: Sent }) {
  const t = useMessages(batchMessages);
  return (
    <>
      <Notice
        tone="success"
        live
        title={t.sentTitle(sent.count, sent.people)}
        actions={<LinkButton to="/staff/desk">{t.toDesk}</LinkButton>}
      />
      {sent.refused.length > 0 && (
        <Notice tone="warning" className="mt-6" title={t.refusedTitle}>
          <ul className="m-0 grid gap-2 pl-5">
            {sent.refused.map(({ pair, message }) => (
              <li key={pair}>
                {pair} {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
