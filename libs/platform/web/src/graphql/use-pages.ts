import { useLocation } from 'react-router';
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
 * all of them. The query takes `$after: String`; other variables restart the list from its first page. On the way back
 * to a page it is as long as it was left.
 */
export function usePages<Data, Node, Variables extends AnyVariables>(options: {
  query: TypedDocumentNode<Data, Variables & { after?: string | null }>;
  variables: Variables;
  pick: (data: Data) => ConnectionData<Node>;
}): Pages<Data, Node> {
  const { pick } = options;
  const { slots, setStored, retry } = useSlots(options.query, options.variables);
  const known = useMemo(() => slots.cursors.map((after) => slots.pages[String(after)] ?? {}), [slots]);
  useChain(slots, pick, setStored);
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

/** When a page ends elsewhere than before (something was added above), the next one begins there: nothing is left out. */
function useChain<Data>(
  { key, cursors, pages }: Slots<Data>,
  pick: (data: Data) => ConnectionData<unknown>,
  setStored: Dispatch<SetStateAction<Slots<Data>>>,
): void {
  useEffect(() => {
    const ends = cursors.map((after) => {
      const data = pages[String(after)]?.data;
      return data && pick(data).pageInfo;
    });
    const at = cursors.findIndex(
      (_, index) => index > 0 && ends[index - 1] && nextOf(ends[index - 1]!) !== cursors[index],
    );
    if (at < 0) return;
    const next = nextOf(ends[at - 1]!);
    const chained = next === null ? cursors.slice(0, at) : cursors.map((each, index) => (index === at ? next : each));
    setStored((before) =>
      before.key === key && before.cursors === cursors ? { ...before, cursors: chained } : before,
    );
  }, [key, cursors, pages, pick, setStored]);
}

const nextOf = ({ hasNextPage, endCursor }: PageEnd): string | null => (hasNextPage && endCursor) || null;

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

/** How far a list was read at a place in the history of the browser. */
const readTo = new WeakMap<object, Map<string, readonly (string | null)[]>>();
const mostKept = 50;

/** Cursors of the pages that were read here before, else of the first one; and the way to note them. */
function useReadBefore(query: object, key: string) {
  const place = `${useLocation().key} ${key}`;
  const note = useCallback(
    (cursors: readonly (string | null)[]) => {
      const lists = readTo.get(query) ?? new Map<string, readonly (string | null)[]>();
      lists.delete(place);
      lists.set(place, cursors);
      if (lists.size > mostKept) lists.delete(lists.keys().next().value!);
      readTo.set(query, lists);
    },
    [query, place],
  );
  return { before: readTo.get(query)?.get(place) ?? [null], note };
}

/** The pages asked for so far, each subscribed to the cache. */
function useSlots<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables & { after?: string | null }>,
  variables: Variables,
) {
  const client = useClient();
  const key = JSON.stringify(variables);
  const { before: read, note } = useReadBefore(query, key);
  const [stored, setStored] = useState<Slots<Data>>({ key, cursors: read, pages: {} });
  const [tries, setTries] = useState(0);
  const slots: Slots<Data> = stored.key === key ? stored : { key, cursors: read, pages: {} };
  const cursorKey = JSON.stringify(slots.cursors);
  useEffect(() => note(JSON.parse(cursorKey) as (string | null)[]), [note, cursorKey]);
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
