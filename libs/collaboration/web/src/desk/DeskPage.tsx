import {
  Badge,
  Button,
  Card,
  EmptyState,
  graphql,
  Layout,
  LoadMore,
  PageHeading,
  RequireRole,
  type ResultOf,
  Section,
  SkeletonCards,
  TextLink,
  useFormat,
  useMessages,
  usePages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { collaborationTexts } from '../messages/messages.js';
import { PartyName } from '../PartyName.js';
import { DeskSlot } from '../slots.js';
import { Candidates } from './Candidates.js';
import { DeskTables } from './DeskTables.js';

const NeedsQuery = graphql(`
  query DeskPage($after: String) {
    unansweredNeeds(first: 10, after: $after) {
      edges {
        node {
          id
          title
          publishedAt
          open
          declined
          organisation {
            id
            name
            logoFileId
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

export type NeedData = ResultOf<typeof NeedsQuery>['unansweredNeeds']['edges'][number]['node'];

/** 紹介の机: needs nobody has answered, candidates with reasons, both sides introduced in one act, who has how much to do. */
export function DeskPage() {
  return (
    <RequireRole roles={['coordinator', 'staff', 'admin']}>
      <Desk />
    </RequireRole>
  );
}

function Desk() {
  const t = useMessages(collaborationTexts);
  const pages = usePages({ query: NeedsQuery, variables: {}, pick: (data) => data.unansweredNeeds });
  return (
    <Layout crumbs={[{ title: t.desk }]}>
      <PageHeading title={t.desk} lead={t.deskLead} />
      <DeskSlot />
      <Section title={t.deskNeeds}>
        {pages.loading && <SkeletonCards count={3} columns={1} />}
        {!pages.loading && pages.nodes.length === 0 && <EmptyState icon="success" title={t.deskNeedsEmpty} />}
        <ul className="m-0 grid list-none gap-4 p-0">
          {pages.nodes.map((need) => (
            <li key={need.id}>
              <Need need={need} />
            </li>
          ))}
        </ul>
        <LoadMore
          shown={pages.nodes.length}
          hasMore={pages.hasMore}
          loading={pages.loadingMore}
          onMore={pages.loadMore}
        />
      </Section>
      <DeskTables />
    </Layout>
  );
}

function Need({ need }: { need: NeedData }) {
  const t = useMessages(collaborationTexts);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const days = need.publishedAt ? -format.daysLeft(need.publishedAt) : 0;
  return (
    <Card>
      <div className="mb-2 flex flex-wrap gap-2">
        <Badge tone={days >= 14 ? 'warning' : 'neutral'} icon="clock">
          {t.waitingDays(days)}
        </Badge>
        {need.open > 0 && <Badge tone="info">{t.openCount(need.open)}</Badge>}
        {need.declined > 0 && <Badge>{t.declinedCount(need.declined)}</Badge>}
      </div>
      <h3 className="m-0 text-std-18B-160">
        <TextLink to={`/postings/${need.id}`}>{need.title}</TextLink>
      </h3>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-4">
        <PartyName party={need.organisation} size={32} />
        <Button variant="outline" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t.close : t.findPartner}
        </Button>
      </div>
      {open && <Candidates need={need} onDone={() => setOpen(false)} />}
    </Card>
  );
}
