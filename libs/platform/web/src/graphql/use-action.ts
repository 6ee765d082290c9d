import type { FieldIssue } from '@musubi/platform/model';
import { useCallback, useRef, useState } from 'react';
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useClient } from 'urql';
import { messagesNow } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { graphql } from './graphql.js';
import { markQuiet } from './client.js';
import { afterOwnChanges, noteOwnChange } from './own-changes.js';

/** Ask for this in every mutation, so that a refusal reaches the person: `…UserErrorFields`. */
export const UserErrorFields = graphql(`
  fragment UserErrorFields on UserError @_unmask {
    __typename
    code
    message
    field
    ... on InvalidInput {
      issues {
        field
        code
        message
      }
    }
  }
`);

/** Why an action did not happen, in words. `type` is the GraphQL error type, or `Network`. */
export interface ActionError {
  readonly type: string;
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
  readonly issues: readonly FieldIssue[];
}

/** The `…Ok` member of a mutation's result union. */
export type OkOf<Data> = Extract<NonNullable<Data[keyof Data]>, { __typename: `${string}Ok` }>;

export type ActionResult<Ok> =
  { readonly ok: true; readonly data: Ok } | { readonly ok: false; readonly error: ActionError };

export interface ActionState {
  readonly pending: boolean;
  /** The last refusal; gone when the action is tried again. */
  readonly error: ActionError | null;
  readonly clear: () => void;
}

interface ActionOptions {
  /** For autosave: do not ask other views again afterwards. */
  readonly quiet?: boolean;
}

/**
 * Runs a mutation and unwraps its result union.
 * `const [publish, state] = useAction(PublishPosting)`, then
 * `const result = await publish({ input }); if (result.ok) go(result.data.id)`.
 * A second call while one is under way is the same call (double-click: one submission). Never throws.
 */
export function useAction<Data, Variables extends AnyVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  options: ActionOptions = {},
): [(variables: Variables) => Promise<ActionResult<OkOf<Data>>>, ActionState] {
  const client = useClient();
  const running = useRef<Promise<ActionResult<OkOf<Data>>> | null>(null);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<ActionError | null>(null);
  const { quiet = false } = options;

  const run = useCallback(
    (variables: Variables) => {
      if (running.current) return running.current;
      setPending(true);
      setError(null);
      if (quiet) markQuiet(mutation as TypedDocumentNode<unknown, never>);
      const current = afterOwnChanges(variables);
      const call = client
        .mutation(mutation, current)
        .toPromise()
        .then((answer) => unwrap<Data>(answer.data, answer.error))
        .catch(() => ({ ok: false as const, error: networkError() }))
        .then((result) => {
          running.current = null;
          setPending(false);
          setError(result.ok ? null : result.error);
          if (result.ok) noteOwnChange(current, result.data);
          return result;
        });
      running.current = call;
      return call;
    },
    [client, mutation, quiet],
  );
  const clear = useCallback(() => setError(null), []);
  return [run, { pending, error, clear }];
}

/** Turns an answer of the server into Ok data or one `ActionError`. */
export function unwrap<Data>(data: Data | undefined, error: CombinedError | undefined): ActionResult<OkOf<Data>> {
  const result = data && Object.values(data as object)[0];
  if (isOk(result)) return { ok: true, data: result as OkOf<Data> };
  if (isUserError(result)) return { ok: false, error: toActionError(result) };
  return { ok: false, error: error?.networkError ? networkError() : serverError(error?.graphQLErrors[0]) };
}

interface UserErrorData {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
  readonly field?: string | null;
  readonly issues?: readonly FieldIssue[];
}

const isOk = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && String((value as { __typename?: string }).__typename).endsWith('Ok');

const isUserError = (value: unknown): value is UserErrorData =>
  typeof value === 'object' && value !== null && 'message' in value && 'code' in value;

const toActionError = (value: UserErrorData): ActionError => ({
  type: value.__typename,
  code: value.code,
  message: value.message,
  field: value.field ?? null,
  issues: value.issues ?? [],
});

const plainError = (type: string, message: string): ActionError => ({
  type,
  code: type.toLowerCase(),
  message,
  field: null,
  issues: [],
});

const networkError = () => plainError('Network', messagesNow(platformMessages).networkError);

/** The database was away: the server says so in words, and whether the change may have been made. */
const awayCodes = ['TRY_AGAIN', 'OUTCOME_UNKNOWN'];

/** A failure inside the server: its technical words are not shown. */
function serverError(error: { message: string; extensions?: Record<string, unknown> } | undefined): ActionError {
  if (error && awayCodes.includes(String(error.extensions?.['code']))) return plainError('Network', error.message);
  return plainError('Server', messagesNow(platformMessages).serverError);
}
