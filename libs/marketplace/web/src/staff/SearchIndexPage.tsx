import {
  ActionNotice,
  Badge,
  Button,
  Card,
  DescriptionList,
  Dialog,
  EmptyState,
  graphql,
  LabelRow,
  Layout,
  LoadError,
  PageHeading,
  RequireRole,
  type ResultOf,
  Section,
  SkeletonCards,
  Stack,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { searchIndexMessages } from '../messages/search-index.js';

const SearchIndexQuery = graphql(`
  query SearchIndex {
    searchIndex {
      documents
      countedAt
      rebuilds {
        id
        done
        documents
        startedAt
        finishedAt
        running
        secondsLeft
      }
    }
  }
`);

const Rebuild = graphql(
  `
    mutation RebuildSearchIndex($input: RebuildSearchIndexInput!) {
      rebuildSearchIndex(input: $input) {
        __typename
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

type State = ResultOf<typeof SearchIndexQuery>['searchIndex'];
type Run = State['rebuilds'][number];

const everySeconds = 2;

/** The index of the search: what is in it, writing it anew, and how far that is. */
export function SearchIndexPage() {
  return (
    <RequireRole roles={['staff', 'admin']}>
      <Index />
    </RequireRole>
  );
}

function Index() {
  const t = useMessages(searchIndexMessages);
  const [{ data, error }, reload] = useQuery({ query: SearchIndexQuery, requestPolicy: 'cache-and-network' });
  const running = data?.searchIndex.rebuilds.some((run) => run.running) ?? false;
  const refresh = () => reload({ requestPolicy: 'network-only' });
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => reload({ requestPolicy: 'network-only' }), everySeconds * 1000);
    return () => clearInterval(timer);
  }, [running, reload]);
  return (
    <Layout crumbs={[{ title: t.staff, to: '/staff' }, { title: t.title }]}>
      <PageHeading title={t.title} lead={t.lead} />
      {!data && (error ? <LoadError error={error} onRetry={refresh} /> : <SkeletonCards count={2} columns={1} />)}
      {data && <Content state={data.searchIndex} onOrdered={refresh} />}
    </Layout>
  );
}

function Content({ state, onOrdered }: { state: State; onOrdered: () => void }) {
  const t = useMessages(searchIndexMessages);
  const format = useFormat();
  const [asked, setAsked] = useState(false);
  const [current] = state.rebuilds;
  const past = state.rebuilds.filter((run) => !run.running);
  return (
    <>
      <Card>
        <Stack gap="medium">
          <DescriptionList
            facts={[
              { title: t.documents, value: t.documentsCount(state.documents) },
              { title: t.counted, value: state.countedAt ? format.dateTime(state.countedAt) : t.countedNever },
            ]}
          />
          {current?.running ? (
            <Progress run={current} />
          ) : (
            <Stack gap="small">
              <p className="m-0">{t.when}</p>
              <div>
                <Button variant="outline" onClick={() => setAsked(true)}>
                  {t.rebuild}
                </Button>
              </div>
            </Stack>
          )}
        </Stack>
      </Card>
      <Section id="runs" title={t.runs}>
        {past.length === 0 && <EmptyState title={t.runsNone} />}
        <Stack gap="small">
          {past.map((run) => (
            <Past key={run.id} run={run} />
          ))}
        </Stack>
      </Section>
      {asked && <RebuildDialog state={state} onClose={() => setAsked(false)} onOrdered={onOrdered} />}
    </>
  );
}

function Progress({ run }: { run: Run }) {
  const t = useMessages(searchIndexMessages);
  return (
    <Stack gap="small">
      <p className="m-0 text-std-17B-170">{t.running}</p>
      <progress
        aria-label={t.running}
        max={Math.max(1, run.documents)}
        value={run.done}
        className="block h-3 w-full accent-key-900"
      />
      <p className="m-0" role="status">
        {run.done === 0 ? t.waiting : t.progress(run.done, run.documents)}
        {run.secondsLeft !== null && ` ${t.left(run.secondsLeft)}`}
      </p>
      <p className="m-0 text-solid-gray-700">{t.leave}</p>
    </Stack>
  );
}

const secondsOf = (run: Run): number =>
  run.finishedAt ? Math.round((Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000) : 0;

function Past({ run }: { run: Run }) {
  const t = useMessages(searchIndexMessages);
  const format = useFormat();
  return (
    <Card>
      <LabelRow>
        <Badge tone={run.finishedAt ? 'success' : 'warning'}>{run.finishedAt ? t.finished : t.silent}</Badge>
        <span>{format.dateTime(run.startedAt)}</span>
      </LabelRow>
      <p className="m-0">
        {run.finishedAt ? `${t.took(secondsOf(run))}${t.result(run.done)}` : t.stoppedAt(run.done, run.documents)}
      </p>
    </Card>
  );
}

function RebuildDialog(props: { state: State; onClose: () => void; onOrdered: () => void }) {
  const t = useMessages(searchIndexMessages);
  const [rebuild, ordering] = useAction(Rebuild);
  const onRebuild = async () => {
    const result = await rebuild({ input: { after: props.state.rebuilds[0]?.id ?? null } });
    if (!result.ok) return;
    toast(t.ordered, 'success');
    props.onOrdered();
    props.onClose();
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t.rebuildTitle}
      actions={
        <>
          <Button variant="outline" onClick={props.onClose}>
            {t.cancel}
          </Button>
          <Button pending={ordering.pending} onClick={() => void onRebuild()}>
            {t.start}
          </Button>
        </>
      }
    >
      <p className="m-0">{t.rebuildText(props.state.documents)}</p>
      <ActionNotice error={ordering.error} />
    </Dialog>
  );
}
