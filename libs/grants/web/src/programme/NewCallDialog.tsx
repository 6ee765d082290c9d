import {
  ActionNotice,
  Button,
  ButtonRow,
  Dialog,
  graphql,
  RadioGroup,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ProgrammeRow } from './programme-data.js';
import { programmeMessages } from './programme-messages.js';

const Create = graphql(
  `
    mutation CreateCall($input: CreateCallInput!) {
      createCall(input: $input) {
        __typename
        ... on CreateCallOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** A new call: as usual, or as an earlier one. */
export function NewCallDialog(props: { programme: ProgrammeRow; open: boolean; onClose: () => void }) {
  const { programme, open, onClose } = props;
  const t = useMessages(programmeMessages);
  const navigate = useNavigate();
  const newest = programme.calls[0]?.id ?? '';
  const [from, setFrom] = useState(newest);
  const [create, creating] = useAction(Create);
  const make = async () => {
    const result = await create({ input: { programmeId: programme.id, copyOf: from || null } });
    if (result.ok) void navigate(`/staff/grants/calls/${result.data.id}/settings`);
  };
  return (
    <Dialog open={open} onClose={onClose} title={t.newCallTitle}>
      <ActionNotice error={creating.error} />
      <RadioGroup
        id={`from-${programme.id}`}
        label={t.from}
        required
        framed
        value={from}
        onChange={setFrom}
        options={[
          ...programme.calls
            .slice(0, 5)
            .map((call) => ({ value: call.id, label: t.fromCopy(call.title), hint: t.fromCopyHint })),
          { value: '', label: t.fromUsual, hint: t.fromUsualHint },
        ]}
      />
      <ButtonRow className="mt-8">
        <Button pending={creating.pending} onClick={() => void make()}>
          {t.create}
        </Button>
      </ButtonRow>
    </Dialog>
  );
}
