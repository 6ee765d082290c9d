import {
  ActionNotice,
  Button,
  Card,
  type FragmentOf,
  graphql,
  LinkButton,
  Notice,
  readFragment,
  Stack,
  TextArea,
  TextLink,
  useAction,
  useLoginAddress,
  useMessages,
  UserErrorFields,
  useViewer,
} from '@musubi/platform/web';
import { useState } from 'react';
import { LogoBox, LogoBoxFragment } from './LogoBox.js';
import { identityMessages } from './messages/messages.js';

const RequestMembership = graphql(
  `
    mutation RequestMembership($input: RequestMembershipInput!) {
      requestMembership(input: $input) {
        __typename
        ... on RequestMembershipOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Beside the page: joining for people of the organisation, the logo for its editors. */
export function JoinBox(props: { organisation: FragmentOf<typeof JoinBoxFragment> }) {
  const o = readFragment(JoinBoxFragment, props.organisation);
  return (
    <Stack gap="small">
      {o.may.edit && <LogoBox organisation={o} />}
      {!o.myRole && !o.closed && <Join id={o.id} waiting={o.joinRequested} />}
    </Stack>
  );
}

function Join({ id, waiting }: { id: string; waiting: boolean }) {
  const t = useMessages(identityMessages);
  const { viewer, loading } = useViewer();
  const login = useLoginAddress();
  if (loading) return null;
  return (
    <Card tone="grey">
      <h2 className="m-0 text-std-17B-170">{t.join}</h2>
      <p className="mt-1 mb-4 text-dns-16N-130 leading-[1.6]!">{t.joinLead}</p>
      {viewer ? (
        <JoinForm id={id} waiting={waiting} />
      ) : (
        <LinkButton to={login} variant="outline">
          {t.loginToJoin}
        </LinkButton>
      )}
      {viewer && (
        <p className="mt-4 mb-0">
          <TextLink to={`/organisations/${id}/code`}>{t.haveCode}</TextLink>
        </p>
      )}
    </Card>
  );
}

/** Also used where somebody was about to register what exists already. */
export function JoinForm({ id, waiting }: { id: string; waiting: boolean }) {
  const t = useMessages(identityMessages);
  const [open, setOpen] = useState(false);
  const [message, setMessage] = useState('');
  const [sent, setSent] = useState(false);
  const [request, { pending, error }] = useAction(RequestMembership);
  if (sent) return <Notice tone="success" live title={t.joinSent} />;
  if (waiting) return <Notice title={t.joinWaiting} />;
  if (!open)
    return (
      <Button variant="outline" onClick={() => setOpen(true)}>
        {t.join}
      </Button>
    );
  const send = async () => {
    const result = await request({ input: { organisationId: id, message } });
    if (result.ok) setSent(true);
  };
  return (
    <Stack gap="small">
      <TextArea
        id={`join-${id}`}
        label={t.joinMessage}
        help={t.joinHelp}
        value={message}
        onChange={setMessage}
        max={500}
        rows={3}
      />
      <ActionNotice error={error} />
      <Button pending={pending} onClick={() => void send()}>
        {t.joinSend}
      </Button>
    </Stack>
  );
}

export const JoinBoxFragment = graphql(
  `
    fragment JoinBox on Organisation {
      id
      closed
      myRole
      joinRequested
      may {
        edit
      }
      ...LogoBox
    }
  `,
  [LogoBoxFragment],
);
