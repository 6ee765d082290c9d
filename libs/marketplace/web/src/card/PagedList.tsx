import { LoadError, LoadMore, type Pages, SkeletonCards, Stack } from '@musubi/platform/web';
import type { ReactNode } from 'react';

/** A list read page by page in all its states: loading, failed, empty, there, and more to come. */
export function PagedList<Node>({
  pages,
  empty,
  children,
}: {
  pages: Pages<unknown, Node>;
  empty: ReactNode;
  children: (node: Node) => ReactNode;
}) {
  if (pages.loading) return <SkeletonCards count={4} columns={1} />;
  if (pages.nodes.length === 0) return pages.error ? <LoadError error={pages.error} onRetry={pages.retry} /> : empty;
  return (
    <>
      <Stack gap="medium">{pages.nodes.map(children)}</Stack>
      <LoadMore
        shown={pages.nodes.length}
        total={pages.totalCount}
        hasMore={pages.hasMore}
        loading={pages.loadingMore}
        onMore={pages.loadMore}
      />
    </>
  );
}
