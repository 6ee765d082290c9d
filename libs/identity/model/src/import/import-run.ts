import { type Guard, lifecycle, reason } from '@musubi/platform/model';

export const importKinds = { organisations: '団体', places: '町丁目と区の形' } as const;
export type ImportKind = keyof typeof importKinds;
export const isImportKind = (text: string): text is ImportKind => Object.hasOwn(importKinds, text);

export type ImportState = 'checking' | 'ready' | 'importing' | 'done' | 'failed' | 'discarded' | 'stopped';

/** Counts of one run. Every row of the file is in exactly one of `taken`, `rejected`, `skipped`. */
export interface ImportCounts {
  readonly rows: number;
  readonly taken: number;
  readonly rejected: number;
  readonly skipped: number;
  /** Of the taken rows, those about something another row is about too. */
  readonly merged: number;
  /** What the taken rows come to, of organisations or places: rows about the same one count once. */
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface ImportFacts {
  readonly state: ImportState;
  readonly counts: ImportCounts | null;
}

const somethingTaken: Guard<ImportFacts> = ({ counts }) =>
  counts && counts.taken > 0
    ? null
    : reason('nothingToImport', '取りこめる行がありません。ファイルを直して、もう一度選んでください。');

/** A file is checked first, with nothing written; a person then says yes; one transaction writes everything or nothing. */
export const importLifecycle = lifecycle<ImportFacts>()({
  name: 'import',
  initial: 'checking',
  states: {
    checking: { staff: '確認しています' },
    ready: { staff: '内容の確認待ち' },
    importing: { staff: '取りこんでいます' },
    done: { staff: '取りこみ済み' },
    failed: { staff: '取りこめませんでした' },
    discarded: { staff: '取りやめ' },
    stopped: { staff: '途中で止めました' },
  },
  moves: {
    offer: { from: ['checking'], to: 'ready', by: 'system', emits: 'ImportChecked', label: '確認を終える' },
    confirm: {
      from: ['ready'],
      to: 'importing',
      by: 'import:confirm',
      when: [somethingTaken],
      emits: 'ImportConfirmed',
      label: '取りこむ',
    },
    discard: {
      from: ['checking', 'ready'],
      to: 'discarded',
      by: 'import:discard',
      emits: 'ImportDiscarded',
      label: '取りやめる',
    },
    stop: { from: ['importing'], to: 'stopped', by: 'import:stop', emits: 'ImportStopped', label: '途中で止める' },
    finish: { from: ['importing'], to: 'done', by: 'system', emits: 'ImportFinished', label: '取りこみを終える' },
    fail: { from: ['checking', 'importing'], to: 'failed', by: 'system', emits: 'ImportFailed', label: '失敗とする' },
  },
});

/** What a file was found to be, before anything is read of it. */
export interface DetectedFile {
  readonly format: string;
  readonly compression: 'gzip' | null;
  readonly encoding: string;
  readonly bom: boolean;
  readonly delimiter: string | null;
  readonly hasHeader: boolean;
  readonly columns: readonly string[];
  readonly unused: readonly string[];
  /** Key of `organisationSources`, or `towns`, `wards`. */
  readonly source: string;
}

/** Rows refused or passed over for the same reason. */
export interface ReasonGroup {
  readonly kind: 'rejected' | 'skipped';
  readonly code: string;
  readonly column: string | null;
  /** The sentence of the first such row. */
  readonly message: string;
  readonly count: number;
  /** Lines of the first few. */
  readonly lines: readonly number[];
}

/** How far a run has come: `fraction` 0–1 of the whole work, rows per second, seconds left (null: not known yet). */
export interface ImportProgress {
  readonly phase: 'reading' | 'comparing' | 'writing' | 'indexing';
  readonly rows: number;
  readonly fraction: number;
  readonly rate: number;
  readonly secondsLeft: number | null;
  readonly at: string;
}
