/** Cells trimmed and made NFKC, for comparison of column names. */
export const columnKey = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

const valueLike = /^[-+]?[\d,.]+$|^\d{4}[-/年]\d{1,2}|^https?:|@|^(true|false)$/i;
const nameLike = (cell: string): boolean =>
  cell !== '' && [...cell].length <= 40 && !valueLike.test(cell.normalize('NFKC')) && !cell.includes('\n');

/** A header names every column once, in short words that are no values. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  const named = cells.map((cell) => cell.trim());
  return named.length > 0 && named.every(nameLike) && new Set(named).size === named.length;
}

/**
 * Names for the columns: header cells, made unique (`備考`, `備考 (2)`); a blank one or a missing header gives 列3.
 */
export function columnNames(header: readonly string[] | null, width: number): string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => {
    const name = header?.[index]?.trim() || `列${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
