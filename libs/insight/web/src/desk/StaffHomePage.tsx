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

interface ToolGroup {
  readonly title: 'introducing' | 'granting' | 'keeping';
  readonly tools: readonly { readonly id: string; readonly name: ToolName }[];
}

type ToolName =
  | ('batch' | 'matching' | 'weights' | 'consultations')
  | ('pipeline' | 'programmes' | 'reviewers' | 'awards' | 'records')
  | ('proxy' | 'imports' | 'badges' | 'words' | 'index');

/** The tools of the office, by the work they belong to. `name` is that of their words. */
const toolGroups: readonly ToolGroup[] = [
  {
    title: 'introducing',
    tools: [
      { id: '/staff/desk/batch', name: 'batch' },
      { id: '/staff/matching', name: 'matching' },
      { id: '/staff/matching/weights', name: 'weights' },
      { id: '/staff/consultations', name: 'consultations' },
    ],
  },
  {
    title: 'granting',
    tools: [
      { id: '/staff/grants', name: 'pipeline' },
      { id: '/staff/grants/programmes', name: 'programmes' },
      { id: '/staff/grants/reviewers', name: 'reviewers' },
      { id: '/staff/awards', name: 'awards' },
      { id: '/staff/records', name: 'records' },
    ],
  },
  {
    title: 'keeping',
    tools: [
      { id: '/staff/organisations/new', name: 'proxy' },
      { id: '/staff/import', name: 'imports' },
      { id: '/staff/badges', name: 'badges' },
      { id: '/staff/words', name: 'words' },
      { id: '/staff/search-index', name: 'index' },
    ],
  },
];

type DeskNumbers = ResultOf<typeof StaffHomeQuery>['staffDesk'];

function Desk() {
  const texts = useMessages(deskMessages);
  const [{ data, error }, again] = useQuery({ query: StaffHomeQuery });
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
      {toolGroups.map((group) => (
        <Section key={group.title} title={texts[group.title]}>
          <CardList items={group.tools} empty={null}>
            {(tool) => (
              <LinkCard to={tool.id} title={texts[tool.name]}>
                <p className="m-0 text-solid-gray-800">{texts[`${tool.name}Text`]}</p>
              </LinkCard>
            )}
          </CardList>
        </Section>
      ))}
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
