const key = 'musubi:ward';

/** The ward chosen on this device, for 「近くの困りごと」; null is the whole city. */
export function readWard(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function rememberWard(code: string | null): void {
  try {
    if (code) localStorage.setItem(key, code);
    else localStorage.removeItem(key);
  } catch {
    // Storage may be refused; the choice then lasts for this page.
  }
}
