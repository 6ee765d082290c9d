import { askToTalkForm } from '@musubi/collaboration/model';
import {
  Badge,
  Button,
  ButtonRow,
  Card,
  Form,
  FormPageView,
  graphql,
  Layout,
  LinkButton,
  Notice,
  PageHeading,
  RequireSignIn,
  type ResultOf,
  SkeletonPage,
  toast,
  useAction,
  useForm,
  useMessages,
  UserErrorFields,
  useViewer,
  type ViewerMembership,
} from '@musubi/platform/web';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { NoOrganisation } from '../inbox/InboxPage.js';
import { Loaded } from '../Loaded.js';
import { collaborationTexts } from '../messages/messages.js';
import { PartyName } from '../PartyName.js';

const TalkQuery = graphql(`
  query TalkPage($mine: ID!, $postingId: ID, $toOrganisationId: ID) {
    talkTarget(organisationId: $mine, postingId: $postingId, toOrganisationId: $toOrganisationId) {
      organisation {
        id
        name
        logoFileId
      }
      posting {
        id
        kind
        title
        body
      }
      refusal
      introductionId
    }
  }
`);

const Request = graphql(
  `
    mutation RequestIntroduction($input: RequestIntroductionInput!) {
      requestIntroduction(input: $input) {
        __typename
        ... on RequestIntroductionOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

type Target = NonNullable<ResultOf<typeof TalkQuery>['talkTarget']>;

/** 話してみたい, about a posting (`/postings/:id/talk`) or to an organisation (`/organisations/:id/talk`). */
export function TalkPage({ to }: { to: 'posting' | 'organisation' }) {
  return (
    <RequireSignIn>
      <Talk to={to} />
    </RequireSignIn>
  );
}

function Talk({ to }: { to: 'posting' | 'organisation' }) {
  const { acting, loading } = useViewer();
  if (loading) return <SkeletonPage />;
  if (acting) return <TalkAs key={acting.organisationId} to={to} mine={acting} />;
  return (
    <Layout width="narrow">
      <NoOrganisation />
    </Layout>
  );
}

type Mine = Pick<ViewerMembership, 'organisationId' | 'organisationName'>;

function TalkAs({ to, mine }: { to: 'posting' | 'organisation'; mine: Mine }) {
  const { id = '' } = useParams();
  const target = to === 'posting' ? { postingId: id } : { toOrganisationId: id };
  const query = useQuery({ query: TalkQuery, variables: { mine: mine.organisationId, ...target } });
  return (
    <Loaded query={query} pick={(data) => data.talkTarget}>
      {(found) => <TalkForm target={found} mine={mine} />}
    </Loaded>
  );
}

function TalkForm({ target, mine }: { target: Target; mine: Mine }) {
  const t = useMessages(collaborationTexts);
  const navigate = useNavigate();
  const { organisation, posting } = target;
  const form = useForm({
    form: askToTalkForm,
    initial: { message: '' },
    version: 1,
    localKey: `talk:${mine.organisationId}:${posting?.id ?? organisation.id}`,
  });
  const [request, requesting] = useAction(Request);
  const send = async () => {
    const message = String(form.values['message'] ?? '');
    const about = posting ? { postingId: posting.id } : { toOrganisationId: organisation.id };
    const answer = await form.submit(() =>
      request({ input: { organisationId: mine.organisationId, message, ...about } }),
    );
    if (!answer?.ok) return;
    toast(t.talkSent);
    void navigate(`/introductions/${answer.data.id}`);
  };
  return (
    <Layout width="narrow" crumbs={[...crumbOf(posting), { title: t.talkTitle }]}>
      <PageHeading title={t.talkTitle} lead={t.talkLead(organisation.name)} />
      <Card className="mb-8">
        <PartyName party={organisation} size={56} />
        {posting && (
          <div className="mt-4">
            <Badge tone={posting.kind === 'need' ? 'need' : 'resource'}>
              {posting.kind === 'need' ? t.need : t.resource}
            </Badge>
            <p className="mt-2 mb-0 text-std-18B-160">{posting.title}</p>
            <p className="mt-1 mb-0 line-clamp-3 text-solid-gray-700">{posting.body}</p>
          </div>
        )}
      </Card>
      {target.refusal ? (
        <Notice
          tone="warning"
          title={t.talkCannot}
          actions={
            target.introductionId && (
              <LinkButton to={`/introductions/${target.introductionId}`}>{t.talkOpen}</LinkButton>
            )
          }
        >
          {target.refusal}
        </Notice>
      ) : (
        <Form onSubmit={send}>
          <FormPageView form={form} pageId="talk">
            <p className="m-0 text-solid-gray-700">{t.talkFrom(mine.organisationName)}</p>
            <ButtonRow>
              <Button type="submit" size="large" wide pending={requesting.pending}>
                {t.talkSend}
              </Button>
            </ButtonRow>
          </FormPageView>
          <div className="mt-10 rounded-12 bg-solid-gray-50 p-5">
            <p className="m-0 text-std-16B-170">{t.talkNext}</p>
            <ol className="mt-2 mb-0 list-decimal pl-6">
              {t.talkSteps().map((step) => (
                <li key={step} className="mt-1">
                  {step}
                </li>
              ))}
            </ol>
          </div>
        </Form>
      )}
    </Layout>
  );
}

const crumbOf = (posting: Target['posting']) =>
  posting ? [{ title: posting.title, to: `/postings/${posting.id}` }] : [];
