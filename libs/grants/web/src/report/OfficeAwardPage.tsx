import { applicationLifecycle, interimForm, isApplicationState } from '@musubi/grants/model';
import type { Values } from '@musubi/platform/model';
import {
  Badge,
  CheckAnswers,
  Disclosure,
  LabelRow,
  Layout,
  PageHeading,
  Section,
  Stack,
  TextLink,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import type { Award, AwardState } from './award-data.js';
import { WithAward } from './AwardFrame.js';
import { Standing } from './AwardPage.js';
import { CancelAward } from './CancelAward.js';
import { ChangeCard } from './Changes.js';
import { DecideAdvance, DecideChange, ReviewInterim } from './OfficeDecisions.js';
import { Inspection } from './Inspection.js';
import { Letters } from './Letters.js';
import { awardMessages } from './messages.js';
import { PaymentTable } from './Money.js';
import { ReportContent } from './ReportContent.js';
import { Settling } from './Settling.js';

/** One award on the office's desk: what waits for a decision first, then inspection and settlement, then the record. */
export function OfficeAwardPage() {
  return <WithAward>{(award, state) => <Desk award={award} state={state} />}</WithAward>;
}

function Desk({ award, state }: { award: Award; state: AwardState }) {
  const t = useMessages(awardMessages);
  return (
    <Layout
      crumbs={[{ title: t.staff, to: '/staff' }, { title: t.awards, to: '/staff/awards' }, { title: award.number }]}
    >
      <PageHeading
        title={award.title}
        windowTitle={`${award.number} ${award.title}`}
        before={
          <LabelRow>
            <Badge tone="info">
              {isApplicationState(award.state) && applicationLifecycle.states[award.state].staff}
            </Badge>
            <Badge tone="neutral">{award.number}</Badge>
          </LabelRow>
        }
        lead={award.callTitle}
        actions={
          <>
            <TextLink to={`/staff/grants/applications/${award.id}`}>{t.file}</TextLink>
            <TextLink to={`/staff/awards?call=${award.callId}`}>{t.awardsOfCall}</TextLink>
            <TextLink to={`/staff/grants/calls/${award.callId}/settings`}>{t.callOffice}</TextLink>
          </>
        }
      />
      <Standing award={award} staff />
      {award.state === 'reported' && award.mayDecide && <Inspection award={award} onSaved={state.again} />}
      <Settling award={award} />
      <OfficeMoney award={award} />
      <OfficeChanges award={award} />
      <OfficeInterims award={award} />
      <HandedIn award={award} />
      <Letters letters={state.letters} />
      {award.state === 'approved' && award.mayDecide && <CancelAward award={award} />}
    </Layout>
  );
}

function HandedIn({ award }: { award: Award }) {
  const t = useMessages(awardMessages);
  if (!award.report || award.report.state === 'draft') return null;
  return (
    <Section title={t.final}>
      <Disclosure title={t.reportRead} open={award.state === 'reported'}>
        <ReportContent award={award} report={award.report} />
      </Disclosure>
    </Section>
  );
}

function OfficeMoney({ award }: { award: Award }) {
  const t = useMessages(awardMessages);
  const asked = award.payments.filter((each) => each.state === 'requested');
  if (award.payments.length === 0) return null;
  return (
    <Section title={t.money}>
      <Stack gap="small">
        {asked.map((payment) => (
          <DecideAdvance key={payment.id} payment={payment} />
        ))}
        <PaymentTable award={award} staff />
      </Stack>
    </Section>
  );
}

function OfficeChanges({ award }: { award: Award }) {
  const t = useMessages(awardMessages);
  if (award.changes.length === 0) return null;
  return (
    <Section title={t.changes}>
      <Stack gap="small">
        {award.changes.map((change) => (
          <ChangeCard key={change.id} award={award} change={change} staff>
            {change.state === 'requested' && award.mayDecide && <DecideChange change={change} />}
          </ChangeCard>
        ))}
      </Stack>
    </Section>
  );
}

function OfficeInterims({ award }: { award: Award }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  if (award.interims.length === 0) return null;
  return (
    <Section title={t.interim}>
      <Stack gap="small">
        {award.interims.map((report) => (
          <Disclosure key={report.id} title={t.interimOf(f.date(report.dueOn))} open={report.state === 'submitted'}>
            <CheckAnswers form={interimForm} values={report.values as Values} />
            {report.state === 'submitted' && award.mayDecide && <ReviewInterim report={report} />}
          </Disclosure>
        ))}
      </Stack>
    </Section>
  );
}
