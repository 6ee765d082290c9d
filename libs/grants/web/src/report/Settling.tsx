import {
  inspectedBudget,
  type InspectedLine,
  type InspectionContent,
  inspectionIssues,
  settle,
} from '@musubi/grants/model';
import {
  ActionNotice,
  Button,
  Card,
  DescriptionList,
  graphql,
  Section,
  TextArea,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { actualOf, type Award, ruleOfAward, yenOf } from './award-data.js';
import { ReturnLetter, SettlementLetter } from './letter-previews.js';
import { LetterDialog } from './LetterDialog.js';
import { awardMessages } from './messages.js';

const Settle = graphql(
  `
    mutation SettleApplication($input: SettleApplicationInput!) {
      settleApplication(input: $input) {
        __typename
        ... on SettleApplicationOk {
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
const Require = graphql(
  `
    mutation RequireReturn($input: RequireReturnInput!) {
      requireReturn(input: $input) {
        __typename
        ... on RequireReturnOk {
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
const Close = graphql(
  `
    mutation CloseAward($input: CloseAwardInput!) {
      closeAward(input: $input) {
        __typename
        ... on CloseAwardOk {
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

/** 額の確定 and what follows it: the next money step of the office. */
export function Settling({ award }: { award: Award }) {
  const t = useMessages(awardMessages);
  if (award.state === 'reported' && award.mayDecide)
    return (
      <Section title={t.settlement}>
        <SettleCard award={award} />
      </Section>
    );
  if (award.state !== 'settled') return null;
  return (
    <Section title={t.settlement}>
      <AfterSettling award={award} />
    </Section>
  );
}

function SettleCard({ award }: { award: Award }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const [asking, ask] = useState(false);
  const [run, running] = useAction(Settle);
  const lines = (award.inspection?.lines ?? []) as InspectedLine[];
  const open = inspectionIssues(award.inspection as InspectionContent | null, actualOf(award));
  const figures = settle(
    ruleOfAward(award),
    yenOf(award.decidedYen),
    inspectedBudget(actualOf(award), lines),
    yenOf(award.paidYen),
  );
  const input = { id: award.id, version: award.version, settledYen: String(figures.settled) };
  const confirm = async () => {
    const result = await run({ input });
    if (result.ok) toast(t.settledDone);
  };
  return (
    <Card tone="key">
      <DescriptionList
        facts={[
          { title: t.settledPreview, value: <strong>{f.yen(figures.settled)}</strong> },
          { title: t.paidBefore, value: f.yen(yenOf(award.paidYen)) },
          figures.returnable > 0n
            ? { title: t.returnable, value: f.yen(figures.returnable) }
            : { title: t.payable, value: f.yen(figures.payable) },
        ]}
      />
      <ActionNotice error={running.error} />
      {open.length > 0 ? (
        <ul className="mt-4 mb-0 pl-5">
          {open.map((issue) => (
            <li key={issue.field}>{issue.message}</li>
          ))}
        </ul>
      ) : (
        <Button className="mt-5" pending={running.pending} onClick={() => ask(true)}>
          {t.seeLetter(t.settle)}
        </Button>
      )}
      {asking && (
        <LetterDialog
          query={SettlementLetter}
          input={input}
          title={t.settleSure(f.yen(figures.settled))}
          act={t.settle}
          onConfirm={confirm}
          onClose={() => ask(false)}
        />
      )}
    </Card>
  );
}

function AfterSettling({ award }: { award: Award }) {
  const t = useMessages(awardMessages);
  const open = yenOf(award.settledYen) - yenOf(award.paidYen);
  if (open > 0n) {
    const claimed = award.payments.some((each) => each.kind === 'final' && each.state === 'invoiced');
    return <p className="m-0">{claimed ? t.waitPay : t.waitInvoice}</p>;
  }
  if (!award.mayDecide) return null;
  return open < 0n ? <ReturnCard award={award} amount={-open} /> : <CloseCard award={award} />;
}

function ReturnCard({ award, amount }: { award: Award; amount: bigint }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const [reason, setReason] = useState('');
  const [asking, ask] = useState(false);
  const [run, running] = useAction(Require);
  const input = { id: award.id, version: award.version, reason };
  const send = async () => {
    const result = await run({ input });
    if (result.ok) toast(t.returnDone);
  };
  return (
    <Card tone="warm">
      <p className="mt-0 mb-4 font-700">
        {t.returnable}：{f.yen(amount)}
      </p>
      <ActionNotice error={running.error} />
      <TextArea id="return-reason" label={t.returnReason} required max={2000} value={reason} onChange={setReason} />
      <Button className="mt-5" pending={running.pending} onClick={() => ask(true)}>
        {t.seeLetter(t.requireReturn)}
      </Button>
      {asking && (
        <LetterDialog
          query={ReturnLetter}
          input={input}
          title={t.letterCheck}
          act={t.requireReturn}
          onConfirm={send}
          onClose={() => ask(false)}
        />
      )}
    </Card>
  );
}

function CloseCard({ award }: { award: Award }) {
  const t = useMessages(awardMessages);
  const [run, running] = useAction(Close);
  const click = async () => {
    const result = await run({ input: { id: award.id, version: award.version } });
    if (result.ok) toast(t.closed);
  };
  return (
    <>
      <ActionNotice error={running.error} />
      <Button pending={running.pending} onClick={() => void click()}>
        {t.close}
      </Button>
    </>
  );
}
