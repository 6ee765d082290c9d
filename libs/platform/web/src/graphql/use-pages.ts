import { type Dispatch, type SetStateAction, useCallback, useEffect, useMemo, useState } from 'react';
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useClient } from 'urql';

interface PageEnd {
  readonly hasNextPage: boolean;
  readonly endCursor?: string | null;
}

/** What a Relay connection must hold to be paged through. */
export interface ConnectionData<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: PageEnd;
  readonly totalCount?: number | null;
}

export interface Pages<Data, Node> {
  readonly nodes: readonly Node[];
  /** The answer of the first page: facets, counts. */
  readonly first: Data | undefined;
  readonly totalCount: number | null;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  /** Nothing is there yet: show the skeleton. */
  readonly loading: boolean;
  readonly loadingMore: boolean;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
}

interface PageState<Data> {
  readonly data?: Data;
  readonly error?: CombinedError;
}

interface Slots<Data> {
  readonly key: string;
  readonly cursors: readonly (string | null)[];
  readonly pages: Readonly<Record<string, PageState<Data>>>;
}

/**
 * A Relay connection read page by page (「もっと見る」). Every page stays subscribed to the cache, so a change shows in
 * all of them. The query takes `$after: String`; other variables restart the list from its first page.
 */
export function usePages<Data, Node, Variables extends AnyVariables>(options: {
  query: TypedDocumentNode<Data, Variables & { after?: string | null }>;
  variables: Variables;
  pick: (data: Data) => ConnectionData<Node>;
}): Pages<Data, Node> {
  const { pick } = options;
  const { slots, setStored, retry } = useSlots(options.query, options.variables);
  const known = useMemo(() => slots.cursors.map((after) => slots.pages[String(after)] ?? {}), [slots]);
  const last = known.at(-1)?.data;
  const end = last ? pick(last).pageInfo : null;
  return {
    ...contentOf(known, pick),
    ...stateOf(known),
    hasMore: end?.hasNextPage ?? false,
    loadMore: useLoadMore(end, setStored),
    retry,
  };
}

const stateOf = (known: readonly PageState<unknown>[]) => ({
  loading: !known[0]?.data && !known[0]?.error,
  loadingMore: known.length > 1 && !known.at(-1)?.data,
  error: known.find((page) => page.error && !page.data)?.error,
});

function useLoadMore<Data>(end: PageEnd | null, setStored: Dispatch<SetStateAction<Slots<Data>>>) {
  return useCallback(() => {
    const next = end?.hasNextPage ? end.endCursor : null;
    if (!next) return;
    setStored((before) => (before.cursors.includes(next) ? before : { ...before, cursors: [...before.cursors, next] }));
  }, [end, setStored]);
}

function contentOf<Data, Node>(known: readonly PageState<Data>[], pick: (data: Data) => ConnectionData<Node>) {
  const first = known[0]?.data;
  return {
    first,
    nodes: known.flatMap((page) => (page.data ? pick(page.data).edges.map((edge) => edge.node) : [])),
    totalCount: totalOf(first && pick(first)),
  };
}

const totalOf = (connection: { totalCount?: number | null } | undefined) => connection?.totalCount ?? null;

/** The pages asked for so far, each subscribed to the cache. */
function useSlots<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables & { after?: string | null }>,
  variables: Variables,
) {
  const client = useClient();
  const key = JSON.stringify(variables);
  const [stored, setStored] = useState<Slots<Data>>({ key, cursors: [null], pages: {} });
  const [tries, setTries] = useState(0);
  const slots: Slots<Data> = stored.key === key ? stored : { key, cursors: [null], pages: {} };
  const cursorKey = JSON.stringify(slots.cursors);
  useEffect(() => {
    const cursors = JSON.parse(cursorKey) as (string | null)[];
    const fixed = JSON.parse(key) as Variables;
    const requestPolicy = tries ? 'network-only' : 'cache-and-network';
    const stops = cursors.map((after) =>
      client
        .query(query, { ...fixed, after } as Variables & { after?: string | null }, { requestPolicy })
        .subscribe(({ data, error }) => setStored((before) => put(before, { key, cursors, after, data, error }))),
    );
    return () => stops.forEach((stop) => stop.unsubscribe());
  }, [client, query, key, cursorKey, tries]);
  return { slots, setStored, retry: () => setTries((count) => count + 1) };
}

function put<Data>(
  before: Slots<Data>,
  page: { key: string; cursors: readonly (string | null)[]; after: string | null } & PageState<Data>,
): Slots<Data> {
  const { key, cursors, after, data, error } = page;
  const same = before.key === key ? before : { key, cursors, pages: {} };
  const kept = data ?? same.pages[String(after)]?.data;
  return { ...same, pages: { ...same.pages, [String(after)]: { data: kept, error } } };
}
