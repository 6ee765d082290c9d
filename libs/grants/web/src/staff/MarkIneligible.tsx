import {
  ActionNotice,
  Button,
  ButtonRow,
  Dialog,
  graphql,
  TextArea,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { reviewMessages } from '../review/messages.js';

const Mark = graphql(
  `
    mutation MarkApplicationIneligible($input: MarkApplicationIneligibleInput!) {
      markApplicationIneligible(input: $input) {
        __typename
        ... on MarkApplicationIneligibleOk {
          id
          version
          state
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** 対象外, with the reason the partners read. */
export function MarkIneligible({ id, version }: { id: string; version: number }) {
  const t = useMessages(reviewMessages);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [mark, marking] = useAction(Mark);
  const submit = async () => {
    const result = await mark({ input: { id, version, reason } });
    if (!result.ok) return;
    toast(t.ineligibleDone);
    setOpen(false);
  };
  return (
    <>
      <Button variant="text" onClick={() => setOpen(true)}>
        {t.markIneligible}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.markIneligible}>
        <p className="m-0 mb-6">{t.ineligibleNote}</p>
        <ActionNotice error={marking.error} />
        <TextArea
          id="reason"
          label={t.ineligibleReason}
          required
          value={reason}
          onChange={setReason}
          max={1000}
          error={marking.error?.issues?.[0]?.message}
        />
        <ButtonRow className="mt-6">
          <Button pending={marking.pending} onClick={() => void submit()}>
            {t.markIneligible}
          </Button>
        </ButtonRow>
      </Dialog>
    </>
  );
}
