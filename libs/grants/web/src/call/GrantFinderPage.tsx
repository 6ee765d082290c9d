import { roundYenWords } from '@musubi/grants/model';
import {
  ActionNotice,
  Badge,
  Button,
  Card,
  Disclosure,
  EmptyState,
  graphql,
  LabelRow,
  Layout,
  LinkButton,
  LoadError,
  PageHeading,
  RadioGroup,
  RequireSignIn,
  type ResultOf,
  SkeletonPage,
  Stack,
  TextLink,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { EligibilityList } from '../application/EligibilityList.js';
import { grantsMessages } from '../messages/messages.js';
import { CallFields } from './call-fragments.js';
import { CallBadge } from './CallCard.js';

const FinderQuery = graphql(
  `
    query GrantFinderPage($id: ID!) {
      grantFinder(partnershipId: $id) {
        partnershipId
        title
        plannedYen
        mayStart
        results {
          answer
          applicationId
          applicationState
          lines {
            rule
            title
            answer
            because
            todo
          }
          call {
            id
            ...CallFields
          }
        }
      }
    }
  `,
  [CallFields],
);

const Start = graphql(
  `
    mutation StartApplication($input: StartApplicationInput!) {
      startApplication(input: $input) {
        __typename
        ... on StartApplicationOk {
          id
          created
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

type Finder = NonNullable<ResultOf<typeof FinderQuery>['grantFinder']>;
type Result = Finder['results'][number];

/** Which calls this partnership can use: met, not met, not known yet, and what to do. */
export function GrantFinderPage() {
  return (
    <RequireSignIn>
      <Found />
    </RequireSignIn>
  );
}

function Found() {
  const { id = '' } = useParams();
  const [{ data, fetching, error }, again] = useQuery({
    query: FinderQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  if (fetching && !data) return <SkeletonPage />;
  if (error && !data) return <LoadError onRetry={() => again({ requestPolicy: 'network-only' })} />;
  const finder = data?.grantFinder;
  return finder ? <FinderResults finder={finder} /> : <NotYours />;
}

function NotYours() {
  const t = useMessages(grantsMessages);
  return (
    <Layout width="narrow">
      <PageHeading title={t.finderTitle} />
      <EmptyState icon="lock" title={t.notYours} />
    </Layout>
  );
}

function FinderResults({ finder }: { finder: Finder }) {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  return (
    <Layout
      width="narrow"
      crumbs={[{ title: finder.title, to: `/partnerships/${finder.partnershipId}` }, { title: t.finderTitle }]}
    >
      <PageHeading
        title={t.finderTitle}
        lead={`${t.finderLead(finder.title)}${t.finderPlanned(f.yen(finder.plannedYen))}`}
      />
      {finder.results.length === 0 && (
        <EmptyState icon="calendar" title={t.finderEmpty} action={<TextLink to="/grants">{t.programmes}</TextLink>}>
          {t.noOpenCallsText}
        </EmptyState>
      )}
      <Stack>
        {finder.results.map((result) => (
          <ResultCard key={result.call.id} finder={finder} result={result} />
        ))}
      </Stack>
    </Layout>
  );
}

function useVerdict(result: Result): { tone: 'success' | 'error' | 'warning'; words: string } {
  const t = useMessages(grantsMessages);
  const count = (answer: string) => result.lines.filter((line) => line.answer === answer).length;
  if (result.answer === 'met') return { tone: 'success', words: t.canApply };
  if (result.answer === 'notMet') return { tone: 'error', words: t.cannotYet(count('notMet')) };
  return { tone: 'warning', words: t.unknownYet(count('unknown')) };
}

function ResultCard({ finder, result }: { finder: Finder; result: Result }) {
  const t = useMessages(grantsMessages);
  const { call } = result;
  const verdict = useVerdict(result);
  const met = result.lines.filter((line) => line.answer === 'met');
  const open = result.lines.filter((line) => line.answer !== 'met');
  return (
    <Card as="article">
      <LabelRow>
        <CallBadge call={call} />
        <Badge tone={verdict.tone}>{verdict.words}</Badge>
      </LabelRow>
      <h2 className="mt-3 mb-4 text-std-20B-150">
        <TextLink to={`/grants/calls/${call.id}`}>{call.title}</TextLink>
      </h2>
      <EligibilityList lines={open} />
      {met.length > 0 && (
        <Disclosure title={t.metCount(met.length)}>
          <EligibilityList lines={met} />
        </Disclosure>
      )}
      <StartPart finder={finder} result={result} />
    </Card>
  );
}

function StartPart({ finder, result }: { finder: Finder; result: Result }) {
  const t = useMessages(grantsMessages);
  const navigate = useNavigate();
  const [course, setCourse] = useState('');
  const [missing, setMissing] = useState(false);
  const [start, starting] = useAction(Start);
  const { call, applicationId } = result;
  if (applicationId)
    return (
      <LinkButton className="mt-6" to={`/applications/${applicationId}`} iconEnd="arrow">
        {t.openApplication}
      </LinkButton>
    );
  if (call.status !== 'open') return null;
  if (!finder.mayStart) return <p className="mt-6 mb-0">{t.askRepresentative}</p>;
  const onStart = async () => {
    setMissing(course === '');
    if (course === '') return;
    const result = await start({
      input: { partnershipId: finder.partnershipId, callId: call.id, courseId: course },
    });
    if (result.ok) void navigate(`/applications/${result.data.id}`);
  };
  return (
    <div className="mt-8 flex flex-col gap-6">
      <RadioGroup
        id={`course-${call.id}`}
        label={t.chooseCourse}
        required
        framed
        error={missing ? t.chooseCourse : null}
        value={course}
        onChange={setCourse}
        options={call.courses.map((each) => ({
          value: each.id,
          label: `${each.name}\u3000${t.upTo(roundYenWords(BigInt(each.capYen)))}`,
          hint: each.summary,
        }))}
      />
      <ActionNotice error={starting.error} />
      <div>
        <Button size="large" wide pending={starting.pending} onClick={() => void onStart()}>
          {t.start}
        </Button>
        <p className="mt-3 mb-0 text-solid-gray-700">{t.startNote}</p>
      </div>
    </div>
  );
}
