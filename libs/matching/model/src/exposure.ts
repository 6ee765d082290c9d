/** Days over which it is looked at who was shown. */
export const exposureDays = 30;
/** Shown as often as this in that time, an organisation needs no place kept for it. */
export const exposureFloor = 10;

/**
 * Who was hardly shown, among organisations that were shown so often: less than the floor, and less than half of the
 * mean. A place on the page is kept for them. Where all are hardly known yet, nobody is singled out.
 */
export function hardlyShown(counts: readonly number[]): (count: number) => boolean {
  const mean = counts.reduce((sum, each) => sum + each, 0) / Math.max(1, counts.length);
  const floor = Math.min(exposureFloor, mean / 2);
  return (count) => count < floor;
}

/** Share of the organisations that were shown at least once, 0–1. 1 when there are none. */
export const shareShown = (counts: readonly number[]): number =>
  counts.length === 0 ? 1 : counts.filter((each) => each > 0).length / counts.length;

/**
 * Gini coefficient of how often each was shown: 0 = all the same, towards 1 = one has everything. 0 when nobody was.
 * Σ(2i − n − 1)·xᵢ / (n·Σx) over the sorted counts.
 */
export function gini(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b);
  const total = sorted.reduce((sum, each) => sum + each, 0);
  if (total === 0) return 0;
  const n = sorted.length;
  return sorted.reduce((sum, each, at) => sum + (2 * (at + 1) - n - 1) * each, 0) / (n * total);
}
