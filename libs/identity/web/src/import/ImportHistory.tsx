import { importLifecycle, type ImportState } from '@musubi/identity/model';
import {
  Badge,
  EmptyState,
  graphql,
  LoadError,
  LoadMore,
  ResponsiveTable,
  type ResultOf,
  SkeletonCards,
  TextLink,
  useFormat,
  useMessages,
  usePages,
} from '@musubi/platform/web';
import { importMessages } from './messages.js';

const ImportHistoryQuery = graphql(`
  query ImportHistory($after: String) {
    importRuns(first: 10, after: $after) {
      edges {
        node {
          id
          state
          via
          fileName
          startedByName
          createdAt
          counts {
            rows
            taken
            rejected
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);
type Run = ResultOf<typeof ImportHistoryQuery>['importRuns']['edges'][number]['node'];

const tones = {
  checking: 'info',
  ready: 'warning',
  importing: 'info',
  done: 'success',
  failed: 'error',
  discarded: 'neutral',
  stopped: 'neutral',
} as const satisfies Record<ImportState, string>;

/** Every run, newest first; each opens its own page. */
export function ImportHistory() {
  const t = useMessages(importMessages);
  const format = useFormat();
  const pages = usePages({ query: ImportHistoryQuery, variables: {}, pick: (data) => data.importRuns });
  if (pages.loading) return <SkeletonCards count={2} columns={1} />;
  if (pages.error && pages.nodes.length === 0) return <LoadError onRetry={pages.retry} />;
  if (pages.nodes.length === 0)
    return (
      <EmptyState icon="upload" title={t.historyEmpty}>
        {t.historyEmptyText}
      </EmptyState>
    );
  const count = (value: number | undefined) => (value === undefined ? '—' : format.number(value));
  return (
    <>
      <ResponsiveTable<Run>
        caption={t.historyCaption}
        rows={pages.nodes}
        rowKey={(run) => run.id}
        columns={[
          {
            id: 'file',
            title: t.colFile,
            main: true,
            cell: (run) => (
              <TextLink to={`/staff/import/${run.id}`} className="break-all">
                {run.fileName}
              </TextLink>
            ),
          },
          { id: 'state', title: t.colState, cell: (run) => <State state={run.state as ImportState} /> },
          { id: 'rows', title: t.colRows, align: 'right', cell: (run) => count(run.counts?.rows) },
          { id: 'taken', title: t.colTaken, align: 'right', cell: (run) => count(run.counts?.taken) },
          { id: 'rejected', title: t.colRejected, align: 'right', cell: (run) => count(run.counts?.rejected) },
          { id: 'who', title: t.colWho, cell: (run) => (run.via === 'command' ? t.byCommand : run.startedByName) },
          { id: 'when', title: t.colWhen, cell: (run) => format.dateTime(run.createdAt) },
        ]}
      />
      <LoadMore
        shown={pages.nodes.length}
        hasMore={pages.hasMore}
        loading={pages.loadingMore}
        onMore={pages.loadMore}
      />
    </>
  );
}

function State({ state }: { state: ImportState }) {
  return <Badge tone={tones[state]}>{importLifecycle.states[state].staff}</Badge>;
}
