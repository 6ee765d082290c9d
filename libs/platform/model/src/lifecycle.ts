import { type Reason, reason } from './reason.js';

/** A condition on a move: null when it holds, otherwise why not. Reads facts and the server's clock, changes nothing. */
export type Guard<Facts> = (facts: Facts, now: Date) => Reason | null;

export interface Move<Facts, State extends string> {
  readonly from: readonly State[];
  readonly to: State;
  /** The permission (`subject:action`) an actor needs; `system` moves are made by the clock alone. */
  readonly by: string;
  readonly when?: readonly Guard<Facts>[];
  /** Name of the event recorded with the move. */
  readonly emits: string;
  /** What the button says, in Japanese. */
  readonly label: string;
}

/** Words for a state, one per audience: `{ owner: '公開中' }`. */
export type StateWords = Readonly<Record<string, string>>;

export interface Lifecycle<Facts, State extends string, Name extends string> {
  readonly name: string;
  readonly initial: State;
  readonly states: Readonly<Record<State, StateWords>>;
  readonly moves: Readonly<Record<Name, Move<Facts, State>>>;
  /** Why `move` cannot be made now, or null when it can. Permissions are asked elsewhere. */
  refusal(facts: Facts, move: Name, now: Date): Reason | null;
  /** The moves that are possible now: the buttons of the page. */
  openMoves(facts: Facts, now: Date): Name[];
  /** The state after `move`. */
  after(move: Name): State;
}

interface Table<Facts, State extends string, Name extends string> {
  name: string;
  initial: NoInfer<State>;
  states: Record<State, StateWords>;
  moves: Record<Name, Move<Facts, NoInfer<State>>>;
}

/**
 * Turns a table of states and moves into a lifecycle. Curried so that the facts are named and the states inferred:
 * `lifecycle<PostingFacts>()({ states: …, moves: … })`; a misspelt state does not compile.
 */
export function lifecycle<Facts extends { state: string }>() {
  return <State extends string, Name extends string>(
    table: Table<Facts, State, Name>,
  ): Lifecycle<Facts, State, Name> => ({
    ...table,
    refusal(facts, name, now) {
      const move = table.moves[name];
      if (!move.from.includes(facts.state as State)) return wrongState(table.states, facts.state as State, move.label);
      return firstRefusal(move.when ?? [], facts, now);
    },
    openMoves(facts, now) {
      const names = Object.keys(table.moves) as Name[];
      return names.filter((name) => {
        const move = table.moves[name];
        return move.from.includes(facts.state as State) && firstRefusal(move.when ?? [], facts, now) === null;
      });
    },
    after: (name) => table.moves[name].to,
  });
}

function firstRefusal<Facts>(guards: readonly Guard<Facts>[], facts: Facts, now: Date): Reason | null {
  for (const guard of guards) {
    const why = guard(facts, now);
    if (why) return why;
  }
  return null;
}

function wrongState<State extends string>(states: Record<State, StateWords>, state: State, label: string): Reason {
  const words = Object.values(states[state] ?? {})[0] ?? state;
  return reason('wrongState', `いまは「${words}」のため、「${label}」はできません。画面を読み直してください。`, {
    state,
  });
}
