import { timelineKinds, type TimelineKind } from '@musubi/grants/model';
import {
  Button,
  EmptyState,
  graphql,
  Icon,
  Layout,
  LoadError,
  LoadMore,
  PageHeading,
  RequireRole,
  type ResultOf,
  SearchBox,
  Select,
  SkeletonPage,
  Timeline,
  useAddress,
  useFormat,
  useMessages,
  usePages,
} from '@musubi/platform/web';
import { useParams } from 'react-router';
import { officeMessages } from './office-messages.js';

const TimelineQuery = graphql(`
  query ApplicationTimeline($id: ID!, $kind: String, $person: String, $after: String) {
    applicationTimeline(applicationId: $id, kind: $kind, person: $person, after: $after, first: 50) {
      edges {
        node {
          id
          at
          title
          person
          organisations
          onBehalf
          changes {
            label
            before
            after
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Entry = ResultOf<typeof TimelineQuery>['applicationTimeline']['edges'][number]['node'];

/** Everything that happened to an application: who, for whom, what, before and after. For reading and for paper. */
export function TimelinePage() {
  return (
    <RequireRole roles={['staff', 'admin']}>
      <History />
    </RequireRole>
  );
}

function History() {
  const { id = '' } = useParams();
  const t = useMessages(officeMessages);
  const [address, setAddress] = useAddress();
  const kind = address.get('kind') ?? 'all';
  const person = address.get('person') ?? '';
  const choose = (next: Record<string, string>) => setAddress({ kind, person, ...next }, { replace: true });
  return (
    <Layout
      crumbs={[
        { title: t.staff, to: '/staff' },
        { title: t.title, to: '/staff/grants' },
        { title: t.application, to: `/staff/grants/applications/${id}` },
        { title: t.timeline },
      ]}
    >
      <PageHeading
        title={t.timeline}
        lead={t.timelineLead}
        actions={
          <Button variant="outline" icon="print" onClick={() => window.print()} data-no-print>
            {t.print}
          </Button>
        }
      />
      <div className="mb-8 grid items-end gap-6 md:grid-cols-2" data-no-print>
        <Select
          id="kind"
          label={t.timelineKind}
          noBadge
          emptyLabel={null}
          value={kind}
          onChange={(value) => choose({ kind: value })}
          options={(Object.keys(timelineKinds) as TimelineKind[]).map((each) => ({
            value: each,
            label: timelineKinds[each],
          }))}
        />
        <SearchBox label={t.timelinePerson} defaultValue={person} onSearch={(text) => choose({ person: text })} />
      </div>
      <Entries id={id} kind={kind} person={person} />
    </Layout>
  );
}

function Entries(variables: { id: string; kind: string; person: string }) {
  const t = useMessages(officeMessages);
  const f = useFormat();
  const pages = usePages({ query: TimelineQuery, variables, pick: (data) => data.applicationTimeline });
  if (pages.error && pages.nodes.length === 0) return <LoadError error={pages.error} onRetry={pages.retry} />;
  if (pages.loading) return <SkeletonPage />;
  if (pages.nodes.length === 0) return <EmptyState title={t.timelineEmpty}>{t.timelineEmptyHelp}</EmptyState>;
  return (
    <>
      <Timeline
        moments={pages.nodes.map((entry) => ({
          id: entry.id,
          when: f.dateTime(entry.at),
          title: entry.title,
          children: <EntryBody entry={entry} />,
        }))}
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

function EntryBody({ entry }: { entry: Entry }) {
  const t = useMessages(officeMessages);
  const who = [entry.person ?? t.byClock, entry.organisations.join('\u3001')].filter(Boolean).join('\uff0f');
  return (
    <>
      <p className="m-0">{who}</p>
      {entry.onBehalf && <p className="m-0 text-solid-gray-700">{t.onBehalf(entry.onBehalf)}</p>}
      {entry.changes.length > 0 && (
        <ul className="m-0 mt-1 list-none p-0 text-dns-14N-130 leading-[1.7]! wrap-anywhere">
          {entry.changes.map((change) => (
            <li key={change.label}>
              <span className="text-solid-gray-700">{change.label}</span> {change.before}{' '}
              <Icon name="arrow" size={16} label={t.becomes} className="inline align-[-2px]" /> {change.after}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
