/** One figure for programs to read. */
export const metric = (name: string, value: number, digits = 4): void =>
  console.log(JSON.stringify({ metric: name, value: Number(value.toFixed(digits)) }));

/** Rows of one shape as a table with aligned columns. */
export function table(rows: readonly Readonly<Record<string, string | number>>[]): void {
  const [head] = rows;
  if (!head) return;
  const columns = Object.keys(head);
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column])))];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]!.length)));
  for (const line of cells)
    console.log(line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '));
}

/** The value below which `share` of the sorted values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
