import {
  Button,
  ButtonRow,
  graphql,
  Layout,
  LinkButton,
  PageHeading,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
  useViewer,
} from '@musubi/platform/web';
import { useLocation, useNavigate } from 'react-router';
import { identityMessages } from './messages/messages.js';
import { nextPath } from './next-path.js';

const Logout = graphql(
  `
    mutation Logout {
      logout {
        __typename
        ... on LogoutOk {
          done
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

export function LogoutPage() {
  const t = useMessages(identityMessages);
  const [logout, { pending }] = useAction(Logout);
  const { refresh } = useViewer();
  const navigate = useNavigate();
  const { search } = useLocation();
  const leave = async () => {
    const result = await logout({});
    if (!result.ok) return;
    refresh();
    toast(t.loggedOut);
    void navigate(nextPath(search, '/'), { replace: true });
  };
  return (
    <Layout width="narrow">
      <PageHeading title={t.logoutTitle} lead={t.logoutQuestion} />
      <ButtonRow>
        <Button size="large" pending={pending} onClick={() => void leave()}>
          {t.logout}
        </Button>
        <LinkButton to={nextPath(search, '/')} variant="outline" size="large">
          {t.cancel}
        </LinkButton>
      </ButtonRow>
    </Layout>
  );
}
