import { tokyoDate } from '@musubi/platform/model';
import {
  Badge,
  Card,
  DescriptionList,
  LabelRow,
  Layout,
  LinkButton,
  Notice,
  PageHeading,
  Section,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { ApplicationBadge } from '../application/ApplicationFrame.js';
import { type Award, type AwardState, yenOf } from './award-data.js';
import { AwardStanding } from './AwardStanding.js';
import { useAwardCrumbs, WithAward } from './AwardFrame.js';
import { Changes } from './Changes.js';
import { Letters } from './Letters.js';
import { awardMessages } from './messages.js';
import { Money } from './Money.js';
import { InterimList } from './InterimList.js';

/** After the award, for the partners: what to do next, money, reports, changes, letters. */
export function AwardPage() {
  return <WithAward>{(award, state) => <AwardOf award={award} state={state} />}</WithAward>;
}

function AwardOf({ award, state }: { award: Award; state: AwardState }) {
  const t = useMessages(awardMessages);
  return (
    <Layout crumbs={useAwardCrumbs(award)}>
      <PageHeading
        title={award.title}
        windowTitle={`${t.award} ${award.title}`}
        before={
          <LabelRow>
            <ApplicationBadge state={award.state} />
            <Badge tone="neutral">{award.number}</Badge>
          </LabelRow>
        }
        lead={t.awardLead}
      />
      <NextStep award={award} />
      <AwardStanding award={award} />
      <Standing award={award} />
      <Section title={t.reports}>
        <InterimList award={award} />
        <FinalReportCard award={award} />
      </Section>
      <Money award={award} />
      <Changes award={award} />
      <Letters letters={state.letters} />
    </Layout>
  );
}

/** Suspended or given up, from now on or from a day to come; and what the partners do next. */
function Stopped({ award, staff }: { award: Award; staff: boolean }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const { suspendedOn, abolishedOn } = award;
  const ahead = suspendedOn !== null && suspendedOn > tokyoDate(new Date());
  return (
    <>
      {suspendedOn && (
        <Notice tone="warning" title={(ahead ? t.suspendedFrom : t.suspended)(f.date(suspendedOn))}>
          {!staff && t.suspendedText}
        </Notice>
      )}
      {abolishedOn && (
        <Notice tone="warning" title={t.abolished(f.date(abolishedOn))}>
          {!staff && t.abolishedText}
        </Notice>
      )}
    </>
  );
}

/** Figures and days, and what stands in the way. */
export function Standing({ award, staff = false }: { award: Award; staff?: boolean }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const day = (text: string | null) => (text ? f.dateWithEra(text) : t.notKnown);
  return (
    <>
      {award.state === 'cancelled' && (
        <Notice tone="warning" title={t.cancelledTitle}>
          {award.closingNote}
        </Notice>
      )}
      <Stopped award={award} staff={staff} />
      <Card className="mt-6">
        <DescriptionList
          facts={[
            { title: t.decided, value: f.yen(award.decidedYen as string) },
            { title: t.paid, value: f.yen(award.paidYen as string) },
            ...(award.settledYen === null ? [] : [{ title: t.settled, value: f.yen(award.settledYen as string) }]),
            { title: t.endsOn, value: day(award.endsOn) },
            ...(award.state === 'cancelled' ? [] : [{ title: t.finalDue, value: day(award.finalDueOn) }]),
            ...(award.retainUntil ? [{ title: t.retainUntil, value: day(award.retainUntil) }] : []),
          ]}
        />
        {award.retainUntil && <p className="mt-4 mb-0">{t.retainNote(f.date(award.retainUntil))}</p>}
      </Card>
    </>
  );
}

function NextStep({ award }: { award: Award }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const { report } = award;
  if (award.changes.some((each) => each.mayAgree && each.state === 'awaitingPartner'))
    return (
      <Notice tone="warning" title={t.joinAsked} className="mt-6">
        <a className="link" href="#changes">
          {t.joinRead}
        </a>
      </Notice>
    );
  if (report?.state === 'returned')
    return (
      <Notice tone="warning" title={t.reportReturned} className="mt-6">
        <p className="m-0 whitespace-pre-line">{report.returnNote}</p>
        {report.returnDueOn && <p className="mt-2 mb-0">{t.until(f.date(report.returnDueOn))}</p>}
      </Notice>
    );
  const claim = award.payments.find((each) => each.state === 'approved');
  if (claim && award.mayLead)
    return (
      <Notice tone="info" title={t.next} className="mt-6">
        {t.invoice}：{f.yen(yenOf(claim.amountYen))}
      </Notice>
    );
  return award.state === 'reported' ? <Notice tone="info" title={t.reportHandedIn} className="mt-6" /> : null;
}

function FinalReportCard({ award }: { award: Award }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const writable = award.state === 'approved' && award.mayReport;
  if (!writable && !award.report) return null;
  const label = !writable ? t.reportRead : award.report ? t.reportContinue : t.reportNow;
  return (
    <Card className="mt-4" tone={writable ? 'key' : 'plain'}>
      <h3 className="m-0 text-std-18B-160">{t.final}</h3>
      <p className="mt-2 mb-4">{t.finalLead}</p>
      {award.finalDueOn && <p className="mt-0 mb-4 font-700">{t.until(f.dateWithEra(award.finalDueOn))}</p>}
      <LinkButton to={`/applications/${award.id}/report`} iconEnd="arrow">
        {label}
      </LinkButton>
    </Card>
  );
}
