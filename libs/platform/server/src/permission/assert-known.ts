import type { ContextModule } from '../context-module.js';
import { useCaseOf } from '../graphql/use-case.js';
import type { Permit } from './permit.js';

/** At boot: every mutation and every move of every lifecycle names a permission that exists. `system` moves are the clock's. */
export function assertPermissionsKnown(permit: Pick<Permit, 'knows'>, contexts: readonly ContextModule[]): void {
  const unknown = contexts.flatMap((context) => [
    ...(context.useCases ?? [])
      .filter((each) => !permit.knows(useCaseOf(each).permission))
      .map((each) => `${each.name}: ${useCaseOf(each).permission}`),
    ...(context.lifecycles ?? []).flatMap((each) =>
      Object.entries(each.moves)
        .filter(([, move]) => move.by !== 'system' && !permit.knows(move.by))
        .map(([name, move]) => `${each.name}.${name}: ${move.by}`),
    ),
  ]);
  if (unknown.length > 0)
    throw new Error(`permissions named but not declared in any table:\n  ${unknown.join('\n  ')}`);
}
