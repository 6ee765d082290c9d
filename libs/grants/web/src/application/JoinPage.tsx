import {
  ButtonRow,
  graphql,
  Layout,
  LinkButton,
  LoadError,
  Notice,
  PageHeading,
  type ResultOf,
  SkeletonPage,
  useLoginAddress,
  useMessages,
  useViewer,
} from '@musubi/platform/web';
import { useLocation, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { invitationMessages } from './invitation-messages.js';
import { JoinOffer } from './JoinOffer.js';

const JoinQuery = graphql(`
  query JoinPage($token: String!) {
    applicationInvitationLink(token: $token) {
      state
      applicationId
      offer {
        title
        call
        closesAt
        lead
        inviter
        message
        partners
        replaces
        expiresAt
        closed
      }
    }
  }
`);

type Link = ResultOf<typeof JoinQuery>['applicationInvitationLink'];
export type Offer = NonNullable<Link['offer']>;

/** The link of an invitation by e-mail to an application: nothing of it is shown but to the owner of the address. */
export function JoinPage() {
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const { viewer, loading } = useViewer();
  const [{ data, error }, ask] = useQuery({
    query: JoinQuery,
    variables: { token },
    pause: !viewer,
    requestPolicy: 'cache-and-network',
  });
  if (loading) return <SkeletonPage />;
  if (!viewer) return <SignInFirst />;
  if (error && !data) return <LoadError onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonPage />;
  const { offer, ...link } = data.applicationInvitationLink;
  return offer ? (
    <JoinOffer offer={offer} token={token} again={() => ask({ requestPolicy: 'network-only' })} />
  ) : (
    <NoOffer link={link} email={viewer.email} />
  );
}

function SignInFirst() {
  const t = useMessages(invitationMessages);
  const login = useLoginAddress();
  return (
    <Layout width="narrow">
      <PageHeading title={t.joinTitle} lead={t.joinSignIn} />
      <ButtonRow>
        <LinkButton to={login.replace('/login', '/signup')} size="large">
          {t.signUp}
        </LinkButton>
        <LinkButton to={login} variant="outline" size="large">
          {t.login}
        </LinkButton>
      </ButtonRow>
    </Layout>
  );
}

/** Answered, over, or somebody else's. */
function NoOffer({ link, email }: { link: Omit<Link, 'offer'>; email: string }) {
  const t = useMessages(invitationMessages);
  const { pathname, search } = useLocation();
  const logout = `/logout?next=${encodeURIComponent(pathname + search)}`;
  return (
    <Layout width="narrow">
      <PageHeading title={t.joinTitle} />
      {link.state === 'joined' && (
        <Notice
          tone="success"
          title={t.joinedTitle}
          actions={<LinkButton to={`/applications/${link.applicationId}`}>{t.toApplication}</LinkButton>}
        />
      )}
      {link.state === 'declined' && (
        <Notice tone="info" title={t.declinedTitle} actions={<LinkButton to="/">{t.toHome}</LinkButton>}>
          {t.declinedText}
        </Notice>
      )}
      {link.state === 'otherAddress' && (
        <Notice tone="warning" title={t.otherTitle} actions={<LinkButton to={logout}>{t.otherLogin}</LinkButton>}>
          {t.otherText(email)}
        </Notice>
      )}
      {link.state === 'over' && (
        <Notice tone="warning" title={t.overTitle} actions={<LinkButton to="/">{t.toHome}</LinkButton>}>
          {t.overText}
        </Notice>
      )}
    </Layout>
  );
}
