import {
  ActionNotice,
  Button,
  ButtonRow,
  DateField,
  Dialog,
  graphql,
  TextArea,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import type { Award } from './award-data.js';
import { awardMessages } from './messages.js';

const Return = graphql(
  `
    mutation ReturnFinalReport($input: ReturnFinalReportInput!) {
      returnFinalReport(input: $input) {
        __typename
        ... on ReturnFinalReportOk {
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

/** Gives a final report back with words and a day. */
export function ReturnReport({ award, latest }: { award: Award; latest: string }) {
  const t = useMessages(awardMessages);
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const [dueOn, setDueOn] = useState(latest);
  const [give, giving] = useAction(Return);
  const errorOf = (field: string) => giving.error?.issues.find((issue) => issue.field === field)?.message;
  const send = async () => {
    const result = await give({ input: { id: award.id, version: award.version, note, dueOn } });
    if (!result.ok) return;
    toast(t.reportReturned);
    setOpen(false);
  };
  return (
    <>
      <Button variant="outline" onClick={() => setOpen(true)}>
        {t.giveBack}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.giveBack}>
        <div className="space-y-6">
          <ActionNotice error={giving.error} />
          <TextArea
            id="return-note"
            label={t.giveBackNote}
            required
            max={2000}
            value={note}
            onChange={setNote}
            error={errorOf('note')}
          />
          <DateField
            id="return-due"
            label={t.due}
            required
            value={dueOn}
            onChange={setDueOn}
            error={errorOf('dueOn')}
          />
          <ButtonRow>
            <Button pending={giving.pending} onClick={() => void send()}>
              {t.giveBack}
            </Button>
          </ButtonRow>
        </div>
      </Dialog>
    </>
  );
}
