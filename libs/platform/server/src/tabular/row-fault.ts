export type RowFaultCode = 'too-few-cells' | 'too-many-cells' | 'undecodable' | 'nul' | 'too-long' | 'not-json';

/** What is wrong with one row whatever it means: the column by name (null: the row as a whole) and a sentence. */
export interface RowFault {
  readonly code: RowFaultCode;
  readonly column: string | null;
  readonly message: string;
}

/** Fewer or more cells than columns. Empty cells to the right of the last column are forgiven (spreadsheets add them). */
export function widthFault(cells: readonly string[], width: number): RowFault | null {
  if (cells.length < width) {
    const message = `列が${width}個あるはずの行に${cells.length}個しかありません。行が途中で切れていないか確かめてください。`;
    return { code: 'too-few-cells', column: null, message };
  }
  if (cells.slice(width).every((cell) => cell === '')) return null;
  const message = `列が${width}個あるはずの行に${cells.length}個あります。値の中のコンマを引用符（"）で囲んでください。`;
  return { code: 'too-many-cells', column: null, message };
}

/** NUL, which PostgreSQL cannot store, and what decoding leaves in place of a broken character. */
const suspect = /[\0\ufffd]/;

/** Damage in the values themselves, nested ones included: characters lost in decoding, NUL, texts without end. */
export function faultsOf(values: Readonly<Record<string, unknown>>, maxCell: number): RowFault[] {
  const faults: RowFault[] = [];
  for (const [column, value] of Object.entries(values)) {
    const fault = faultOf(column, plain(value), maxCell);
    if (fault) faults.push(fault);
  }
  return faults;
}

/** All texts in a value, one after the other. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(plain).join('\n');
}

function faultOf(column: string, text: string, maxCell: number): RowFault | null {
  if (text.length > maxCell) {
    const length = text.length.toLocaleString('en');
    const message = `${length}文字あります。${maxCell.toLocaleString('en')}文字までにしてください。`;
    return { code: 'too-long', column, message };
  }
  if (!suspect.test(text)) return null;
  if (text.includes('\ufffd'))
    return { code: 'undecodable', column, message: '読めない文字（文字化け）があります。もとの文字に直してください。' };
  return { code: 'nul', column, message: '使えない制御文字（NUL）があります。取りのぞいてください。' };
}
