import { graphql, Section, Skeleton, useMessages, useViewer } from '@musubi/platform/web';
import { useQuery } from 'urql';
import { recommendedMessages } from '../messages/recommended.js';
import { NeedCard } from './NeedCard.js';
import { RecommendedNeedFragment } from './recommended-queries.js';

const OwnerQuery = graphql(`
  query PostingOwnerForAnswers($postingId: ID!) {
    posting(id: $postingId) {
      id
      kind
      state
      organisation {
        id
      }
    }
  }
`);

const AnswersQuery = graphql(
  `
    query AnsweringPostings($postingId: ID!) {
      recommendedPostings(postingId: $postingId, first: 6) {
        ...RecommendedNeed
      }
    }
  `,
  [RecommendedNeedFragment],
);

/** On one's own published posting: postings of the other kind that go with it. */
export function AnsweringPostings({ postingId }: { postingId: string }) {
  const { acting } = useViewer();
  const [{ data }] = useQuery({ query: OwnerQuery, variables: { postingId }, pause: !acting });
  const posting = data?.posting;
  if (!acting || acting.role === 'viewer' || !posting || posting.state !== 'published') return null;
  if (posting.organisation.id !== acting.organisationId) return null;
  return <Answers postingId={postingId} kind={posting.kind} organisationId={acting.organisationId} />;
}

function Answers({ postingId, kind, organisationId }: { postingId: string; kind: string; organisationId: string }) {
  const t = useMessages(recommendedMessages);
  const [{ data, error }] = useQuery({ query: AnswersQuery, variables: { postingId } });
  if (error && !data) return null;
  return (
    <Section title={kind === 'need' ? t.answersNeed : t.answersResource}>
      {!data && <Skeleton lines={6} />}
      {data?.recommendedPostings.length === 0 && <p className="m-0">{t.answersEmpty}</p>}
      <ul className="m-0 grid list-none items-start gap-4 p-0 md:grid-cols-2">
        {data?.recommendedPostings.map((each) => (
          <li key={each.posting.id} className="min-w-0">
            <NeedCard found={each} organisationId={organisationId} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
