import type { FieldIssue, Reason } from '@musubi/platform/model';
import { InvalidInput, type UserError, WrongState } from './user-error.js';

/**
 * Leaves a use case with an answer for the user; rolls the transaction back on its way. The answer itself is no
 * `Error`, because graphql-js would rethrow a union member that is one.
 */
export class Refusal extends Error {
  constructor(readonly answer: UserError) {
    super(answer.code);
  }
}

export function refuse(answer: UserError): never {
  throw new Refusal(answer);
}

/** Refuses with `InvalidInput` unless `issues` is empty. */
export function refuseIssues(issues: readonly FieldIssue[]): void {
  if (issues.length > 0) refuse(new InvalidInput(issues));
}

/** Refuses with `WrongState` when there is a reason. */
export function refuseReason(why: Reason | null): void {
  if (why) refuse(new WrongState(why));
}
