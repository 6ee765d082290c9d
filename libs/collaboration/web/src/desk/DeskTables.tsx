import {
  graphql,
  ResponsiveTable,
  type ResultOf,
  Section,
  Skeleton,
  TextLink,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useQuery } from 'urql';
import { collaborationTexts } from '../messages/messages.js';

const TablesQuery = graphql(`
  query DeskTables {
    organisationLoads {
      open
      limit
      partnerships
      organisation {
        id
        name
      }
    }
    deskProposals {
      id
      state
      agreed
      expiresAt
      from {
        name
      }
      to {
        name
      }
    }
  }
`);

type Data = ResultOf<typeof TablesQuery>;

/** How the introductions went, and who has how much to answer. */
export function DeskTables() {
  const t = useMessages(collaborationTexts);
  const [{ data }] = useQuery({ query: TablesQuery });
  if (!data) return <Skeleton lines={6} className="mt-16" />;
  return (
    <>
      <Section title={t.deskProposals}>
        {data.deskProposals.length ? (
          <Proposals rows={data.deskProposals} />
        ) : (
          <p className="m-0">{t.deskProposalsEmpty}</p>
        )}
      </Section>
      <Section title={t.deskLoads}>
        {data.organisationLoads.length ? (
          <Loads rows={data.organisationLoads} />
        ) : (
          <p className="m-0">{t.deskLoadsEmpty}</p>
        )}
      </Section>
    </>
  );
}

function Proposals({ rows }: { rows: Data['deskProposals'] }) {
  const t = useMessages(collaborationTexts);
  const format = useFormat();
  const open = (row: Data['deskProposals'][number]) => row.state === 'proposed';
  return (
    <ResponsiveTable
      caption={t.deskProposals}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          id: 'pair',
          title: t.pair,
          main: true,
          cell: (row) => <TextLink to={`/introductions/${row.id}`}>{t.names([row.from.name, row.to.name])}</TextLink>,
        },
        {
          id: 'state',
          title: t.result,
          cell: (row) =>
            open(row) && row.agreed.length > 0 ? t.agreedCount(row.agreed.length) : t.introductionState(row.state),
        },
        { id: 'until', title: t.when, cell: (row) => (open(row) ? t.until(format.date(row.expiresAt)) : '') },
      ]}
    />
  );
}

function Loads({ rows }: { rows: Data['organisationLoads'] }) {
  const t = useMessages(collaborationTexts);
  return (
    <ResponsiveTable
      caption={t.deskLoads}
      hideCaption
      rows={rows}
      rowKey={(row) => row.organisation.id}
      columns={[
        {
          id: 'name',
          title: t.organisation,
          main: true,
          cell: (row) => <TextLink to={`/organisations/${row.organisation.id}`}>{row.organisation.name}</TextLink>,
        },
        { id: 'open', title: t.load, align: 'right', cell: (row) => t.loadOf(row.open, row.limit) },
        { id: 'partnerships', title: t.underWay, align: 'right', cell: (row) => row.partnerships },
      ]}
    />
  );
}
