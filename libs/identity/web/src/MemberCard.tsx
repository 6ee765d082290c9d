import { membershipRoleCodes, membershipRoles, type MembershipRole } from '@musubi/identity/model';
import {
  ActionNotice,
  Avatar,
  Badge,
  Button,
  Card,
  ConfirmDialog,
  graphql,
  LabelRow,
  Select,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
  useViewer,
} from '@musubi/platform/web';
import { useState } from 'react';
import { identityMessages } from './messages/messages.js';

const ChangeRole = graphql(
  `
    mutation ChangeMemberRole($input: ChangeMemberRoleInput!) {
      changeMemberRole(input: $input) {
        __typename
        ... on ChangeMemberRoleOk {
          id
          version
          role
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const RemoveMember = graphql(
  `
    mutation RemoveMember($input: RemoveMemberInput!) {
      removeMember(input: $input) {
        __typename
        ... on RemoveMemberOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

interface Member {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: string;
  readonly since: string;
}

const roleOptions = membershipRoleCodes.map((value) => ({ value, label: membershipRoles[value] }));

/** One member; for representatives with role and removal. */
export function MemberCard({ member, manage }: { member: Member; manage: boolean }) {
  const t = useMessages(identityMessages);
  const format = useFormat();
  const { viewer } = useViewer();
  const own = viewer?.id === member.personId;
  return (
    <Card>
      <div className="flex items-start gap-4">
        <Avatar name={member.name} size={44} />
        <div className="min-w-0 flex-1">
          <LabelRow>
            <span className="text-std-17B-170 break-words">{member.name}</span>
            {own && <Badge tone="info">{t.you}</Badge>}
            <Badge tone="key">{membershipRoles[member.role as MembershipRole]}</Badge>
          </LabelRow>
          <p className="m-0 text-dns-14N-130 leading-[1.7]! break-all text-solid-gray-700">{member.email}</p>
          <p className="m-0 text-dns-14N-130 leading-[1.7]! text-solid-gray-700">{`${t.since}: ${format.date(member.since)}`}</p>
        </div>
      </div>
      {manage && !own && <ManageMember member={member} />}
    </Card>
  );
}

function ManageMember({ member }: { member: Member }) {
  const t = useMessages(identityMessages);
  const [asking, setAsking] = useState(false);
  const [change, changing] = useAction(ChangeRole);
  const [remove, removing] = useAction(RemoveMember);
  const choose = async (role: string) => {
    const result = await change({ input: { id: member.id, version: member.version, role } });
    if (result.ok) toast(t.roleChanged);
  };
  return (
    <div className="mt-4 flex flex-col gap-3 border-t border-solid-gray-200 pt-4">
      <ActionNotice error={changing.error ?? removing.error} />
      <div className="flex flex-wrap items-end justify-between gap-4">
        <Select
          id={`role-${member.id}`}
          label={t.changeRole(member.name)}
          noBadge
          emptyLabel={null}
          value={member.role}
          onChange={(role) => void choose(role)}
          options={roleOptions}
        />
        <Button variant="text" onClick={() => setAsking(true)}>
          {t.remove}
        </Button>
      </div>
      <ConfirmDialog
        danger
        open={asking}
        onClose={() => setAsking(false)}
        title={t.remove}
        confirmLabel={t.remove}
        onConfirm={async () => {
          await remove({ input: { id: member.id } });
        }}
      >
        {t.removeQuestion(member.name)}
      </ConfirmDialog>
    </div>
  );
}
