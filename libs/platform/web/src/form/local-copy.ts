import type { Values } from '@musubi/platform/model';

export interface LocalCopy {
  readonly values: Values;
  /** What the server had when this was typed. */
  readonly base?: Values;
  readonly version: number;
  /** ISO instant. */
  readonly at: string;
}

const prefix = 'musubi:form:';
const keptForMs = 30 * 86_400_000;

/** The copy on this device, if there is one younger than 30 days. Storage may be refused: then there is none. */
export function readLocalCopy(key: string): LocalCopy | null {
  try {
    const copy = JSON.parse(localStorage.getItem(prefix + key) ?? 'null') as LocalCopy | null;
    return copy && Date.now() - Date.parse(copy.at) < keptForMs ? copy : null;
  } catch {
    return null;
  }
}

export function writeLocalCopy(key: string, copy: LocalCopy): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(copy));
  } catch {
    // Full or forbidden storage: autosave to the server remains.
  }
}

export function dropLocalCopy(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // As above.
  }
}
