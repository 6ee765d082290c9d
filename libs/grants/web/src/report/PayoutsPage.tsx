import { accountKinds, paymentKinds, type PaymentKind } from '@musubi/grants/model';
import { tokyoDate } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  Card,
  CardList,
  DateField,
  DescriptionList,
  Dialog,
  graphql,
  Layout,
  LoadError,
  PageHeading,
  RequireRole,
  type ResultOf,
  SkeletonPage,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { yenOf } from './award-data.js';
import { awardMessages } from './messages.js';
import { PaymentBadge } from './Money.js';

const PayoutsQuery = graphql(`
  query Payouts {
    payouts {
      id
      version
      applicationNumber
      title
      leadName
      kind
      state
      amountYen
      dueOn
      invoiceNumber
      invoicedOn
      movedOn
    }
  }
`);
const AccountQuery = graphql(`
  query PayeeAccount($id: ID!) {
    payeeAccount(paymentId: $id) {
      bank
      branch
      kind
      number
      holderKana
    }
  }
`);
const RecordPayment = graphql(
  `
    mutation RecordPayment($input: RecordPaymentInput!) {
      recordPayment(input: $input) {
        __typename
        ... on RecordPaymentOk {
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
const RecordReturn = graphql(
  `
    mutation RecordReturn($input: RecordReturnInput!) {
      recordReturn(input: $input) {
        __typename
        ... on RecordReturnOk {
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

type Line = ResultOf<typeof PayoutsQuery>['payouts'][number];

/** What is to be paid, what has to come back, and where the money goes. For who pays. */
export function PayoutsPage() {
  return (
    <RequireRole roles={['accountant']}>
      <Payouts />
    </RequireRole>
  );
}

function Payouts() {
  const t = useMessages(awardMessages);
  const [{ data, error }, again] = useQuery({ query: PayoutsQuery, requestPolicy: 'cache-and-network' });
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonPage />;
  return (
    <Layout width="narrow" crumbs={[{ title: t.payouts }]}>
      <PageHeading title={t.payouts} lead={t.payoutsLead} />
      <CardList items={data.payouts} empty={<p>{t.noPayouts}</p>}>
        {(line) => <PayoutCard line={line} />}
      </CardList>
    </Layout>
  );
}

function PayoutCard({ line }: { line: Line }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const day = (text: string | null) => (text ? f.date(text) : '');
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="m-0 text-std-18B-160">
          {`${paymentKinds[line.kind as PaymentKind]} ${f.yen(yenOf(line.amountYen))}`}
        </h2>
        <PaymentBadge state={line.state} staff />
      </div>
      <p className="mt-1 mb-4">
        {line.leadName}「{line.title}」（{line.applicationNumber}）
      </p>
      <DescriptionList
        facts={[
          ...(line.invoiceNumber ? [{ title: t.invoicePdf, value: <InvoiceLink line={line} /> }] : []),
          ...(line.dueOn ? [{ title: t.due, value: day(line.dueOn) }] : []),
          ...(line.movedOn ? [{ title: t.moved, value: day(line.movedOn) }] : []),
        ]}
      />
      <ButtonRow className="mt-4">
        {line.state === 'invoiced' && <Account line={line} />}
        {(line.state === 'invoiced' || line.state === 'due') && <RecordMoney line={line} />}
      </ButtonRow>
    </Card>
  );
}

function InvoiceLink({ line }: { line: Line }) {
  return (
    <a href={`/grant-payments/${line.id}/invoice`} target="_blank" rel="noreferrer" className="link">
      {line.invoiceNumber}
    </a>
  );
}

/** Asked for only when somebody wants to see it, and gone with the dialog. */
function Account({ line }: { line: Line }) {
  const t = useMessages(awardMessages);
  const [open, setOpen] = useState(false);
  const [{ data }] = useQuery({
    query: AccountQuery,
    variables: { id: line.id },
    pause: !open,
    requestPolicy: 'network-only',
  });
  const account = data?.payeeAccount;
  return (
    <>
      <Button variant="outline" onClick={() => setOpen(true)}>
        {t.showAccount}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.accountOf(line.leadName)}>
        {account && (
          <DescriptionList
            facts={[
              { title: t.bank, value: `${account.bank}　${account.branch}` },
              {
                title: t.accountNumber,
                value: `${accountKinds.find((each) => each.value === account.kind)?.label ?? ''}　${account.number}`,
              },
              { title: t.holder, value: account.holderKana },
            ]}
          />
        )}
      </Dialog>
    </>
  );
}

function RecordMoney({ line }: { line: Line }) {
  const t = useMessages(awardMessages);
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState(() => tokyoDate(new Date()));
  const [pay, paying] = useAction(RecordPayment);
  const [receive, receiving] = useAction(RecordReturn);
  const comesBack = line.state === 'due';
  const label = comesBack ? t.recordReceived : t.recordPaid;
  const send = async () => {
    const on = { id: line.id, version: line.version };
    const result = comesBack
      ? await receive({ input: { ...on, receivedOn: day } })
      : await pay({ input: { ...on, paidOn: day } });
    if (!result.ok) return;
    toast(t.recorded);
    setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={label}>
        <div className="space-y-6">
          <ActionNotice error={paying.error ?? receiving.error} />
          <DateField id={`day-${line.id}`} label={t.day} required value={day} onChange={setDay} />
          <ButtonRow>
            <Button pending={paying.pending || receiving.pending} onClick={() => void send()}>
              {label}
            </Button>
          </ButtonRow>
        </div>
      </Dialog>
    </>
  );
}
