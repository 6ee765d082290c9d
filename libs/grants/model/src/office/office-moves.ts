import { type ApplicationMove, applicationLifecycle } from '../application/lifecycle.js';

/** Moves the office can make for several applications at once. The others need a page of their own (amounts, letters). */
export const bulkMoves = ['accept', 'return', 'markIneligible', 'reinstate', 'openReview', 'closeReview'] as const;
export type BulkMove = (typeof bulkMoves)[number];

export const isBulkMove = (text: string): text is BulkMove => (bulkMoves as readonly string[]).includes(text);

/** The most applications one bulk move takes. */
export const mostInBulk = 100;

export const moveLabel = (move: ApplicationMove): string => applicationLifecycle.moves[move].label;

/** Moves that start from a state, for its menu on a card. */
export const bulkMovesFrom = (state: string): BulkMove[] =>
  bulkMoves.filter((move) => (applicationLifecycle.moves[move].from as readonly string[]).includes(state));

/** The move that leads from one column of the board to another; null when there is none, or it needs a page of its own. */
export const moveBetween = (from: string, to: string): BulkMove | null =>
  bulkMovesFrom(from).find((move) => applicationLifecycle.moves[move].to === to) ?? null;

/** Columns of the board, left to right: what waits for the office stands beside what waits for others. */
export const boardStates = [
  ...(['submitted', 'returned', 'accepted', 'inReview', 'reviewed'] as const),
  ...(['approved', 'reported', 'settled'] as const),
] as const;
