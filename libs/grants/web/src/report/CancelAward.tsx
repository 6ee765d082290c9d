import {
  ActionNotice,
  Button,
  ConfirmDialog,
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
  const confirm = async () => {
    const returnYen = back.normalize('NFKC').replace(/[,円\s]/g, '') || '0';
    const result = await cancel({ input: { id: award.id, version: award.version, reason, returnYen } });
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
            {t.cancel}
          </Button>
        </div>
      </Disclosure>
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t.cancel}
        confirmLabel={t.cancel}
        danger
        onConfirm={confirm}
      >
        {t.people(award.partners.length)}
      </ConfirmDialog>
    </Section>
  );
}
