import { membershipRoleCodes, membershipRoleHints, membershipRoles, type MembershipRole } from '@musubi/identity/model';
import {
  ActionNotice,
  Button,
  Form,
  graphql,
  RadioGroup,
  Section,
  Stack,
  TextField,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { identityMessages } from './messages/messages.js';

const InviteMember = graphql(
  `
    mutation InviteMember($input: InviteMemberInput!) {
      inviteMember(input: $input) {
        __typename
        ... on InviteMemberOk {
          id
          email
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const RevokeInvitation = graphql(
  `
    mutation RevokeInvitation($input: RevokeInvitationInput!) {
      revokeInvitation(input: $input) {
        __typename
        ... on RevokeInvitationOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly expiresAt: string;
}

const roleOptions = membershipRoleCodes.map((value) => ({ value, label: membershipRoles[value] }));

/** Asks somebody by e-mail to join. */
export function Invite({ organisationId }: { organisationId: string }) {
  const t = useMessages(identityMessages);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState('editor');
  const [invite, { pending, error }] = useAction(InviteMember);
  const send = async () => {
    const result = await invite({ input: { organisationId, email, role } });
    if (!result.ok) return;
    toast(t.invited(result.data.email));
    setEmail('');
  };
  const wrong = error?.field === 'email' ? error.message : null;
  return (
    <Section title={t.invite} lead={t.inviteLead}>
      <Form onSubmit={send}>
        <Stack className="max-w-140">
          <ActionNotice error={wrong ? null : error} />
          <TextField
            id="invite-email"
            type="email"
            label={t.email}
            required
            value={email}
            onChange={setEmail}
            error={wrong}
          />
          <RadioGroup
            id="invite-role"
            label={t.role}
            required
            value={role}
            onChange={setRole}
            options={roleOptions.map((each) => ({ ...each, hint: membershipRoleHints[each.value] }))}
          />
          <Button type="submit" pending={pending} className="self-start">
            {t.inviteSend}
          </Button>
        </Stack>
      </Form>
    </Section>
  );
}

/** Invitations that wait for an answer. */
export function Invitations({ invitations }: { invitations: readonly Invitation[] }) {
  const t = useMessages(identityMessages);
  const format = useFormat();
  const [revoke, { error }] = useAction(RevokeInvitation);
  const take = async (id: string) => {
    const result = await revoke({ input: { id } });
    if (result.ok) toast(t.revoked);
  };
  return (
    <Section title={t.openInvitations}>
      <ActionNotice error={error} />
      <ul className="m-0 list-none divide-y divide-solid-gray-300 border-y border-solid-gray-300 p-0">
        {invitations.map((each) => (
          <li key={each.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <span className="min-w-0">
              <span className="block break-all">{each.email}</span>
              <span className="block text-dns-14N-130 leading-[1.7]! text-solid-gray-700">
                {`${membershipRoles[each.role as MembershipRole]} / ${t.expires(format.date(each.expiresAt))}`}
              </span>
            </span>
            <Button variant="outline" size="small" onClick={() => void take(each.id)}>
              {t.revoke}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
