import { paymentLifecycle, type PaymentState } from '@musubi/grants/model';
import {
  ActionNotice,
  Badge,
  Button,
  ButtonRow,
  Card,
  ConfirmDialog,
  Disclosure,
  graphql,
  LinkButton,
  ResponsiveTable,
  Section,
  TextArea,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
  YenField,
} from '@musubi/platform/web';
import { useState } from 'react';
import { paymentNames, paymentStates, useWord } from '../messages/vocabulary.js';
import { type Award, type AwardPayment, yenOf } from './award-data.js';
import { awardMessages } from './messages.js';

const RequestAdvance = graphql(
  `
    mutation RequestAdvance($input: RequestAdvanceInput!) {
      requestAdvance(input: $input) {
        __typename
        ... on RequestAdvanceOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
const WithdrawAdvance = graphql(
  `
    mutation WithdrawAdvance($input: WithdrawAdvanceInput!) {
      withdrawAdvance(input: $input) {
        __typename
        ... on WithdrawAdvanceOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
const IssueInvoice = graphql(
  `
    mutation IssueInvoice($input: IssueInvoiceInput!) {
      issueInvoice(input: $input) {
        __typename
        ... on IssueInvoiceOk {
          id
          invoiceNumber
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Advances, the final payment, returns; the lead's account; asking for an advance. */
export function Money({ award }: { award: Award }) {
  const t = useMessages(awardMessages);
  return (
    <Section id="money" title={t.money} lead={t.moneyLead}>
      {award.payments.length === 0 ? <p className="mt-0 mb-4">{t.noPayments}</p> : <PaymentTable award={award} />}
      {award.mayLead && award.state !== 'cancelled' && <AccountCard award={award} />}
      {mayAsk(award) && <AskAdvance award={award} />}
    </Section>
  );
}

const mayAsk = (award: Award): boolean =>
  award.mayLead &&
  award.state === 'approved' &&
  !award.suspendedOn &&
  !award.abolishedOn &&
  yenOf(award.advanceLeft) > 0n &&
  !award.payments.some((each) => each.kind === 'advance' && each.state === 'requested');

function AccountCard({ award }: { award: Award }) {
  const t = useMessages(awardMessages);
  return (
    <Card className="mt-4">
      <h3 className="m-0 text-std-18B-160">{t.account}</h3>
      <p className="mt-2 mb-4">{award.accountHint ?? t.accountNone}</p>
      <LinkButton variant="outline" to={`/applications/${award.id}/award/account`}>
        {award.accountHint ? t.accountChange : t.accountEdit}
      </LinkButton>
    </Card>
  );
}

/** Every movement of money; `staff` reads the states as the office calls them, and does nothing here. */
export function PaymentTable({ award, staff = false }: { award: Award; staff?: boolean }) {
  const t = useMessages(awardMessages);
  const kindName = useWord(paymentNames);
  const f = useFormat();
  const day = (text: string | null) => (text ? f.date(text) : t.dayOpen);
  return (
    <ResponsiveTable
      caption={t.payments}
      rows={award.payments}
      rowKey={(payment) => payment.id}
      columns={[
        { id: 'kind', title: t.kind, main: true, cell: (each) => kindName(each.kind) },
        { id: 'amount', title: t.amount, align: 'right', cell: (each) => f.yen(yenOf(each.amountYen)) },
        { id: 'state', title: t.state, cell: (each) => <PaymentBadge state={each.state} staff={staff} /> },
        { id: 'due', title: t.due, cell: (each) => day(each.dueOn) },
        { id: 'moved', title: t.moved, cell: (each) => day(each.movedOn) },
        ...(staff
          ? []
          : [
              {
                ...{ id: 'action', title: t.action },
                cell: (each: AwardPayment) => <PaymentAction award={award} payment={each} />,
              },
            ]),
      ]}
    />
  );
}

export function PaymentBadge({ state, staff = false }: { state: string; staff?: boolean }) {
  const stateName = useWord(paymentStates);
  const tone = state === 'paid' || state === 'received' ? 'success' : state === 'due' ? 'warning' : 'info';
  return <Badge tone={tone}>{staff ? paymentLifecycle.states[state as PaymentState].staff : stateName(state)}</Badge>;
}

function PaymentAction({ award, payment }: { award: Award; payment: AwardPayment }) {
  const t = useMessages(awardMessages);
  if (!award.mayLead) return null;
  return (
    <span className="flex flex-wrap items-center gap-3">
      {payment.state === 'approved' && <Claim award={award} payment={payment} />}
      {payment.kind === 'advance' && payment.state === 'requested' && <TakeBack payment={payment} />}
      {payment.invoiceNumber && (
        <a href={`/grant-payments/${payment.id}/invoice`} target="_blank" rel="noreferrer" className="link">
          {t.invoicePdf}
        </a>
      )}
    </span>
  );
}

function Claim({ award, payment }: { award: Award; payment: AwardPayment }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const [asking, ask] = useState(false);
  const [issue, issuing] = useAction(IssueInvoice);
  const confirm = async () => {
    const result = await issue({ input: { id: payment.id, version: payment.version } });
    if (result.ok) toast(t.invoiced);
  };
  return (
    <>
      <Button size="small" onClick={() => ask(true)}>
        {t.invoice}
      </Button>
      <ActionNotice error={issuing.error} />
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t.invoiceSure}
        confirmLabel={t.invoice}
        onConfirm={confirm}
      >
        <span className="whitespace-pre-line">
          {t.invoiceText(f.yen(yenOf(payment.amountYen)), award.accountHint ?? t.accountNone)}
        </span>
      </ConfirmDialog>
    </>
  );
}

function TakeBack({ payment }: { payment: AwardPayment }) {
  const t = useMessages(awardMessages);
  const [withdraw, state] = useAction(WithdrawAdvance);
  const click = async () => {
    const result = await withdraw({ input: { id: payment.id, version: payment.version } });
    if (result.ok) toast(t.withdrawn);
  };
  return (
    <>
      <Button size="small" variant="outline" pending={state.pending} onClick={() => void click()}>
        {t.withdraw}
      </Button>
      <ActionNotice error={state.error} />
    </>
  );
}

function AskAdvance({ award }: { award: Award }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const [request, requesting] = useAction(RequestAdvance);
  const errorOf = (field: string) => requesting.error?.issues.find((issue) => issue.field === field)?.message;
  const send = async () => {
    const digits = amount.normalize('NFKC').replace(/[,円\s]/g, '') || '0';
    const result = await request({ input: { id: award.id, amount: digits, reason } });
    if (result.ok) toast(t.advanceSent);
  };
  return (
    <Card className="mt-4">
      <Disclosure title={t.advance}>
        <div className="flex flex-col gap-6 pt-4">
          <p className="m-0">{t.advanceLead(f.yen(yenOf(award.advanceLeft)))}</p>
          <ActionNotice error={requesting.error} />
          <YenField
            id="advance-amount"
            label={t.advanceAmount}
            required
            value={amount}
            onChange={setAmount}
            error={errorOf('amount')}
          />
          <TextArea
            id="advance-reason"
            label={t.advanceReason}
            required
            max={2000}
            value={reason}
            onChange={setReason}
            error={errorOf('reason')}
          />
          <ButtonRow>
            <Button pending={requesting.pending} onClick={() => void send()}>
              {t.send}
            </Button>
          </ButtonRow>
        </div>
      </Disclosure>
    </Card>
  );
}
