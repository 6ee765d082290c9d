import {
  Badge,
  CardGrid,
  EmptyState,
  graphql,
  Layout,
  LinkButton,
  LinkCard,
  PageHeading,
  RequireSignIn,
  type ResultOf,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useQuery } from 'urql';
import { Loaded } from '../Loaded.js';
import { collaborationTexts } from '../messages/messages.js';
import { PartyName } from '../PartyName.js';

const MineQuery = graphql(`
  query PartnershipsPage {
    myPartnerships {
      id
      title
      state
      invited
      updatedAt
      partners {
        id
        name
        logoFileId
      }
    }
  }
`);

/** The viewer's partnerships and the invitations to join one. */
export function PartnershipsPage() {
  return (
    <RequireSignIn>
      <Partnerships />
    </RequireSignIn>
  );
}

function Partnerships() {
  const query = useQuery({ query: MineQuery, requestPolicy: 'cache-and-network' });
  return (
    <Loaded query={query} pick={(data) => data.myPartnerships}>
      {(rows) => <List rows={rows} />}
    </Loaded>
  );
}

type Row = ResultOf<typeof MineQuery>['myPartnerships'][number];

function List({ rows }: { rows: readonly Row[] }) {
  const t = useMessages(collaborationTexts);
  const start = <LinkButton to="/partnerships/new">{t.newPartnership}</LinkButton>;
  return (
    <Layout crumbs={[{ title: t.partnerships }]}>
      <PageHeading title={t.partnerships} lead={t.partnershipsLead} actions={rows.length > 0 ? start : undefined} />
      {rows.length === 0 ? (
        <EmptyState icon="hand" title={t.partnershipsEmpty} action={start}>
          {t.partnershipsEmptyHelp}
        </EmptyState>
      ) : (
        <CardGrid columns={2}>
          {rows.map((row) => (
            <PartnershipCard key={row.id} row={row} />
          ))}
        </CardGrid>
      )}
    </Layout>
  );
}

function PartnershipCard({ row }: { row: Row }) {
  const t = useMessages(collaborationTexts);
  const format = useFormat();
  return (
    <LinkCard
      to={`/partnerships/${row.id}`}
      title={row.title}
      level={2}
      before={
        <div className="flex flex-wrap gap-2">
          <Badge tone={row.state === 'active' ? 'success' : 'neutral'}>{t.partnershipState(row.state)}</Badge>
          {row.invited && <Badge tone="warning">{t.invitedBadge}</Badge>}
        </div>
      }
    >
      <div className="grid gap-2">
        {row.partners.map((party) => (
          <PartyName key={party.id} party={party} size={32} plain />
        ))}
      </div>
      <p className="m-0 text-dns-14N-130 text-solid-gray-700">{format.relative(row.updatedAt)}</p>
    </LinkCard>
  );
}
