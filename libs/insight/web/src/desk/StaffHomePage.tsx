import {
  Badge,
  CardGrid,
  graphql,
  Layout,
  LinkCard,
  LoadError,
  PageHeading,
  RequireRole,
  Section,
  SkeletonCards,
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

function Desk() {
  const texts = useMessages(deskMessages);
  const [{ data, error }, again] = useQuery({ query: StaffHomeQuery });
  const desk = data?.staffDesk;
  const waiting = [
    { to: '/staff/postings', title: texts.postings, text: texts.postingsText, count: desk?.postingsToReview ?? 0 },
    {
      to: '/staff/organisations',
      title: texts.organisations,
      text: texts.organisationsText,
      count: desk?.organisationsToVerify ?? 0,
    },
    {
      to: '/search?kind=need&sort=deadline',
      title: texts.needs,
      text: texts.needsText,
      count: desk?.unansweredNeeds ?? 0,
    },
    { to: '/staff/grants', title: texts.screening, text: texts.screeningText, count: desk?.applicationsToScreen ?? 0 },
    { to: '/staff/grants', title: texts.deciding, text: texts.decidingText, count: desk?.applicationsToDecide ?? 0 },
  ];
  const tools = [
    { to: '/staff/organisations/new', title: texts.proxy, text: texts.proxyText },
    { to: '/staff/imports', title: texts.imports, text: texts.importsText },
  ];
  return (
    <Layout crumbs={[{ title: texts.title }]}>
      <PageHeading title={texts.title} lead={texts.lead} />
      <Section title={texts.waiting}>
        {error && !data && <LoadError onRetry={() => again({ requestPolicy: 'network-only' })} />}
        {!desk && !error && <SkeletonCards />}
        {desk && (
          <CardGrid>
            {waiting.map((each) => (
              <LinkCard
                key={each.title}
                to={each.to}
                title={each.title}
                before={
                  <span className="flex justify-start">
                    <Badge tone={each.count > 0 ? 'warning' : 'neutral'} strong={each.count > 0}>
                      {texts.count(each.count)}
                    </Badge>
                  </span>
                }
              >
                <p className="m-0 text-solid-gray-800">{each.text}</p>
              </LinkCard>
            ))}
          </CardGrid>
        )}
      </Section>
      <Section title={texts.tools}>
        <CardGrid>
          {tools.map((each) => (
            <LinkCard key={each.to} to={each.to} title={each.title}>
              <p className="m-0 text-solid-gray-800">{each.text}</p>
            </LinkCard>
          ))}
        </CardGrid>
      </Section>
    </Layout>
  );
}
