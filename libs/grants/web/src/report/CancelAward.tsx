import {
  ActionNotice,
  Button,
  Disclosure,
  graphql,
  Section,
  TextArea,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
  YenField,
} from '@musubi/platform/web';
import { useState } from 'react';
import { type Award, yenOf } from './award-data.js';
import { CancellationLetter } from './letter-previews.js';
import { LetterDialog } from './LetterDialog.js';
import { awardMessages } from './messages.js';

const Cancel = graphql(
  `
    mutation CancelAward($input: CancelAwardInput!) {
      cancelAward(input: $input) {
        __typename
        ... on CancelAwardOk {
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

/** Takes an award back. Folded away: it is rare and final. */
export function CancelAward({ award }: { award: Award }) {
  const t = useMessages(awardMessages);
  const [reason, setReason] = useState('');
  const [back, setBack] = useState(String(award.paidYen));
  const [asking, ask] = useState(false);
  const [cancel, cancelling] = useAction(Cancel);
  const errorOf = (field: string) => cancelling.error?.issues.find((issue) => issue.field === field)?.message;
  const returnYen = back.normalize('NFKC').replace(/[,円\s]/g, '') || '0';
  const input = { id: award.id, version: award.version, reason, returnYen };
  const confirm = async () => {
    const result = await cancel({ input });
    if (result.ok) toast(t.cancelled);
  };
  return (
    <Section title={t.cancel}>
      <Disclosure title={t.cancel}>
        <div className="space-y-5 pt-4">
          <ActionNotice error={cancelling.error} />
          <TextArea
            id="cancel-reason"
            label={t.cancelReason}
            required
            max={2000}
            value={reason}
            onChange={setReason}
            error={errorOf('reason')}
          />
          {yenOf(award.paidYen) > 0n && (
            <YenField
              id="cancel-return"
              label={t.cancelReturn}
              value={back}
              onChange={setBack}
              error={errorOf('returnYen')}
            />
          )}
          <Button variant="danger" pending={cancelling.pending} onClick={() => ask(true)}>
            {t.seeLetter(t.cancel)}
          </Button>
        </div>
      </Disclosure>
      {asking && (
        <LetterDialog
          query={CancellationLetter}
          input={input}
          title={t.letterCheck}
          act={t.cancel}
          danger
          onConfirm={confirm}
          onClose={() => ask(false)}
        />
      )}
    </Section>
  );
}
