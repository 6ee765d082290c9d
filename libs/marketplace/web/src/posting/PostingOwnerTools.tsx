import {
  Badge,
  Button,
  Card,
  LinkButton,
  Notice,
  toast,
  useAction,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ownMessages } from '../messages/own.js';
import { CopyPosting, FulfilPosting, RenewPosting, WithdrawPosting } from './actions.js';
import { ModeratorTools } from './ModeratorTools.js';
import { NoteDialog } from './NoteDialog.js';
import type { PostingData } from './posting-query.js';

type Own = NonNullable<PostingData['own']>;

/** What the owner (and a moderator) can do with the posting now: exactly the open moves of its lifecycle. */
export function PostingOwnerTools({ posting, own }: { posting: PostingData; own: Own }) {
  const t = useMessages(ownMessages);
  return (
    <Card as="section" tone="grey" className="mb-8">
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <h2 className="m-0 text-std-18B-160">{t.ownTools}</h2>
        <Badge tone={posting.state === 'published' ? 'success' : 'neutral'}>{t.state(posting.state)}</Badge>
      </div>
      {own.staffNote && (
        <Notice tone="warning" title={posting.state === 'hidden' ? t.hidden : t.staffNote} className="mb-4">
          <p className="m-0 whitespace-pre-line">{own.staffNote}</p>
        </Notice>
      )}
      {own.draftSavedAt && own.canEdit && <p className="mt-0">{t.ownDraft}</p>}
      {own.canEdit && <OwnerActions posting={posting} own={own} />}
      {own.canModerate && <ModeratorTools posting={posting} own={own} />}
    </Card>
  );
}

function OwnerActions({ posting, own }: { posting: PostingData; own: Own }) {
  const t = useMessages(ownMessages);
  const may = (move: string) => own.moves.includes(move);
  const closed = ['fulfilled', 'withdrawn', 'expired'].includes(posting.state);
  return (
    <div className="flex flex-wrap gap-3">
      {!closed && (
        <LinkButton to={`/postings/${posting.id}/edit`} variant="outline" size="small" icon="edit">
          {own.draftSavedAt ? t.finishDraft : t.edit}
        </LinkButton>
      )}
      {(may('renew') || may('reopen')) && <RenewButton id={posting.id} label={may('renew') ? t.renew : t.reopen} />}
      {may('fulfil') && <FulfilButton id={posting.id} />}
      {may('withdraw') && <WithdrawButton id={posting.id} />}
      <CopyButton id={posting.id} />
    </div>
  );
}

export function RenewButton({ id, label }: { id: string; label: string }) {
  const t = useMessages(ownMessages);
  const format = useFormat();
  const [renew, renewing] = useAction(RenewPosting);
  const onRenew = async () => {
    const result = await renew({ input: { id } });
    if (result.ok) toast(t.renewed(format.date(result.data.endsOn)));
    else toast(result.error.message, 'error');
  };
  return (
    <Button variant="outline" size="small" icon="clock" pending={renewing.pending} onClick={() => void onRenew()}>
      {label}
    </Button>
  );
}

function FulfilButton({ id }: { id: string }) {
  const t = useMessages(ownMessages);
  const [open, setOpen] = useState(false);
  const [fulfil] = useAction(FulfilPosting);
  return (
    <>
      <Button variant="outline" size="small" icon="success" onClick={() => setOpen(true)}>
        {t.fulfil}
      </Button>
      <NoteDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t.fulfilTitle}
        text={t.fulfilText}
        label={t.note}
        help={t.noteHelp}
        confirm={t.fulfil}
        onConfirm={(note) => fulfil({ input: { id, note } })}
        done={t.fulfilled}
      />
    </>
  );
}

function WithdrawButton({ id }: { id: string }) {
  const t = useMessages(ownMessages);
  const [open, setOpen] = useState(false);
  const [withdraw] = useAction(WithdrawPosting);
  return (
    <>
      <Button variant="text" size="small" onClick={() => setOpen(true)}>
        {t.withdraw}
      </Button>
      <NoteDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t.withdraw}
        text={t.withdrawText}
        label={t.note}
        help={t.noteHelp}
        confirm={t.withdraw}
        danger
        onConfirm={(note) => withdraw({ input: { id, note } })}
        done={t.withdrawn}
      />
    </>
  );
}

export function CopyButton({ id }: { id: string }) {
  const t = useMessages(ownMessages);
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const [copy, copying] = useAction(CopyPosting);
  const onCopy = async () => {
    const result = await copy({ input: { id, requestKey: key } });
    if (!result.ok) return toast(result.error.message, 'error');
    toast(t.copied);
    await navigate(`/postings/${result.data.id}/edit`);
  };
  return (
    <Button variant="text" size="small" pending={copying.pending} onClick={() => void onCopy()}>
      {t.copy}
    </Button>
  );
}
