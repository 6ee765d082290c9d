import { applicationLifecycle } from '@musubi/grants/model';
import {
  ActionNotice,
  Button,
  ConfirmDialog,
  graphql,
  TextArea,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { grantsMessages } from '../messages/messages.js';
import type { Application } from './application-data.js';

const Withdraw = graphql(
  `
    mutation WithdrawApplication($input: WithdrawApplicationInput!) {
      withdrawApplication(input: $input) {
        __typename
        ... on WithdrawApplicationOk {
          id
          state
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Taking the application back, with a reason; only where the lead's representative still can. */
export function WithdrawPart({ application }: { application: Application }) {
  const t = useMessages(grantsMessages);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [withdraw, state] = useAction(Withdraw);
  const possible = (applicationLifecycle.moves.withdraw.from as readonly string[]).includes(application.state);
  if (!application.maySubmit || !possible) return null;
  const onWithdraw = async () => {
    const result = await withdraw({ input: { id: application.id, reason } });
    if (result.ok) toast(t.withdrawn);
  };
  return (
    <div className="mt-12 border-t border-solid-gray-300 pt-6">
      <ActionNotice error={state.error} />
      <Button variant="text" onClick={() => setAsking(true)}>
        {t.withdraw}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.withdrawTitle}
        confirmLabel={t.withdraw}
        danger
        pending={state.pending}
        onConfirm={onWithdraw}
      >
        <p className="mt-0">{t.withdrawText}</p>
        <TextArea
          id="withdraw-reason"
          label={t.withdrawReason}
          required
          rows={2}
          max={500}
          value={reason}
          onChange={setReason}
        />
      </ConfirmDialog>
    </div>
  );
}
