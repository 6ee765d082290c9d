import {
  ActionNotice,
  Badge,
  Button,
  ButtonRow,
  Card,
  Form,
  graphql,
  TextArea,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { collaborationTexts } from '../messages/messages.js';
import { OrganisationPicker } from '../OrganisationPicker.js';
import { PartyName } from '../PartyName.js';
import type { PartnershipData } from './partnership-data.js';

const Invite = graphql(
  `
    mutation InvitePartner($input: InvitePartnerInput!) {
      invitePartner(input: $input) {
        __typename
        ... on InvitePartnerOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Who takes part, who has been asked, and asking one more. */
export function Partners({ partnership }: { partnership: PartnershipData }) {
  const t = useMessages(collaborationTexts);
  const [inviting, setInviting] = useState(false);
  const { partners, invitations, leadOrganisationId, moves, id } = partnership;
  return (
    <Card>
      <h2 className="m-0 text-std-18B-160">{t.partnersTitle}</h2>
      <ul className="mt-4 mb-0 grid list-none gap-3 p-0">
        {partners.map((party) => (
          <li key={party.id}>
            <PartyName party={party} size={36} />
            {party.id === leadOrganisationId && (
              <span className="mt-1 ml-12 inline-block">
                <Badge>{t.lead}</Badge>
              </span>
            )}
          </li>
        ))}
        {invitations.map(({ organisation }) => (
          <li key={organisation.id}>
            <PartyName party={organisation} size={36} />
            <span className="mt-1 ml-12 inline-block">
              <Badge tone="warning">{t.waitingAnswer}</Badge>
            </span>
          </li>
        ))}
      </ul>
      {moves.includes('invite') &&
        (inviting ? (
          <InviteForm id={id} onClose={() => setInviting(false)} />
        ) : (
          <Button variant="outline" size="small" icon="plus" className="mt-5" onClick={() => setInviting(true)}>
            {t.inviteOne}
          </Button>
        ))}
    </Card>
  );
}

function InviteForm({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages(collaborationTexts);
  const [organisationId, choose] = useState<string | null>(null);
  const [message, setMessage] = useState('');
  const [invite, inviting] = useAction(Invite);
  const submit = async () => {
    const answer = await invite({ input: { id, organisationId: organisationId ?? '', message } });
    if (!answer.ok) return;
    toast(t.invitedToast);
    onClose();
  };
  return (
    <Form className="mt-5 grid gap-4 border-t border-solid-gray-300 pt-5" onSubmit={submit}>
      <OrganisationPicker id="invite-organisation" label={t.invite} value={organisationId} onChange={choose} />
      <TextArea id="invite-message" label={t.inviteMessage} rows={3} max={1000} value={message} onChange={setMessage} />
      <ActionNotice error={inviting.error} />
      <ButtonRow>
        <Button type="submit" size="small" pending={inviting.pending}>
          {t.inviteOne}
        </Button>
        <Button variant="text" size="small" onClick={onClose}>
          {t.cancel}
        </Button>
      </ButtonRow>
    </Form>
  );
}
