import { applicationLifecycle, isApplicationState } from '@musubi/grants/model';
import {
  Badge,
  Checkbox,
  graphql,
  LabelRow,
  Layout,
  LoadError,
  PageHeading,
  RequireRole,
  ResponsiveTable,
  type ResultOf,
  SkeletonPage,
  TextLink,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { yenOf } from './award-data.js';
import { awardMessages } from './messages.js';

const OfficeAwardsQuery = graphql(`
  query OfficeAwards($callId: ID) {
    officeAwards(callId: $callId) {
      id
      number
      title
      state
      leadName
      decidedYen
      settledYen
      finalDueOn
      reportDueOn
      overdue
      openChanges
      openAdvances
      openInterims
      returnDueYen
      returnDueOn
    }
  }
`);

type Data = ResultOf<typeof OfficeAwardsQuery>;
type Line = Data['officeAwards'][number];

/** All awards with what they owe and what waits for the office; until when records are kept. */
export function OfficeAwardsPage() {
  return (
    <RequireRole roles={['staff', 'admin']}>
      <Awards />
    </RequireRole>
  );
}

function Awards() {
  const t = useMessages(awardMessages);
  const [params] = useSearchParams();
  const callId = params.get('call');
  const [{ data, error }, again] = useQuery({
    query: OfficeAwardsQuery,
    variables: { callId },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonPage />;
  return (
    <Layout crumbs={[{ title: t.staff, to: '/staff' }, { title: t.awards }]}>
      <PageHeading
        title={t.awards}
        lead={t.awardsLead}
        actions={
          <>
            {callId && <TextLink to="/staff/awards">{t.allAwards}</TextLink>}
            {callId && <TextLink to={`/staff/grants?call=${callId}`}>{t.pipelineOfCall}</TextLink>}
            <TextLink to="/staff/records">{t.records}</TextLink>
          </>
        }
      />
      <List lines={data.officeAwards} />
    </Layout>
  );
}

function List({ lines }: { lines: readonly Line[] }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const [late, setLate] = useState(false);
  const shown = late ? lines.filter((line) => line.overdue) : lines;
  if (lines.length === 0) return <p>{t.noAwards}</p>;
  return (
    <>
      <Checkbox id="overdue-only" label={t.overdueOnly} noBadge checked={late} onChange={setLate} className="mb-4" />
      <ResponsiveTable
        caption={t.awards}
        rows={shown}
        rowKey={(line) => line.id}
        columns={[
          {
            id: 'title',
            title: t.title,
            main: true,
            cell: (line) => <TextLink to={`/staff/awards/${line.id}`}>{line.title}</TextLink>,
          },
          { id: 'number', title: t.number, cell: (line) => line.number },
          { id: 'lead', title: t.lead, cell: (line) => line.leadName },
          {
            id: 'state',
            title: t.state,
            cell: (line) => isApplicationState(line.state) && applicationLifecycle.states[line.state].staff,
          },
          { id: 'decided', title: t.decided, align: 'right', cell: (line) => f.yen(yenOf(line.decidedYen)) },
          { id: 'owed', title: t.owed, cell: (line) => <Owed line={line} /> },
          { id: 'waits', title: t.waits, cell: (line) => <Waits line={line} /> },
        ]}
      />
    </>
  );
}

function Owed({ line }: { line: Line }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  if (!line.reportDueOn) return null;
  return (
    <LabelRow>
      <span>{f.date(line.reportDueOn)}</span>
      {line.overdue && <Badge tone="error">{t.overdue}</Badge>}
    </LabelRow>
  );
}

function Waits({ line }: { line: Line }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const waiting = [
    line.openChanges > 0 && t.waitChange(line.openChanges),
    line.openAdvances > 0 && t.waitAdvance(line.openAdvances),
    line.openInterims > 0 && t.waitInterim(line.openInterims),
    line.state === 'reported' && t.waitInspection,
    line.state === 'settled' && t.waitSettle,
    line.returnDueOn && t.waitReturn(f.yen(yenOf(line.returnDueYen)), f.date(line.returnDueOn)),
  ].filter((words): words is string => Boolean(words));
  return (
    <LabelRow>
      {waiting.map((words) => (
        <Badge key={words} tone="warning">
          {words}
        </Badge>
      ))}
    </LabelRow>
  );
}
