import {
  ActionNotice,
  Button,
  graphql,
  Layout,
  Notice,
  PageHeading,
  RequireSignIn,
  Stack,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
  useViewer,
} from '@musubi/platform/web';
import { useNavigate, useSearchParams } from 'react-router';
import { identityMessages } from './messages/messages.js';

const AcceptInvitation = graphql(
  `
    mutation AcceptInvitation($input: AcceptInvitationInput!) {
      acceptInvitation(input: $input) {
        __typename
        ... on AcceptInvitationOk {
          organisationId
          role
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** The link of an invitation. Who has no login yet signs up first and comes back here. */
export function InvitationPage() {
  const t = useMessages(identityMessages);
  const [search] = useSearchParams();
  const [accept, { pending, error }] = useAction(AcceptInvitation);
  const { refresh } = useViewer();
  const navigate = useNavigate();
  const token = search.get('token');
  const go = async () => {
    const result = await accept({ input: { token: token ?? '' } });
    if (!result.ok) return;
    refresh();
    toast(t.accepted);
    void navigate(`/organisations/${result.data.organisationId}`, { replace: true });
  };
  return (
    <RequireSignIn>
      <Layout width="narrow">
        <PageHeading title={t.invitationTitle} lead={t.invitationLead} />
        {token ? (
          <Stack gap="small" className="items-start">
            <ActionNotice error={error} />
            <Button size="large" pending={pending} onClick={() => void go()}>
              {t.accept}
            </Button>
          </Stack>
        ) : (
          <Notice tone="error" title={t.invitationFailed} />
        )}
      </Layout>
    </RequireSignIn>
  );
}
