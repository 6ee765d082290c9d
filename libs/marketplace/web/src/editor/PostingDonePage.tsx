import {
  Layout,
  LinkButton,
  LoadError,
  NotFoundPage,
  Notice,
  PageHeading,
  RequireSignIn,
  Section,
  SkeletonPage,
  ButtonRow,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { ownMessages } from '../messages/own.js';
import { type PostingData, PostingPageQuery } from '../posting/posting-query.js';
import { isNotFound } from '../posting/PostingPage.js';
import { PostingSlot } from '../posting/PostingSlot.js';

/** It is out: what happens next, and who might answer. */
export function PostingDonePage() {
  return (
    <RequireSignIn>
      <Done />
    </RequireSignIn>
  );
}

function Done() {
  const { id = '' } = useParams();
  const [{ data, fetching, error }, again] = useQuery({ query: PostingPageQuery, variables: { id } });
  if (data?.posting) return <WhatNext posting={data.posting} />;
  if (fetching) return <SkeletonPage />;
  return isNotFound(error) ? <NotFoundPage /> : <LoadError onRetry={() => again({ requestPolicy: 'network-only' })} />;
}

function WhatNext({ posting }: { posting: PostingData }) {
  const t = useMessages(ownMessages);
  const format = useFormat();
  const waits = posting.state === 'inReview';
  const title = waits ? t.doneReviewTitle : t.doneTitle;
  return (
    <Layout width="narrow" crumbs={[{ title: t.myPostings, to: '/my/postings' }, { title }]}>
      <PageHeading title={title} />
      <Notice tone="success" title={posting.title} live>
        {waits ? t.doneReviewText : t.doneText}
      </Notice>
      <Section title={t.doneNext}>
        <ol className="m-0 list-decimal space-y-2 pl-6">
          <li>{t.doneSteps1}</li>
          <li>{t.doneSteps2}</li>
          {posting.endsOn && <li>{t.doneSteps3(format.date(posting.endsOn))}</li>}
        </ol>
      </Section>
      <ButtonRow className="mt-8">
        <LinkButton to={`/postings/${posting.id}`} wide>
          {t.seePosting}
        </LinkButton>
        <LinkButton to={`/search?kind=${posting.kind === 'need' ? 'resource' : 'need'}`} variant="outline" wide>
          {t.seeSimilar}
        </LinkButton>
        <LinkButton to="/my/postings" variant="text" wide>
          {t.seeMine}
        </LinkButton>
      </ButtonRow>
      {!waits && <PostingSlot name="partners" postingId={posting.id} />}
    </Layout>
  );
}
