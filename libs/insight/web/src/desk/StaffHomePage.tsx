import {
  Badge,
  CardList,
  graphql,
  LabelRow,
  Layout,
  LinkCard,
  LoadError,
  PageHeading,
  RequireRole,
  type ResultOf,
  Section,
  useMessages,
} from '@musubi/platform/web';
import { useQuery } from 'urql';
import { deskMessages } from './messages.js';

const StaffHomeQuery = graphql(`
  query StaffHome {
    staffDesk {
      postingsToReview
      organisationsToVerify
      unansweredNeeds
      applicationsToScreen
      applicationsToDecide
    }
  }
`);

/** The office's first page: what waits, and the tools. */
export function StaffHomePage() {
  return (
    <RequireRole roles={['staff', 'coordinator', 'moderator', 'admin']}>
      <Desk />
    </RequireRole>
  );
}

type DeskNumbers = ResultOf<typeof StaffHomeQuery>['staffDesk'];

function Desk() {
  const texts = useMessages(deskMessages);
  const [{ data, error }, again] = useQuery({ query: StaffHomeQuery });
  const tools = [
    { id: '/staff/awards', title: texts.awards, text: texts.awardsText },
    { id: '/staff/organisations/new', title: texts.proxy, text: texts.proxyText },
    { id: '/staff/import', title: texts.imports, text: texts.importsText },
    { id: '/staff/words', title: texts.words, text: texts.wordsText },
    { id: '/staff/matching', title: texts.matching, text: texts.matchingText },
    { id: '/staff/grants/programmes', title: texts.programmes, text: texts.programmesText },
    { id: '/staff/consultations', title: texts.consultations, text: texts.consultationsText },
  ];
  return (
    <Layout crumbs={[{ title: texts.title }]}>
      <PageHeading title={texts.title} lead={texts.lead} />
      <Section title={texts.waiting}>
        {error && !data ? (
          <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
        ) : (
          <Waiting desk={data?.staffDesk} />
        )}
      </Section>
      <Section title={texts.tools}>
        <CardList items={tools} empty={null}>
          {(tool) => (
            <LinkCard to={tool.id} title={tool.title}>
              <p className="m-0 text-solid-gray-800">{tool.text}</p>
            </LinkCard>
          )}
        </CardList>
      </Section>
    </Layout>
  );
}

function Waiting({ desk }: { desk: DeskNumbers | undefined }) {
  const texts = useMessages(deskMessages);
  const items = desk && [
    {
      id: 'postings',
      to: '/staff/postings',
      title: texts.postings,
      text: texts.postingsText,
      count: desk.postingsToReview,
    },
    {
      id: 'organisations',
      to: '/staff/organisations',
      title: texts.organisations,
      text: texts.organisationsText,
      count: desk.organisationsToVerify,
    },
    { id: 'needs', to: '/staff/desk', title: texts.needs, text: texts.needsText, count: desk.unansweredNeeds },
    {
      id: 'screening',
      to: '/staff/grants',
      title: texts.screening,
      text: texts.screeningText,
      count: desk.applicationsToScreen,
    },
    {
      id: 'deciding',
      to: '/staff/grants',
      title: texts.deciding,
      text: texts.decidingText,
      count: desk.applicationsToDecide,
    },
  ];
  return (
    <CardList items={items} empty={null}>
      {(item) => (
        <LinkCard
          to={item.to}
          title={item.title}
          before={
            <LabelRow>
              <Badge tone={item.count > 0 ? 'warning' : 'neutral'} strong={item.count > 0}>
                {texts.count(item.count)}
              </Badge>
            </LabelRow>
          }
        >
          <p className="m-0 text-solid-gray-800">{item.text}</p>
        </LinkCard>
      )}
    </CardList>
  );
}
