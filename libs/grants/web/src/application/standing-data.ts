import { type Standing, standingOf, type StandingWords } from '@musubi/grants/model';
import { graphql } from '@musubi/platform/web';

/** Everything `standingNow` takes, and who handles it. */
export const StandingFields = graphql(`
  fragment StandingFields on ApplicationStanding @_unmask {
    since
    correctionDueAt
    callClosesAt
    decisionOn
    pending
    due {
      kind
      on
    }
    handlerName
    office
    tel
  }
`);

/** `ApplicationStanding` as it comes from the server: its moments are text. */
interface StandingData {
  readonly since: string;
  readonly correctionDueAt: string | null;
  readonly callClosesAt: string;
  readonly decisionOn: string | null;
  readonly pending: readonly string[];
  readonly due: { readonly kind: string; readonly on: string } | null;
}

/** The state in plain words, what comes next and when, days since; null for a state nobody knows. */
export const standingNow = (state: string, data: StandingData, words: StandingWords): Standing | null =>
  standingOf(
    {
      ...{ state, decisionOn: data.decisionOn, pending: data.pending, due: data.due },
      since: new Date(data.since),
      correctionDueAt: data.correctionDueAt ? new Date(data.correctionDueAt) : null,
      callClosesAt: new Date(data.callClosesAt),
    },
    new Date(),
    words,
  );
