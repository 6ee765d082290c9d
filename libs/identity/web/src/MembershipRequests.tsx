import { membershipRoleCodes, membershipRoles } from '@musubi/identity/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  Card,
  Dialog,
  graphql,
  Section,
  Select,
  Stack,
  TextArea,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { identityMessages } from './messages/messages.js';

const Approve = graphql(
  `
    mutation ApproveMembership($input: ApproveMembershipInput!) {
      approveMembership(input: $input) {
        __typename
        ... on ApproveMembershipOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Decline = graphql(
  `
    mutation DeclineMembership($input: DeclineMembershipInput!) {
      declineMembership(input: $input) {
        __typename
        ... on DeclineMembershipOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

interface Request {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly message: string;
  readonly createdAt: string;
}

/** People who ask to act for the organisation: let in with a role, or declined with a reason. */
export function MembershipRequests({ requests }: { requests: readonly Request[] }) {
  const t = useMessages(identityMessages);
  return (
    <Section title={t.requests} lead={t.requestsLead}>
      <Stack gap="small">
        {requests.map((each) => (
          <RequestCard key={each.id} request={each} />
        ))}
      </Stack>
    </Section>
  );
}

function RequestCard({ request }: { request: Request }) {
  const t = useMessages(identityMessages);
  const format = useFormat();
  const [role, setRole] = useState('editor');
  const [declining, setDeclining] = useState(false);
  const [approve, { pending, error }] = useAction(Approve);
  const letIn = async () => {
    const result = await approve({ input: { id: request.id, role } });
    if (result.ok) toast(t.approved(request.name));
  };
  return (
    <Card tone="warm">
      <p className="m-0 text-std-17B-170 break-words">{request.name}</p>
      <p className="m-0 text-dns-14N-130 leading-[1.7]! break-all">{`${request.email ?? ''} / ${format.date(request.createdAt)}`}</p>
      {request.message && <p className="mt-2 mb-0 break-words whitespace-pre-line">{request.message}</p>}
      <Stack gap="small" className="mt-4">
        <Select
          id={`as-${request.id}`}
          label={t.role}
          noBadge
          emptyLabel={null}
          value={role}
          onChange={setRole}
          options={membershipRoleCodes.map((value) => ({ value, label: membershipRoles[value] }))}
        />
        <ActionNotice error={error} />
        <ButtonRow>
          <Button pending={pending} onClick={() => void letIn()}>
            {t.approve}
          </Button>
          <Button variant="outline" onClick={() => setDeclining(true)}>
            {t.decline}
          </Button>
        </ButtonRow>
      </Stack>
      <DeclineDialog id={request.id} open={declining} onClose={() => setDeclining(false)} />
    </Card>
  );
}

function DeclineDialog({ id, open, onClose }: { id: string; open: boolean; onClose: () => void }) {
  const t = useMessages(identityMessages);
  const [reason, setReason] = useState('');
  const [decline, { pending, error }] = useAction(Decline);
  const send = async () => {
    const result = await decline({ input: { id, reason } });
    if (!result.ok) return;
    toast(t.declined);
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t.declineTitle}
      actions={
        <ButtonRow>
          <Button pending={pending} onClick={() => void send()}>
            {t.decline}
          </Button>
          <Button variant="text" onClick={onClose}>
            {t.cancel}
          </Button>
        </ButtonRow>
      }
    >
      <TextArea
        id={`decline-${id}`}
        label={t.declineReason}
        required
        rows={3}
        max={300}
        value={reason}
        onChange={setReason}
        error={error?.message ?? null}
      />
    </Dialog>
  );
}
