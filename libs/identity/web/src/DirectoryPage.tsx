import { placesIn } from '@musubi/identity/model';
import {
  announce,
  Button,
  CardGrid,
  EmptyState,
  graphql,
  Layout,
  LinkButton,
  LoadError,
  LoadMore,
  PageHeading,
  type Pages,
  type ResultOf,
  SkeletonCards,
  Stack,
  useAddress,
  useMessages,
  usePages,
} from '@musubi/platform/web';
import { useEffect, useMemo } from 'react';
import { type DirectoryQuestion, isNarrowed, readQuestion, writeQuestion } from './directory-address.js';
import { ChosenFilters, DirectoryFilters, DirectoryFiltersFragment } from './DirectoryFilters.js';
import { DirectorySearchBox } from './DirectorySearchBox.js';
import { identityMessages } from './messages/messages.js';
import { OrganisationCardFragment, OrganisationCardView } from './OrganisationCard.js';

const DirectoryQuery = graphql(
  `
    query DirectoryPage(
      $text: String!
      $types: [String!]!
      $wards: [String!]!
      $fields: [String!]!
      $verified: Boolean
      $after: String
    ) {
      organisations(
        text: $text
        types: $types
        wards: $wards
        fields: $fields
        verified: $verified
        after: $after
        first: 24
      ) {
        totalCount
        didYouMean
        edges {
          node {
            id
            ...OrganisationCardView
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      organisationFacets(text: $text, types: $types, wards: $wards, fields: $fields, verified: $verified) {
        ...DirectoryFilters
      }
    }
  `,
  [OrganisationCardFragment, DirectoryFiltersFragment],
);

type DirectoryData = ResultOf<typeof DirectoryQuery>;
type DirectoryNode = DirectoryData['organisations']['edges'][number]['node'];

/** The question in the address, and the way to change it. */
function useQuestion() {
  const [search, setSearch] = useAddress();
  // An address from elsewhere may name a ward in its words, as somebody types it.
  const question = useMemo(() => {
    const asked = readQuestion(search);
    return { ...asked, ...placed(asked, asked.text) };
  }, [search]);
  const ask = (change: Partial<DirectoryQuestion>) =>
    setSearch(writeQuestion({ ...question, ...change }), { preventScrollReset: true });
  return { question, ask };
}

/** Names of wards among the words become the filter they mean. */
function placed({ wards }: DirectoryQuestion, typed: string): Partial<DirectoryQuestion> {
  const { text, wards: named } = placesIn(typed);
  return { text, wards: [...new Set([...wards, ...named])] };
}

export function DirectoryPage() {
  const t = useMessages(identityMessages);
  const { question, ask } = useQuestion();
  const pages = usePages({
    query: DirectoryQuery,
    variables: { ...question, verified: question.verified || null },
    pick: (data) => data.organisations,
  });
  const facets = pages.first?.organisationFacets;
  return (
    <Layout crumbs={[{ title: t.organisations }]}>
      <PageHeading
        title={t.organisations}
        lead={t.organisationsLead}
        actions={
          <LinkButton to="/organisations/new" variant="outline" icon="plus">
            {t.newOrganisation}
          </LinkButton>
        }
      />
      <Stack>
        <DirectorySearchBox text={question.text} onSearch={(typed) => ask(placed(question, typed))} />
        <div className="grid gap-8 lg:grid-cols-[16rem_minmax(0,1fr)]">
          <DirectoryFilters question={question} facets={facets} onAsk={ask} />
          <div className="min-w-0">
            <Count total={pages.totalCount} />
            <DidYouMean words={pages.first?.organisations.didYouMean ?? null} onAsk={ask} />
            <ChosenFilters question={question} onAsk={ask} />
            <Results pages={pages} question={question} onAsk={ask} />
          </div>
        </div>
      </Stack>
    </Layout>
  );
}

function Count({ total }: { total: number | null }) {
  const t = useMessages(identityMessages);
  const words = total === null ? null : t.results(total);
  useEffect(() => {
    if (words) announce(words);
  }, [words]);
  return <h2 className="m-0 min-h-8 text-std-18B-160">{words}</h2>;
}

function DidYouMean(props: { words: string | null; onAsk: (change: Partial<DirectoryQuestion>) => void }) {
  const t = useMessages(identityMessages);
  const { words } = props;
  if (!words) return null;
  return (
    <p className="mt-0 mb-4">
      {t.didYouMean}{' '}
      <button type="button" onClick={() => props.onAsk({ text: words })} className="link min-h-11 text-std-16B-170">
        {words}
      </button>
    </p>
  );
}

function Results(props: {
  pages: Pages<DirectoryData, DirectoryNode>;
  question: DirectoryQuestion;
  onAsk: (change: Partial<DirectoryQuestion>) => void;
}) {
  const t = useMessages(identityMessages);
  const { pages, question } = props;
  const none = { types: [], wards: [], fields: [], verified: false };
  if (pages.error && pages.nodes.length === 0) return <LoadError error={pages.error} onRetry={pages.retry} />;
  if (pages.loading) return <SkeletonCards count={6} columns={2} />;
  if (pages.nodes.length === 0)
    return (
      <EmptyState
        title={t.noResults}
        action={
          isNarrowed(question) ? (
            <Button variant="outline" onClick={() => props.onAsk(none)}>
              {t.clearAll}
            </Button>
          ) : (
            <LinkButton to="/organisations/new">{t.newOrganisation}</LinkButton>
          )
        }
      >
        {t.noResultsText}
      </EmptyState>
    );
  return (
    <>
      <CardGrid columns={2} className="mt-4">
        {pages.nodes.map((node) => (
          <OrganisationCardView key={node.id} organisation={node} />
        ))}
      </CardGrid>
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
