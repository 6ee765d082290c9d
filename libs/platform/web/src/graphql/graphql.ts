import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../graphql-env.js';

/**
 * `graphql(\`query …\`)`: typed by the committed schema, a misspelt field does not compile. Fragments are masked: read
 * them with `readFragment` in the component that asked for them.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    /** ISO instant, UTC. */
    DateTime: string;
    /** `YYYY-MM-DD` */
    LocalDate: string;
    /** Whole yen as digits; never a number. */
    Yen: string;
    JSON: unknown;
  };
}>();

export { readFragment } from 'gql.tada';
export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
