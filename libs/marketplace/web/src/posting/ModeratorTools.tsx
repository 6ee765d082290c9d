import { Button, toast, useAction, useMessages } from '@musubi/platform/web';
import { useState } from 'react';
import { ownMessages } from '../messages/own.js';
import { ApprovePosting, HidePosting, ReturnPosting, UnhidePosting } from './actions.js';
import { NoteDialog } from './NoteDialog.js';

interface Moderated {
  readonly posting: { readonly id: string };
  readonly own: { readonly version: number; readonly moves: readonly string[] };
}

/** Approve, return, hide, show again: each only while it is possible. */
export function ModeratorTools({ posting: { id }, own: { version, moves } }: Moderated) {
  return (
    <div className="mt-3 flex flex-wrap gap-3">
      {moves.includes('approve') && <ApproveButton id={id} version={version} />}
      {moves.includes('return') && <ReasonButton id={id} version={version} act="return" />}
      {moves.includes('hide') && <ReasonButton id={id} version={version} act="hide" />}
      {moves.includes('unhide') && <UnhideButton id={id} version={version} />}
    </div>
  );
}

interface Target {
  readonly id: string;
  readonly version: number;
}

function ApproveButton(input: Target) {
  const t = useMessages(ownMessages);
  const [approve, approving] = useAction(ApprovePosting);
  const onApprove = async () => {
    const result = await approve({ input: { id: input.id, version: input.version } });
    toast(result.ok ? t.approved : result.error.message, result.ok ? 'success' : 'error');
  };
  return (
    <Button size="small" icon="check" pending={approving.pending} onClick={() => void onApprove()}>
      {t.approve}
    </Button>
  );
}

function UnhideButton(input: Target) {
  const t = useMessages(ownMessages);
  const [unhide, unhiding] = useAction(UnhidePosting);
  const onUnhide = async () => {
    const result = await unhide({ input: { id: input.id, version: input.version } });
    toast(result.ok ? t.unhideDone : result.error.message, result.ok ? 'success' : 'error');
  };
  return (
    <Button variant="outline" size="small" icon="eye" pending={unhiding.pending} onClick={() => void onUnhide()}>
      {t.unhide}
    </Button>
  );
}

function ReasonButton({ id, version, act }: Target & { act: 'return' | 'hide' }) {
  const t = useMessages(ownMessages);
  const [open, setOpen] = useState(false);
  const [hide] = useAction(HidePosting);
  const [giveBack] = useAction(ReturnPosting);
  const words = {
    return: { label: t.return, title: t.returnTitle, text: t.returnText, done: t.returnDone },
    hide: { label: t.hide, title: t.hideTitle, text: t.hideText, done: t.hideDone },
  }[act];
  return (
    <>
      <Button variant="outline" size="small" onClick={() => setOpen(true)}>
        {words.label}
      </Button>
      <NoteDialog
        open={open}
        onClose={() => setOpen(false)}
        title={words.title}
        text={words.text}
        label={t.reason}
        help={t.reasonHelp}
        required
        examples={{ title: t.reasonExamples, texts: [t.reason1, t.reason2, t.reason3] }}
        confirm={words.label}
        danger={act === 'hide'}
        onConfirm={(reason) => (act === 'hide' ? hide : giveBack)({ input: { id, version, reason } })}
        done={words.done}
      />
    </>
  );
}
