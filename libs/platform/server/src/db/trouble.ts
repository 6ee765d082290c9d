/** What an error of the database means for whoever asked. */
export type Trouble =
  /** It was rolled back because of somebody else's work (deadlock, serialisation): doing it again is right. */
  | 'again'
  /** The connection could not be made or broke. */
  | 'away';

/** deadlock_detected, serialization_failure */
const rolledBack = new Set(['40P01', '40001']);
/** Shut down, starting up, connection exceptions; and what the operating system says. */
const gone = /^(57P0[123]|08...|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
const goneWords = /connection terminated|connection error|connection ended|client was closed|Connection is closed/i;

/** Null for every other error: a wrong statement, a broken rule, our own refusals. */
export function troubleOf(error: unknown): Trouble | null {
  if (!(error instanceof Error)) return null;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (rolledBack.has(String(code))) return 'again';
  if (gone.test(String(code))) return 'away';
  if (driverError instanceof Error && driverError !== error) return troubleOf(driverError);
  return goneWords.test(error.message) && code === undefined ? 'away' : null;
}

/**
 * The database did not answer for longer than we wait. `unsure`: it went away at the very moment of the commit, so that
 * nobody knows whether the change was made; whoever asked has to look.
 */
export class DatabaseAway extends Error {
  /** For the web server. */
  readonly statusCode = 503;
  readonly code: 'OUTCOME_UNKNOWN' | 'TRY_AGAIN';

  constructor(
    readonly unsure: boolean,
    cause: unknown,
  ) {
    super(
      unsure
        ? '処理の途中で接続が切れ、終わったかどうかを確かめられませんでした。画面を読み直して、いまの状態を確かめてください。'
        : 'ただいま接続しにくくなっています。入力した内容はこの画面に残っています。少し待ってから、もう一度お試しください。',
      { cause },
    );
    this.code = unsure ? 'OUTCOME_UNKNOWN' : 'TRY_AGAIN';
  }
}

/** How long to wait before the next try, in milliseconds; null when it is time to give up (after some 8 seconds). */
export function pauseBefore(attempt: number, trouble: Trouble): number | null {
  if (trouble === 'again') return attempt < 6 ? Math.random() * 40 * 2 ** attempt : null;
  return attempt < 9 ? Math.min(100 * 2 ** attempt, 1600) : null;
}

/** Plain reads may be asked twice; anything that could write may not. */
export const isRead = (sql: string): boolean =>
  /^\s*select\b/i.test(sql) && !/\b(add_job|set_config|for update|nextval)\b/i.test(sql);
