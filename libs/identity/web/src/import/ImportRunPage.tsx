import {
  graphql,
  Layout,
  LoadError,
  NotFoundPage,
  PageHeading,
  RequireRole,
  type ResultOf,
  SkeletonPage,
  useMessages,
} from '@musubi/platform/web';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { ImportDone, ImportEnded } from './ImportDone.js';
import { ImportReady } from './ImportReady.js';
import { ImportWorking } from './ImportWorking.js';
import { importMessages } from './messages.js';

const ImportRunQuery = graphql(`
  query ImportRunPage($id: ID!) {
    importRun(id: $id) {
      id
      version
      kind
      state
      fileName
      stopRequested
      rejectedFileId
      problem
      problemLine
      samples
      toIndex
      indexLeft
      detected {
        format
        compression
        encoding
        bom
        delimiter
        hasHeader
        source
        unused
      }
      counts {
        rows
        taken
        rejected
        skipped
        merged
        created
        changed
        unchanged
      }
      reasons {
        kind
        code
        column
        message
        count
        lines
      }
      progress {
        phase
        rows
        fraction
        rate
        secondsLeft
      }
    }
  }
`);
export type ImportRun = NonNullable<ResultOf<typeof ImportRunQuery>['importRun']>;

const pollMs = 1000;

/** /staff/import/:id: one file from its check to its end. What the server is doing is asked every second. */
export function ImportRunPage() {
  return (
    <RequireRole roles={['staff', 'admin']}>
      <OneRun />
    </RequireRole>
  );
}

function OneRun() {
  const { id = '' } = useParams();
  const t = useMessages(importMessages);
  const [{ data, fetching, error }, again] = useQuery({ query: ImportRunQuery, variables: { id } });
  const run = data?.importRun;
  const busy = isBusy(run);
  useEffect(() => {
    if (!busy || fetching) return;
    const timer = setTimeout(() => again({ requestPolicy: 'network-only' }), pollMs);
    return () => clearTimeout(timer);
  }, [busy, fetching, again]);
  if (!data) return error ? <LoadError onRetry={() => again({ requestPolicy: 'network-only' })} /> : <SkeletonPage />;
  if (!run) return <NotFoundPage />;
  return (
    <Layout crumbs={[{ title: t.title, to: '/staff/import' }, { title: run.fileName }]}>
      <PageHeading title={run.fileName} windowTitle={`${run.fileName} — ${t.title}`} />
      <State run={run} />
    </Layout>
  );
}

const isBusy = (run: ImportRun | null | undefined): boolean =>
  Boolean(run) && (['checking', 'importing'].includes(run!.state) || run!.indexLeft > 0);

function State({ run }: { run: ImportRun }) {
  if (run.state === 'checking' || run.state === 'importing') return <ImportWorking run={run} />;
  if (run.state === 'ready') return <ImportReady run={run} />;
  return run.state === 'done' ? <ImportDone run={run} /> : <ImportEnded run={run} />;
}
