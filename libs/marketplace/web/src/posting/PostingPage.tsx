import {
  Layout,
  LabelRow,
  LinkButton,
  LoadError,
  NotFoundPage,
  Notice,
  PageHeading,
  Prose,
  Section,
  SkeletonPage,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useParams } from 'react-router';
import { type CombinedError, useQuery } from 'urql';
import { KindBadge } from '../card/KindBadge.js';
import { TimeLeft } from '../card/PostingCard.js';
import { marketplaceMessages } from '../messages/messages.js';
import { type PostingData, PostingPageQuery } from './posting-query.js';
import { PostingFacts, PostingPhotos, PostingResources } from './PostingFacts.js';
import { PostingOrganisationCard } from './PostingOrganisationCard.js';
import { PostingOwnerTools } from './PostingOwnerTools.js';
import { PostingQuestions } from './PostingQuestions.js';
import { PostingSlot } from './PostingSlot.js';
import { TalkBox } from './TalkBox.js';

/** A posting: what it is about, who asks, and one thing to do. */
export function PostingPage() {
  const { id = '' } = useParams();
  const [{ data, fetching, error }, again] = useQuery({ query: PostingPageQuery, variables: { id } });
  if (data?.posting) return <WholePosting posting={data.posting} />;
  if (fetching) return <SkeletonPage />;
  if (isNotFound(error)) return <NotFoundPage />;
  return <LoadError onRetry={() => again({ requestPolicy: 'network-only' })} />;
}

export const isNotFound = (error: CombinedError | undefined): boolean =>
  error?.graphQLErrors.some((each) => ['notFound', 'notAllowed'].includes(String(each.extensions['code']))) ?? false;

function WholePosting({ posting }: { posting: PostingData }) {
  const t = useMessages(marketplaceMessages);
  const need = posting.kind === 'need';
  return (
    <Layout
      crumbs={[{ title: t.searchTitle, to: '/search' }, { title: posting.title }]}
      aside={
        <>
          <div className="hidden lg:block">
            <TalkBox posting={posting} />
          </div>
          <PostingOrganisationCard organisation={posting.organisation} />
          <PostingSlot name="fit" postingId={posting.id} />
        </>
      }
    >
      <PageHeading title={posting.title} before={<PostingLabels posting={posting} />} />
      {posting.own && <PostingOwnerTools posting={posting} own={posting.own} />}
      <Ending posting={posting} />
      <Prose>
        <p className="whitespace-pre-line">{posting.body}</p>
      </Prose>
      <div className="my-8 lg:hidden">
        <TalkBox posting={posting} />
      </div>
      <PostingPhotos images={posting.images} />
      <Section title={need ? t.factResources : t.factResourcesResource}>
        <PostingResources posting={posting} />
      </Section>
      <Section title={t.facts}>
        <PostingFacts posting={posting} />
      </Section>
      <PostingQuestions posting={posting} />
      {posting.own?.canEdit && posting.state === 'published' && <Partners posting={posting} />}
      <PostingSlot name="similar" postingId={posting.id} />
    </Layout>
  );
}

/** For the owner: single partners, and for a need with several parts a group that brings all of them. */
function Partners({ posting: { id, kind } }: { posting: PostingData }) {
  return (
    <>
      <div className="mt-16">
        <PostingSlot name="partners" postingId={id} />
      </div>
      {kind === 'need' && <PostingSlot name="consortium" postingId={id} />}
    </>
  );
}

function PostingLabels({ posting }: { posting: PostingData }) {
  const t = useMessages(marketplaceMessages);
  const format = useFormat();
  return (
    <LabelRow>
      <KindBadge kind={posting.kind} />
      {posting.state === 'published' && (
        <TimeLeft day={posting.deadline ?? posting.endsOn} deadline={posting.deadline !== null} />
      )}
      {posting.publishedAt && (
        <span className="text-dns-14N-130 text-solid-gray-700">{t.published(format.date(posting.publishedAt))}</span>
      )}
    </LabelRow>
  );
}

/** A posting that is over says so first. */
function Ending({ posting }: { posting: PostingData }) {
  const t = useMessages(marketplaceMessages);
  const words: Readonly<Record<string, string>> = {
    fulfilled: t.endedFulfilled,
    expired: t.endedExpired,
    withdrawn: t.endedWithdrawn,
  };
  const text = words[posting.state];
  if (!text) return null;
  return (
    <Notice
      tone={posting.state === 'fulfilled' ? 'success' : 'info'}
      title={t.ended}
      className="mb-8"
      actions={
        <LinkButton variant="outline" size="small" to={`/search?q=${encodeURIComponent(posting.title)}`}>
          {t.searchSimilar}
        </LinkButton>
      }
    >
      {text}
      {posting.closingNote && <q className="block">{posting.closingNote}</q>}
    </Notice>
  );
}
