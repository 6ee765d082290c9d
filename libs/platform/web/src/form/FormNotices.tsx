import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { Button, LinkButton } from '../components/Button.js';
import { cx } from '../components/cx.js';
import { Icon } from '../components/Icon.js';
import { Notice } from '../components/Notice.js';
import { ConfirmDialog } from '../components/Overlays.js';
import { useFormat } from '../i18n/format.js';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { ConflictNotice, conflictId } from './ConflictNotice.js';
import type { SaveStatus } from './form-store.js';
import type { FormControl } from './use-form.js';

/** Where to log in and come back to. */
export function useLoginAddress(): string {
  const { pathname, search } = useLocation();
  return `/login?next=${encodeURIComponent(pathname + search)}`;
}

/** Restored input, a conflict, an ended session: each with what to do. */
export function FormNotices({ form }: { form: FormControl }) {
  return (
    <>
      {form.status.kind === 'signIn' && <SessionEnded form={form} />}
      {form.conflict && <ConflictNotice form={form} />}
      {form.restoredAt && !form.conflict && <RestoredNotice form={form} />}
    </>
  );
}

function SessionEnded({ form }: { form: FormControl }) {
  const texts = useMessages(platformMessages);
  const login = useLoginAddress();
  return (
    <Notice
      tone="warning"
      live
      title={texts.sessionEndedTitle}
      actions={
        <>
          <LinkButton to={login}>{texts.loginAndContinue}</LinkButton>
          {form.autosaves && (
            <Button variant="outline" onClick={() => void form.saveNow()}>
              {texts.continueSaving}
            </Button>
          )}
        </>
      }
    >
      {texts.sessionEndedText}
    </Notice>
  );
}

function RestoredNotice({ form }: { form: FormControl }) {
  const texts = useMessages(platformMessages);
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  return (
    <Notice
      title={texts.restoredTitle}
      live
      actions={
        <Button variant="text" size="small" onClick={() => setAsking(true)}>
          {texts.discardRestored}
        </Button>
      }
    >
      {form.restoredAt && texts.restoredText(format.dateTime(form.restoredAt))}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={texts.discardRestored}
        confirmLabel={texts.discardRestored}
        onConfirm={() => form.store.discardRestored()}
      >
        {texts.discardConfirm}
      </ConfirmDialog>
    </Notice>
  );
}

function useSaveWords(status: SaveStatus): string {
  const texts = useMessages(platformMessages);
  const format = useFormat();
  if (status.kind === 'saved') {
    const at = format.time(status.at);
    return status.left > 0 ? `${texts.savedBut(at, status.left)} ${texts.keptHere}` : texts.savedAt(at);
  }
  return {
    idle: texts.notSavedYet,
    saving: texts.saving,
    failed: `${texts.saveFailed} ${texts.keptHere}`,
    conflict: texts.conflictTitle,
    signIn: texts.sessionEndedTitle,
  }[status.kind];
}

/** 「保存しました 14:32」: the state of autosave in words, beside the page's buttons. */
export function SaveState({ form }: { form: FormControl }) {
  const words = useSaveWords(form.status);
  if (!form.autosaves) return null;
  const saved = form.status.kind === 'saved' && form.status.left === 0;
  const bad = !saved && !['idle', 'saving'].includes(form.status.kind);
  return (
    <p
      role="status"
      className={cx(
        'm-0 flex min-h-8 items-center gap-1.5 text-dns-14N-130',
        bad ? 'text-error-2' : 'text-solid-gray-700',
      )}
    >
      {saved && <Icon name="success" size={18} className="text-success-2" />}
      {bad && <Icon name="warning" size={18} />}
      <span>{words}</span>
      <SaveAgain form={form} />
    </p>
  );
}

function SaveAgain({ form }: { form: FormControl }) {
  const texts = useMessages(platformMessages);
  const login = useLoginAddress();
  if (form.status.kind === 'failed')
    return (
      <button type="button" onClick={() => void form.saveNow()} className="link-plain min-h-11 px-2">
        {texts.retry}
      </button>
    );
  // The choice stands at the top of what may be a long form.
  if (form.status.kind === 'conflict')
    return (
      <button
        type="button"
        onClick={() => document.getElementById(conflictId)?.scrollIntoView({ block: 'center' })}
        className="link-plain min-h-11 px-2"
      >
        {texts.toConflict}
      </button>
    );
  if (form.status.kind !== 'signIn') return null;
  return (
    <Link to={login} className="link-plain px-2">
      {texts.login}
    </Link>
  );
}
