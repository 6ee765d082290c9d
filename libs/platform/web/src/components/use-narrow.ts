import { useSyncExternalStore } from 'react';

/** Below this a page has one column; the same as the `lg:` of the styles. */
const narrow = '(max-width: 63.99rem)';

const query = () => globalThis.matchMedia?.(narrow) ?? null;

function subscribe(tell: () => void): () => void {
  const list = query();
  list?.addEventListener('change', tell);
  return () => list?.removeEventListener('change', tell);
}

/** Whether the page has one column: for what is built differently there, not only drawn differently. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => query()?.matches ?? false,
    () => false,
  );
