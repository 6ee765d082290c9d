import {
  Badge,
  Card,
  EmptyState,
  type FragmentOf,
  graphql,
  LabelRow,
  Layout,
  PageHeading,
  readFragment,
  RequireRole,
  type ResultOf,
  SearchBox,
  Tabs,
  TextLink,
  useAddress,
  useFormat,
  useMessages,
  usePages,
} from '@musubi/platform/web';
import { areaWords } from '../card/area-words.js';
import { KindBadge } from '../card/KindBadge.js';
import { PagedList } from '../card/PagedList.js';
import { VerifiedMark } from '../card/PostingCard.js';
import { marketplaceMessages } from '../messages/messages.js';
import { ownMessages } from '../messages/own.js';
import { ModeratorTools } from '../posting/ModeratorTools.js';
import { PostingResources } from '../posting/PostingFacts.js';
import { PolicyForm } from './PolicyForm.js';

const ModeratedFragment = graphql(`
  fragment ModeratedRow on ModeratedPosting {
    id
    version
    kind
    state
    title
    body
    resources {
      kind
      note
      quantity
      unit
      yen
    }
    reach
    wards
    endsOn
    since
    staffNote
    publishedBefore
    organisation {
      id
      name
      type
      verified
    }
  }
`);

const DeskQuery = graphql(
  `
    query ModerationDesk($state: String!, $text: String, $after: String) {
      moderationDesk(state: $state, text: $text, first: 20, after: $after) {
        policy
        canSetPolicy
        counts {
          inReview
          hidden
          published
        }
        postings {
          edges {
            node {
              id
              ...ModeratedRow
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [ModeratedFragment],
);

const desks = ['inReview', 'hidden', 'published'] as const;
type Desk = (typeof desks)[number];

/** The first look: what waits, oldest first; what is hidden; and everything public, to hide what must not be. */
export function ModerationPage() {
  const t = useMessages(ownMessages);
  return (
    <RequireRole roles={['moderator', 'staff', 'admin']}>
      <Layout crumbs={[{ title: t.desk }]}>
        <PageHeading title={t.desk} lead={t.deskLead} />
        <DeskTabs />
      </Layout>
    </RequireRole>
  );
}

function useDesk(): { desk: Desk; text: string; go: (desk: string, text: string) => void } {
  const [params, setParams] = useAddress();
  const given = params.get('state');
  const desk = desks.find((each) => each === given) ?? 'inReview';
  return {
    desk,
    text: params.get('q') ?? '',
    go: (state, q) => setParams({ ...(state === 'inReview' ? {} : { state }), ...(q ? { q } : {}) }, { replace: true }),
  };
}

function DeskTabs() {
  const t = useMessages(ownMessages);
  const { desk, text, go } = useDesk();
  const pages = usePages({
    query: DeskQuery,
    variables: { state: desk, text: text || null },
    pick: (data) => data.moderationDesk.postings,
  });
  const head = pages.first?.moderationDesk;
  const words = useDeskWords(head?.counts);
  const list = (
    <>
      <SearchBox label={t.deskSearch} defaultValue={text} onSearch={(q) => go(desk, q)} className="mb-6" />
      <PagedList pages={pages} empty={<NothingThere waiting={desk === 'inReview' && !text} />}>
        {(node) => <Moderated key={node.id} posting={node} />}
      </PagedList>
    </>
  );
  return (
    <>
      <Tabs
        label={t.desk}
        selected={desk}
        onSelect={(state) => go(state, '')}
        tabs={desks.map((id) => ({ id, title: words[id], content: id === desk ? list : null }))}
      />
      {head?.canSetPolicy && <PolicyForm policy={head.policy} />}
    </>
  );
}

function NothingThere({ waiting }: { waiting: boolean }) {
  const t = useMessages(ownMessages);
  return (
    <EmptyState icon="check" title={waiting ? t.deskEmpty : t.deskNone}>
      {waiting ? t.deskEmptyText : null}
    </EmptyState>
  );
}

function useDeskWords(counts: Readonly<Record<Desk, number>> | undefined): Record<Desk, string> {
  const t = useMessages(ownMessages);
  return {
    inReview: t.deskWaiting(counts?.inReview ?? 0),
    hidden: t.deskHidden(counts?.hidden ?? 0),
    published: t.deskPublished(counts?.published ?? 0),
  };
}

const movesIn: Readonly<Record<string, readonly string[]>> = {
  inReview: ['approve', 'return'],
  published: ['hide'],
  hidden: ['unhide'],
};

function Moderated({ posting }: { posting: FragmentOf<typeof ModeratedFragment> }) {
  const row = readFragment(ModeratedFragment, posting);
  const t = useMessages(ownMessages);
  const words = useMessages(marketplaceMessages);
  const format = useFormat();
  return (
    <Card as="article">
      <ModeratedHead row={row} />
      <p className="my-4 whitespace-pre-line">{row.body}</p>
      <PostingResources posting={row} />
      <p className="mt-4 mb-0 text-dns-14N-130 text-solid-gray-700">
        {[areaWords(row, words.area), row.endsOn && t.endsOn(format.date(row.endsOn))].filter(Boolean).join('　')}
      </p>
      {row.staffNote && <p className="mt-3 mb-0 rounded-8 bg-yellow-50 p-3 whitespace-pre-line">{row.staffNote}</p>}
      <ModeratorTools posting={row} own={{ version: row.version, moves: movesIn[row.state] ?? [] }} />
    </Card>
  );
}

function ModeratedHead({ row }: { row: ResultOf<typeof ModeratedFragment> }) {
  const t = useMessages(ownMessages);
  const words = useMessages(marketplaceMessages);
  const format = useFormat();
  const since = format.relative(row.since);
  const first = row.publishedBefore === 0;
  return (
    <>
      <LabelRow>
        <KindBadge kind={row.kind} />
        <Badge tone={first ? 'warning' : 'neutral'}>
          {first ? t.firstPosting : t.publishedBefore(row.publishedBefore)}
        </Badge>
        <span className="text-dns-14N-130 text-solid-gray-700">
          {row.state === 'inReview' ? t.waitingSince(since) : t.publishedSince(since)}
        </span>
      </LabelRow>
      <h2 className="mt-3 mb-1 text-std-20B-160">
        <TextLink to={`/postings/${row.id}`}>{row.title}</TextLink>
      </h2>
      <p className="m-0 flex flex-wrap items-center gap-x-3">
        <TextLink to={`/organisations/${row.organisation.id}`}>{row.organisation.name}</TextLink>
        <span className="text-dns-14N-130 text-solid-gray-700">{words.organisationType(row.organisation.type)}</span>
        {row.organisation.verified ? <VerifiedMark /> : <Badge tone="warning">{t.notVerified}</Badge>}
      </p>
    </>
  );
}
