import { graphql, useAction, UserErrorFields } from '@musubi/platform/web';
import { useState } from 'react';

const Start = graphql(
  `
    mutation StartExport($input: StartExportInput!) {
      startExport(input: $input) {
        __typename
        ... on StartExportOk {
          url
          exportId
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

interface Wanted {
  readonly kind: 'xlsx' | 'csv' | 'dossiers';
  readonly query?: string;
  readonly applicationIds?: string[];
}

/** Takes something out: a small table is fetched at once, for the rest the list of exports opens. */
export function useExport() {
  const [run, running] = useAction(Start);
  const [listed, list] = useState(false);
  const start = async ({ query = '', ...rest }: Wanted) => {
    const result = await run({ input: { query, ...rest } });
    if (!result.ok) return;
    // A download answers with a file: the page stays where it is.
    if (result.data.url) window.location.assign(result.data.url);
    else list(true);
  };
  return { start, error: running.error, pending: running.pending, listed, list };
}
