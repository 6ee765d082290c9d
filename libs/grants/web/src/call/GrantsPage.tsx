import { roundYenWords } from '@musubi/grants/model';
import {
  Badge,
  Card,
  CardGrid,
  EmptyState,
  graphql,
  LabelRow,
  Layout,
  LinkButton,
  LoadError,
  PageHeading,
  type ResultOf,
  Section,
  SkeletonPage,
  useMessages,
  useViewer,
} from '@musubi/platform/web';
import { useQuery } from 'urql';
import { grantsMessages } from '../messages/messages.js';
import { CallFields } from './call-fragments.js';
import { CallCard, type CallFacts } from './CallCard.js';

const GrantsQuery = graphql(
  `
    query GrantsPage {
      grantCalls(first: 20) {
        edges {
          node {
            id
            ...CallFields
          }
        }
      }
      grantProgrammes {
        id
        code
        name
        kind
        description
        sinceYear
        untilYear
        courses {
          id
          name
          summary
          rateNumerator
          rateDenominator
          capYen
        }
      }
    }
  `,
  [CallFields],
);

type Programme = ResultOf<typeof GrantsQuery>['grantProgrammes'][number];

/** Open calls with the days left, and the city's programmes. */
export function GrantsPage() {
  const t = useMessages(grantsMessages);
  const { viewer } = useViewer();
  const [{ data, fetching, error }, again] = useQuery({ query: GrantsQuery });
  if (fetching && !data) return <SkeletonPage />;
  return (
    <Layout crumbs={[{ title: t.grants }]}>
      <PageHeading
        title={t.grants}
        lead={t.grantsLead}
        actions={
          viewer && (
            <LinkButton to="/applications" variant="outline">
              {t.applications}
            </LinkButton>
          )
        }
      />
      {error && !data && <LoadError onRetry={() => again({ requestPolicy: 'network-only' })} />}
      <Section title={t.openCalls}>
        <OpenCalls calls={openOf(data)} />
      </Section>
      <Section title={t.programmes} lead={t.programmesLead}>
        <div className="space-y-6">
          {data?.grantProgrammes.map((programme) => (
            <ProgrammeCard key={programme.id} programme={programme} />
          ))}
        </div>
      </Section>
    </Layout>
  );
}

const openOf = (data: ResultOf<typeof GrantsQuery> | undefined): CallFacts[] =>
  (data?.grantCalls.edges ?? []).map((edge) => edge.node).filter((call) => call.status !== 'closed');

function OpenCalls({ calls }: { calls: readonly CallFacts[] }) {
  const t = useMessages(grantsMessages);
  if (calls.length === 0)
    return (
      <EmptyState icon="calendar" title={t.noOpenCalls}>
        {t.noOpenCallsText}
      </EmptyState>
    );
  return (
    <CardGrid columns={2}>
      {calls.map((call) => (
        <CallCard key={call.id} call={call} />
      ))}
      <HowToStart />
    </CardGrid>
  );
}

function HowToStart() {
  const t = useMessages(grantsMessages);
  return (
    <Card tone="warm">
      <h3 className="m-0 text-std-18B-160">{t.startHere}</h3>
      <p className="mt-2 mb-5">{t.startHereText}</p>
      <LinkButton to="/partnerships" iconEnd="arrow">
        {t.toPartnerships}
      </LinkButton>
    </Card>
  );
}

function ProgrammeCard({ programme }: { programme: Programme }) {
  const t = useMessages(grantsMessages);
  return (
    <Card as="article">
      <LabelRow>
        <Badge tone={programme.kind === 'subsidy' ? 'key' : 'info'}>
          {programme.kind === 'subsidy' ? t.subsidy : t.burdenSharing}
        </Badge>
        <Badge tone={programme.untilYear ? 'neutral' : 'success'}>
          {programme.untilYear ? t.finished(programme.untilYear) : t.running}
        </Badge>
      </LabelRow>
      <h3 className="mt-3 mb-0 text-std-20B-150">{programme.name}</h3>
      <p className="mt-2 mb-4 max-w-180">{programme.description}</p>
      <dl className="m-0 grid gap-x-8 md:grid-cols-2 lg:grid-cols-3">
        {programme.courses.map((course) => (
          <div key={course.id} className="border-t border-solid-gray-300 py-3">
            <dt className="text-std-16B-170">{course.name}</dt>
            <dd className="m-0 text-solid-gray-700">
              {t.rateOf(course.rateNumerator, course.rateDenominator)}
              <span className="block font-700 text-solid-gray-900">{t.upTo(roundYenWords(BigInt(course.capYen)))}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
