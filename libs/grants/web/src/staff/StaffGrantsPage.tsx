import { staffWords } from '@musubi/grants/model';
import {
  EmptyState,
  graphql,
  Layout,
  LinkButton,
  LoadError,
  LoadMore,
  PageHeading,
  RequireRole,
  ResponsiveTable,
  type ResultOf,
  SearchBox,
  Section,
  Select,
  SkeletonPage,
  TextLink,
  useFormat,
  useMessages,
  usePages,
} from '@musubi/platform/web';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { reviewMessages } from '../review/messages.js';
import { StateBadge } from './StateBadge.js';

const CallsQuery = graphql(`
  query StaffGrantCalls {
    staffCalls {
      id
      title
      closesAt
      counts {
        state
        count
      }
    }
  }
`);

const ListQuery = graphql(`
  query StaffGrantList($callId: ID!, $states: [String!], $text: String, $after: String) {
    staffApplications(callId: $callId, states: $states, text: $text, after: $after) {
      edges {
        node {
          id
          number
          title
          state
          course
          partners
          requested
          submittedAt
          assignedReviews
          submittedReviews
          conflicts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Row = ResultOf<typeof ListQuery>['staffApplications']['edges'][number]['node'];
type Call = ResultOf<typeof CallsQuery>['staffCalls'][number];

/** The office's pipeline: applications of a call by state. Everything chosen stands in the address. */
export function StaffGrantsPage() {
  return (
    <RequireRole roles={['staff', 'admin']}>
      <Pipeline />
    </RequireRole>
  );
}

function Pipeline() {
  const t = useMessages(reviewMessages);
  const [{ data, error }, again] = useQuery({ query: CallsQuery });
  const [address, setAddress] = useSearchParams();
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonPage />;
  const call = data.staffCalls.find((each) => each.id === address.get('call')) ?? data.staffCalls[0];
  const choose = (name: string, value: string) =>
    setAddress((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  return (
    <Layout crumbs={[{ title: t.staff, to: '/staff' }, { title: t.pipeline }]}>
      <PageHeading
        title={t.pipeline}
        lead={t.pipelineLead}
        actions={
          call && (
            <LinkButton variant="outline" to={`/staff/grants/calls/${call.id}/ranking`}>
              {t.toRanking}
            </LinkButton>
          )
        }
      />
      {call ? (
        <CallPipeline key={call.id} call={call} calls={data.staffCalls} address={address} choose={choose} />
      ) : (
        <EmptyState title={t.noCalls}>{t.noCallsHelp}</EmptyState>
      )}
    </Layout>
  );
}

function CallPipeline({
  call,
  calls,
  address,
  choose,
}: {
  call: Call;
  calls: readonly Call[];
  address: URLSearchParams;
  choose: (name: string, value: string) => void;
}) {
  const t = useMessages(reviewMessages);
  const state = address.get('state') ?? '';
  const all = call.counts.reduce((sum, each) => sum + each.count, 0);
  return (
    <>
      <div className="grid items-end gap-6 md:grid-cols-2">
        <Select
          id="call"
          label={t.call}
          value={call.id}
          emptyLabel={null}
          onChange={(value) => choose('call', value)}
          options={calls.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Select
          id="state"
          label={t.stateFilter}
          value={state}
          emptyLabel={`${t.allStates}\uff08${t.countOf(all)}\uff09`}
          onChange={(value) => choose('state', value)}
          options={call.counts.map((each) => ({
            value: each.state,
            label: `${staffWords(each.state)}\uff08${t.countOf(each.count)}\uff09`,
          }))}
        />
      </div>
      <div className="mt-6 max-w-160">
        <SearchBox label={t.search} defaultValue={address.get('q') ?? ''} onSearch={(text) => choose('q', text)} />
      </div>
      <Section title={call.title}>
        <ApplicationTable callId={call.id} state={state} text={address.get('q') ?? ''} />
      </Section>
    </>
  );
}

function ApplicationTable({ callId, state, text }: { callId: string; state: string; text: string }) {
  const t = useMessages(reviewMessages);
  const f = useFormat();
  const pages = usePages({
    query: ListQuery,
    variables: { callId, states: state ? [state] : [], text },
    pick: (data) => data.staffApplications,
  });
  if (pages.loading) return <SkeletonPage />;
  if (pages.nodes.length === 0) return <EmptyState title={t.noApplications}>{t.noApplicationsHelp}</EmptyState>;
  return (
    <>
      <ResponsiveTable<Row>
        caption={t.listCaption(pages.nodes.length)}
        rows={pages.nodes}
        rowKey={(row) => row.id}
        columns={[
          {
            id: 'title',
            title: t.title,
            main: true,
            cell: (row) => <TextLink to={`/staff/grants/applications/${row.id}`}>{row.title}</TextLink>,
          },
          { id: 'number', title: t.number, cell: (row) => <span className="whitespace-nowrap">{row.number}</span> },
          { id: 'partners', title: t.partners, cell: (row) => row.partners.join('\u3001') },
          { id: 'state', title: t.state, cell: (row) => <StateBadge state={row.state} /> },
          {
            id: 'reviews',
            title: t.reviews,
            cell: (row) =>
              row.assignedReviews === 0
                ? t.noReviewers
                : t.reviewsDone(row.submittedReviews, row.assignedReviews - row.conflicts),
          },
          { id: 'requested', title: t.requested, align: 'right', cell: (row) => f.yen(row.requested) },
          { id: 'submittedAt', title: t.submittedAt, cell: (row) => f.dateTime(row.submittedAt) },
        ]}
      />
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
