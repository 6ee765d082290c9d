import type { FormControl } from '@musubi/platform/web';
import { type KeyboardEvent, useEffect, useRef } from 'react';

const placeKey = 'musubi:review:criterion';

/** Where one was: the next application opens at the same criterion. Storage may be refused: then it opens at the first. */
function readPlace(): string | null {
  try {
    return sessionStorage.getItem(placeKey);
  } catch {
    return null;
  }
}

function keepPlace(criterion: string): void {
  try {
    sessionStorage.setItem(placeKey, criterion);
  } catch {
    // As above.
  }
}

const isText = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('textarea, input:not([type=radio])');
const criterionOf = (target: EventTarget): string | null =>
  target instanceof HTMLElement
    ? (target.closest<HTMLElement>('[data-criterion]')?.dataset['criterion'] ?? null)
    : null;

interface Keys {
  readonly form: FormControl;
  readonly criteria: readonly { readonly id: string }[];
  /** To the next (1) or the previous (-1) application. */
  readonly onNeighbour: (step: 1 | -1) => void;
}

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
const neighbours: Readonly<Record<string, 1 | -1>> = { n: 1, ArrowRight: 1, p: -1, ArrowLeft: -1 };

/**
 * The score sheet by keyboard, while the focus is in it: 0–5 gives the score, j/k or ↓/↑ go to the next or previous
 * criterion, n/p or →/← to the next or previous application, r to the reason, Escape back out of a text.
 */
export function useSheetKeys({ form, criteria, onNeighbour }: Keys) {
  const box = useRef<HTMLFormElement>(null);
  const focusOn = (criterion: string, field = '') =>
    box.current?.querySelector<HTMLElement>(`[data-criterion="${criterion}"] ${field}`.trim())?.focus();
  const go = (from: string | null, step: 1 | -1) => {
    const at = criteria.findIndex((each) => each.id === from);
    const next = criteria[Math.max(0, Math.min(criteria.length - 1, at + step))];
    if (next) focusOn(next.id);
  };
  useEffect(() => {
    const kept = readPlace();
    if (kept && document.activeElement === document.body) focusOn(kept);
    // Once, when the sheet opens.
  }, []);
  const act = (key: string, criterion: string | null): boolean => {
    const step = steps[key];
    const neighbour = neighbours[key];
    if (step) go(criterion, step);
    else if (neighbour) onNeighbour(neighbour);
    else if (criterion && /^[0-5]$/.test(key)) form.set(`score:${criterion}`, key);
    else if (criterion && key === 'r') focusOn(criterion, 'textarea');
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const criterion = criterionOf(event.target);
    if (isText(event.target)) {
      if (event.key === 'Escape' && criterion) focusOn(criterion);
      return;
    }
    if (act(event.key, criterion)) event.preventDefault();
  };
  const onFocus = (event: { target: EventTarget }) => {
    const criterion = criterionOf(event.target);
    if (criterion) keepPlace(criterion);
  };
  return { ref: box, onKeyDown, onFocus };
}
