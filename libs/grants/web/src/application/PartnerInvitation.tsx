import {
  ActionNotice,
  Badge,
  Button,
  ConfirmDialog,
  graphql,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import type { Application } from './application-data.js';
import { invitationMessages } from './invitation-messages.js';
import type { Together } from './together-data.js';

const TakeBack = graphql(
  `
    mutation WithdrawApplicationInvitation($input: WithdrawApplicationInvitationInput!) {
      withdrawApplicationInvitation(input: $input) {
        __typename
        ... on WithdrawApplicationInvitationOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const SendAgain = graphql(
  `
    mutation ResendApplicationInvitation($input: ResendApplicationInvitationInput!) {
      resendApplicationInvitation(input: $input) {
        __typename
        ... on ResendApplicationInvitationOk {
          id
          expiresAt
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

interface Props {
  readonly application: Application;
  readonly invitation: Together['invitations'][number];
}

type State = 'waiting' | 'expired' | 'undelivered' | 'declined';
const looks = {
  waiting: { tone: 'info', words: 'stateWaiting' },
  expired: { tone: 'warning', words: 'stateExpired' },
  undelivered: { tone: 'error', words: 'stateUndelivered' },
  declined: { tone: 'neutral', words: 'stateDeclined' },
} as const;

/** One invitation in the list of partners: whom, how it stands, and for the lead what can be done. */
export function PartnerInvitation({ application, invitation, mayInvite }: Props & { mayInvite: boolean }) {
  const t = useMessages(invitationMessages);
  const { name, replacesName, email, byMail } = invitation;
  const state = invitation.state as State;
  const open = state !== 'declined';
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <span className="min-w-0 flex-1 basis-60">
        <span className="block wrap-anywhere">{open ? t.inviting(name, replacesName) : t.refused(name)}</span>
        {email && <span className="block text-solid-gray-700 wrap-anywhere">{t.mailTo(email)}</span>}
        <Standing invitation={invitation} mayInvite={mayInvite} />
      </span>
      <Badge tone={looks[state].tone}>{t[looks[state].words]}</Badge>
      {mayInvite && open && (
        <span className="flex flex-wrap gap-x-2 gap-y-1">
          {byMail && <SendAgainButton application={application} invitation={invitation} />}
          <TakeBackButton application={application} invitation={invitation} />
        </span>
      )}
    </li>
  );
}

/** Until when it can be answered, or what the lead does about it. */
function Standing({ invitation, mayInvite }: { invitation: Props['invitation']; mayInvite: boolean }) {
  const t = useMessages(invitationMessages);
  const format = useFormat();
  const help = invitation.state === 'expired' ? t.expiredHelp : t.undeliveredHelp;
  if (invitation.state === 'waiting')
    return invitation.expiresAt ? (
      <span className="block text-solid-gray-700">{t.until(format.date(invitation.expiresAt))}</span>
    ) : null;
  return mayInvite && invitation.state !== 'declined' ? <span className="block">{help}</span> : null;
}

function SendAgainButton({ application, invitation }: Props) {
  const t = useMessages(invitationMessages);
  const format = useFormat();
  const [send, state] = useAction(SendAgain);
  const again = async () => {
    const result = await send({ input: { id: application.id, invitationId: invitation.id } });
    if (result.ok) toast(t.sentAgain(format.date(result.data.expiresAt)));
  };
  return (
    <>
      <Button variant="text" size="small" pending={state.pending} onClick={() => void again()}>
        {t.sendAgain}
      </Button>
      {state.error && <ActionNotice error={state.error} />}
    </>
  );
}

function TakeBackButton({ application, invitation }: Props) {
  const t = useMessages(invitationMessages);
  const [asking, setAsking] = useState(false);
  const [takeBack, state] = useAction(TakeBack);
  const confirm = async () => {
    const result = await takeBack({ input: { id: application.id, invitationId: invitation.id } });
    if (result.ok) toast(t.takenBack);
  };
  return (
    <>
      <Button variant="text" size="small" onClick={() => setAsking(true)}>
        {t.takeBack}
      </Button>
      {state.error && <ActionNotice error={state.error} />}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.takeBackTitle(invitation.name)}
        confirmLabel={t.takeBack}
        danger
        pending={state.pending}
        onConfirm={confirm}
      >
        {invitation.byMail ? t.takeBackByMail : t.takeBackText}
      </ConfirmDialog>
    </>
  );
}
