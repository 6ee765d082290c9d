import { useSyncExternalStore } from 'react';

export interface ToastMessage {
  readonly id: number;
  readonly text: string;
  readonly tone: 'success' | 'error' | 'info';
}

let spoken = '';
let toasts: readonly ToastMessage[] = [];
let nextId = 1;
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((each) => each());
const subscribe = (each: () => void) => {
  listeners.add(each);
  return () => listeners.delete(each);
};

/** Says a sentence to screen readers without moving focus: a filter changed, more rows arrived. */
export function announce(text: string): void {
  // A no-break space makes the same sentence new, so that it is said again.
  spoken = text === spoken ? `${text}\u00a0` : text;
  tell();
}

/** A short message at the edge of the screen for eight seconds, also announced. Not for anything that must be read. */
export function toast(text: string, tone: ToastMessage['tone'] = 'success'): void {
  const id = nextId++;
  toasts = [...toasts.slice(-2), { id, text, tone }];
  announce(text);
  setTimeout(() => dismissToast(id), 8000);
}

export function dismissToast(id: number): void {
  toasts = toasts.filter((each) => each.id !== id);
  tell();
}

export const useAnnouncement = (): string =>
  useSyncExternalStore(
    subscribe,
    () => spoken,
    () => spoken,
  );
export const useToasts = (): readonly ToastMessage[] =>
  useSyncExternalStore(
    subscribe,
    () => toasts,
    () => toasts,
  );
