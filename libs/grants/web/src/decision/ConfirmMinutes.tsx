import {
  ActionNotice,
  Button,
  ConfirmDialog,
  graphql,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { meetingMessages } from './meeting-messages.js';

const Confirm = graphql(
  `
    mutation ConfirmMinutes($input: ConfirmMinutesInput!) {
      confirmMinutes(input: $input) {
        __typename
        ... on ConfirmMinutesOk {
          callId
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Closes saved minutes for good. */
export function ConfirmMinutes({ callId, version }: { callId: string; version: number }) {
  const t = useMessages(meetingMessages);
  const [asking, ask] = useState(false);
  const [confirm, confirming] = useAction(Confirm);
  const submit = async () => {
    const result = await confirm({ input: { callId, version } });
    if (result.ok) toast(t.confirmed);
  };
  return (
    <>
      <Button variant="outline" pending={confirming.pending} onClick={() => ask(true)}>
        {t.confirm}
      </Button>
      <ActionNotice error={confirming.error && { message: words(confirming.error) }} />
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t.confirmSure}
        confirmLabel={t.confirm}
        onConfirm={submit}
      >
        {t.confirmNote}
      </ConfirmDialog>
    </>
  );
}

/** What is missing, all of it. */
const words = ({ message, issues }: { message: string; issues: readonly { message: string }[] }): string =>
  issues.length > 0 ? issues.map((issue) => issue.message).join(' ') : message;
