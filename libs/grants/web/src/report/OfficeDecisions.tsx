import { addDays, tokyoDate } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  Card,
  DateField,
  graphql,
  TextArea,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
  YenField,
} from '@musubi/platform/web';
import { useState } from 'react';
import { type AwardChange, type AwardInterim, type AwardPayment, yenOf } from './award-data.js';
import { AdvanceLetter, ChangeLetter, InterimReview } from './letter-previews.js';
import { LetterDialog } from './LetterDialog.js';
import { awardMessages } from './messages.js';

const DecideChangeMutation = graphql(
  `
    mutation DecideChange($input: DecideChangeInput!) {
      decideChange(input: $input) {
        __typename
        ... on DecideChangeOk {
          id
          state
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
const DecideAdvanceMutation = graphql(
  `
    mutation DecideAdvance($input: DecideAdvanceInput!) {
      decideAdvance(input: $input) {
        __typename
        ... on DecideAdvanceOk {
          id
          state
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
const ReviewInterimMutation = graphql(
  `
    mutation ReviewInterim($input: ReviewInterimInput!) {
      reviewInterim(input: $input) {
        __typename
        ... on ReviewInterimOk {
          id
          state
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Approve or refuse a change; the words stand in the letter. */
export function DecideChange({ change }: { change: AwardChange }) {
  const t = useMessages(awardMessages);
  const [note, setNote] = useState('');
  const [decide, deciding] = useAction(DecideChangeMutation);
  const [asking, ask] = useState<boolean | null>(null);
  const input = { id: change.id, version: change.version, approve: asking === true, note };
  const send = async () => {
    const result = await decide({ input });
    if (result.ok) toast(t.decidedChange);
  };
  return (
    <div className="mt-6 space-y-4 border-t border-solid-gray-200 pt-5">
      <ActionNotice error={deciding.error} />
      <TextArea id={`note-${change.id}`} label={t.note} max={2000} value={note} onChange={setNote} />
      <ButtonRow>
        <Button pending={deciding.pending} onClick={() => ask(true)}>
          {t.seeLetter(t.approve)}
        </Button>
        <Button variant="outline" pending={deciding.pending} onClick={() => ask(false)}>
          {t.seeLetter(t.refuse)}
        </Button>
      </ButtonRow>
      {asking !== null && (
        <LetterDialog
          query={ChangeLetter}
          input={input}
          title={t.letterCheck}
          act={asking ? t.approve : t.refuse}
          onConfirm={send}
          onClose={() => ask(null)}
        />
      )}
    </div>
  );
}

/** How much is paid in advance, and until when; or why not. */
export function DecideAdvance({ payment }: { payment: AwardPayment }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const [amount, setAmount] = useState(String(payment.amountYen));
  const [dueOn, setDueOn] = useState(() => addDays(tokyoDate(new Date()), 30));
  const [note, setNote] = useState('');
  const [decide, deciding] = useAction(DecideAdvanceMutation);
  const [asking, ask] = useState<boolean | null>(null);
  const errorOf = (field: string) => deciding.error?.issues.find((issue) => issue.field === field)?.message;
  const digits = amount.normalize('NFKC').replace(/[,円\s]/g, '') || '0';
  const input = {
    ...{ id: payment.id, version: payment.version, approve: asking === true, note },
    ...(asking ? { amount: digits, dueOn } : {}),
  };
  const send = async () => {
    const result = await decide({ input });
    if (result.ok) toast(t.decidedChange);
  };
  return (
    <Card>
      <h3 className="m-0 text-std-18B-160">{t.advanceAsked(f.yen(yenOf(payment.amountYen)))}</h3>
      <p className="mt-2 mb-5 whitespace-pre-line">{payment.reason}</p>
      <div className="space-y-5">
        <ActionNotice error={deciding.error} />
        <YenField
          id={`amount-${payment.id}`}
          label={t.amount}
          required
          value={amount}
          onChange={setAmount}
          error={errorOf('amount')}
        />
        <DateField
          id={`due-${payment.id}`}
          label={t.payUntil}
          required
          value={dueOn}
          onChange={setDueOn}
          error={errorOf('dueOn')}
        />
        <TextArea
          id={`why-${payment.id}`}
          label={t.refuseReason}
          noBadge
          rows={2}
          max={1000}
          value={note}
          onChange={setNote}
          error={errorOf('note')}
        />
        <ButtonRow>
          <Button pending={deciding.pending} onClick={() => ask(true)}>
            {t.seeLetter(t.advanceApprove)}
          </Button>
          <Button variant="outline" pending={deciding.pending} onClick={() => ask(false)}>
            {t.advanceRefuse}
          </Button>
        </ButtonRow>
        {asking !== null && (
          <LetterDialog
            query={AdvanceLetter}
            input={input}
            title={asking ? t.letterCheck : t.advanceRefuse}
            act={asking ? t.advanceApprove : t.advanceRefuse}
            onConfirm={send}
            onClose={() => ask(null)}
          />
        )}
      </div>
    </Card>
  );
}

export function ReviewInterim({ report }: { report: AwardInterim }) {
  const t = useMessages(awardMessages);
  const [note, setNote] = useState('');
  const [review, reviewing] = useAction(ReviewInterimMutation);
  const [asking, ask] = useState(false);
  const inputOf = (confirm: boolean) => ({ id: report.id, version: report.version, confirm, note });
  return (
    <div className="mt-5 space-y-4">
      <ActionNotice error={reviewing.error} />
      <TextArea
        id={`interim-${report.id}`}
        label={t.giveBackNote}
        rows={2}
        max={2000}
        value={note}
        onChange={setNote}
      />
      <ButtonRow>
        <Button pending={reviewing.pending} onClick={() => void review({ input: inputOf(true) })}>
          {t.confirm}
        </Button>
        <Button variant="outline" pending={reviewing.pending} onClick={() => ask(true)}>
          {t.giveBack}
        </Button>
      </ButtonRow>
      {asking && (
        <LetterDialog
          query={InterimReview}
          input={inputOf(false)}
          title={t.giveBack}
          act={t.giveBack}
          onConfirm={() => review({ input: inputOf(false) })}
          onClose={() => ask(false)}
        />
      )}
    </div>
  );
}
