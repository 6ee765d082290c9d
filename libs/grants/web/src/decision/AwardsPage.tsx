import {
  EmptyState,
  Layout,
  LoadError,
  Notice,
  PageHeading,
  ResponsiveTable,
  type ResultOf,
  SkeletonPage,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { AwardsQuery } from './award-query.js';
import { meetingMessages } from './meeting-messages.js';

type List = NonNullable<ResultOf<typeof AwardsQuery>['awardList']>;

/** Who got what: for everybody, from the day of publication on. */
export function AwardsPage() {
  const { callId = '' } = useParams();
  const t = useMessages(meetingMessages);
  const [{ data, error }, again] = useQuery({ query: AwardsQuery, variables: { callId } });
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonPage />;
  const list = data.awardList;
  return (
    <Layout crumbs={[{ title: t.grants, to: '/grants' }, { title: t.awardsTitle }]}>
      <PageHeading
        title={t.awardsTitle}
        before={<p className="m-0 text-std-17N-170">{list?.title}</p>}
        lead={list ? t.awardsLead(list.programme) : undefined}
      />
      {list ? <Awards list={list} /> : <EmptyState title={t.awardsEmpty}>{t.awardsNone}</EmptyState>}
    </Layout>
  );
}

function Awards({ list }: { list: List }) {
  const t = useMessages(meetingMessages);
  return (
    <>
      {!list.published && <Notice tone="info" title={t.notYet} className="mb-8" />}
      {list.rows.length === 0 ? <EmptyState title={t.awardsEmpty} /> : <AwardTable list={list} />}
    </>
  );
}

function AwardTable({ list }: { list: List }) {
  const t = useMessages(meetingMessages);
  const f = useFormat();
  const total = list.rows.reduce((sum, row) => sum + BigInt(row.amount), 0n);
  return (
    <>
      <ResponsiveTable<List['rows'][number]>
        caption={t.countOf(list.rows.length)}
        rows={list.rows}
        rowKey={(row) => row.number}
        columns={[
          { id: 'title', title: t.project, main: true, cell: (row) => row.title },
          { id: 'number', title: t.number, cell: (row) => <span className="whitespace-nowrap">{row.number}</span> },
          { id: 'partners', title: t.partners, cell: (row) => row.partners.join('\u3001') },
          { id: 'amount', title: t.amount, align: 'right', cell: (row) => f.yen(row.amount) },
        ]}
        footer={{ title: t.total, amount: f.yen(total) }}
      />
      {list.published && (
        <p className="mt-6">
          <a className="link" href={`/open-data/awards/${list.id}.csv`} download>
            {t.csv}
          </a>
        </p>
      )}
    </>
  );
}
