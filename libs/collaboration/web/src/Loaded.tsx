import { LoadError, NotFoundPage, SkeletonPage } from '@musubi/platform/web';
import type { ReactNode } from 'react';
import type { UseQueryResponse } from 'urql';

/** A page's one query on its way: waiting, not reached, nothing there for this viewer, or the page. */
export function Loaded<Data, Thing>({
  query: [{ data, error, fetching }, again],
  pick,
  children,
}: {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever the query's variables are
  query: UseQueryResponse<Data, any>;
  pick: (data: Data) => Thing | null | undefined;
  children: (thing: Thing) => ReactNode;
}) {
  if (error && !data) return <LoadError onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return fetching ? <SkeletonPage /> : null;
  const thing = pick(data);
  return thing ? <>{children(thing)}</> : <NotFoundPage />;
}
