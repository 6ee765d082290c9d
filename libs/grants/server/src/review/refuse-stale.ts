import { Conflict, refuse } from '@musubi/platform/server';

/** For rows that may not be there yet: what one saw (no version: nothing) must be what is stored. */
export function refuseStale(kept: { readonly version: number } | null, seen: number | null | undefined): void {
  const stored = kept ? kept.version : null;
  if (stored !== (seen ?? null)) refuse(new Conflict({ version: stored }));
}
