import {
  ActionNotice,
  Button,
  ButtonRow,
  Card,
  graphql,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { collaborationTexts } from '../messages/messages.js';
import type { PartnershipData } from './partnership-data.js';

const Join = graphql(
  `
    mutation AcceptPartnerInvitation($input: AcceptPartnerInvitationInput!) {
      acceptPartnerInvitation(input: $input) {
        __typename
        ... on AcceptPartnerInvitationOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Decline = graphql(
  `
    mutation DeclinePartnerInvitation($input: DeclinePartnerInvitationInput!) {
      declinePartnerInvitation(input: $input) {
        __typename
        ... on DeclinePartnerInvitationOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** For an invited organisation: who asks, and yes or no. */
export function Invitation({ partnership }: { partnership: PartnershipData }) {
  const t = useMessages(collaborationTexts);
  const [join, joining] = useAction(Join);
  const [decline, declining] = useAction(Decline);
  const { id, invitations, mine } = partnership;
  const own = invitations.find((each) => mine.includes(each.organisation.id)) ?? invitations[0];
  const yes = async () => {
    if ((await join({ input: { id } })).ok) toast(t.joinedToast);
  };
  const no = async () => {
    if ((await decline({ input: { id } })).ok) toast(t.declinedToast);
  };
  return (
    <Card className="mb-12 border-2 border-key-900">
      <h2 className="m-0 text-std-22B-150">{t.joinTitle(own?.invitedByName ?? '')}</h2>
      {own?.message && <p className="mt-3 mb-0 whitespace-pre-line">{own.message}</p>}
      <ActionNotice error={joining.error ?? declining.error} />
      <ButtonRow className="mt-5">
        <Button pending={joining.pending} onClick={() => void yes()}>
          {t.join}
        </Button>
        <Button variant="outline" pending={declining.pending} onClick={() => void no()}>
          {t.joinNo}
        </Button>
      </ButtonRow>
    </Card>
  );
}
