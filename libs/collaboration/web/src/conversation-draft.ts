import { useCallback, useState } from 'react';

interface Draft {
  readonly body: string;
  /** Names this message to the server: the same one twice is one message. */
  readonly clientKey: string;
}

const fresh = (): Draft => ({ body: '', clientKey: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}` });

function kept(key: string): Draft | null {
  try {
    const text = localStorage.getItem(key);
    return text ? (JSON.parse(text) as Draft) : null;
  } catch {
    return null;
  }
}

/** A message being written: a copy stays on this device until it was sent, through reloads and expired sessions. */
export function useMessageDraft(conversationId: string) {
  const key = `musubi:message:${conversationId}`;
  const [draft, setDraft] = useState<Draft>(() => kept(key) ?? fresh());
  const write = useCallback(
    (body: string) =>
      setDraft((before) => {
        const next = { ...before, body };
        keep(key, next);
        return next;
      }),
    [key],
  );
  const sent = useCallback(() => {
    keep(key, null);
    setDraft(fresh());
  }, [key]);
  return { draft, write, sent };
}

function keep(key: string, draft: Draft | null): void {
  try {
    if (draft?.body) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  } catch {
    // Without storage the text lives as long as the page.
  }
}
