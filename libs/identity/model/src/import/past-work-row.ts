import { textOf } from './cell.js';
import type { ImportedWork } from './imported-organisation.js';
import type { RowCells } from './row-cells.js';

const longest = 4000;

/**
 * 活動実績 of a row: the list `activities` of 行政事業レビュー (project, ministry, role, contract, yen), as JSON or, in a
 * list of rejected rows that was corrected, as JSON text. The same act named twice counts once.
 */
export function workOf(cells: RowCells): ImportedWork[] {
  const list = listOf(cells);
  const works = list.flatMap((each) => oneWork(each) ?? []);
  return [...new Map(works.map((work) => [work.key, work])).values()];
}

function listOf(cells: RowCells): readonly unknown[] {
  const raw = cells.raw('work');
  if (Array.isArray(raw)) return raw;
  const text = textOf(raw);
  if (text === null) return [];
  try {
    const parsed: unknown = JSON.parse(text);
    if (Array.isArray(parsed)) return parsed;
  } catch {
    // said below
  }
  cells.reject(
    'work',
    'work',
    '活動実績が一覧（[ ] で囲まれたJSON）として読めません。途中で切れていないか確かめてください。',
  );
  return [];
}

function oneWork(value: unknown): ImportedWork | null {
  if (typeof value !== 'object' || value === null) return null;
  const work = value as Record<string, unknown>;
  const title = cut(textOf(work['project']), 300);
  if (title === null) return null;
  const role = cut(textOf(work['role']), longest);
  const text = cut(textOf(work['contract']), longest);
  const yen = Number.isSafeInteger(work['amountYen']) ? (work['amountYen'] as number) : null;
  const key = [work['projectId'] ?? title, role, text, yen].map((part) => String(part ?? '')).join('|');
  return { key, title, role, partner: cut(textOf(work['ministry']), 300), yen, text: text === role ? null : text };
}

const cut = (text: string | null, length: number): string | null =>
  text === null ? null : [...text].slice(0, length).join('');
