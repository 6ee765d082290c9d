import {
  actualBudget,
  actualIssues,
  balanceIssues,
  type BudgetPart,
  budgetTotals,
  costCategories,
  resultIssues,
} from '@musubi/grants/model';
import type { FieldIssue, Values } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  Card,
  ConfirmDialog,
  DescriptionList,
  graphql,
  Layout,
  Notice,
  NotFoundPage,
  PageHeading,
  Section,
  type Task,
  TaskList,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { actualOf, actualPartsOf, type Award, type AwardReport, nameIn, ruleOfAward, yenOf } from './award-data.js';
import { useAwardCrumbs, WithAward } from './AwardFrame.js';
import { awardMessages } from './messages.js';
import { ReportContent } from './ReportContent.js';

const Start = graphql(
  `
    mutation StartFinalReport($input: StartFinalReportInput!) {
      startFinalReport(input: $input) {
        __typename
        ... on StartFinalReportOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
const Submit = graphql(
  `
    mutation ReportFinal($input: ReportFinalInput!) {
      reportFinal(input: $input) {
        __typename
        ... on ReportFinalOk {
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

/** The final report: what is left to do while it is written, and all of it once it is handed in. */
export function ReportPage() {
  return <WithAward>{(award) => <ReportOf award={award} />}</WithAward>;
}

function ReportOf({ award }: { award: Award }) {
  const t = useMessages(awardMessages);
  const { report } = award;
  const writable = award.state === 'approved' && award.mayReport;
  const crumbs = useAwardCrumbs(award, t.final);
  if (!report && !writable) return <NotFoundPage />;
  return (
    <Layout width="narrow" crumbs={crumbs}>
      <PageHeading title={t.final} lead={t.finalLead} />
      <Due award={award} />
      {!report ? <Begin award={award} /> : writable ? <Writing award={award} report={report} /> : null}
      {report && !writable && <ReportContent award={award} report={report} />}
    </Layout>
  );
}

function Due({ award }: { award: Award }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const on = award.report?.returnDueOn ?? award.finalDueOn;
  return on && award.state === 'approved' ? <p className="mt-0 mb-8 font-700">{t.until(f.dateWithEra(on))}</p> : null;
}

function Begin({ award }: { award: Award }) {
  const t = useMessages(awardMessages);
  const [start, starting] = useAction(Start);
  return (
    <>
      <ActionNotice error={starting.error} />
      <Button size="large" pending={starting.pending} onClick={() => void start({ input: { id: award.id } })}>
        {t.begin}
      </Button>
    </>
  );
}

const issuesOfPart = (award: Award, part: BudgetPart): FieldIssue[] =>
  actualIssues(part, ruleOfAward(award).costs ?? costCategories, award.report?.receipts ?? []);

function Writing({ award, report }: { award: Award; report: AwardReport }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const results = report.parts.find((part) => part.section === 'results');
  const base = `/applications/${award.id}/report`;
  const line = (title: string, to: string | undefined, count: number, empty = false): Task => ({
    ...{ title, status: count > 0 ? t.open(count) : empty ? t.nothingSpent : t.done },
    tone: count > 0 ? 'warning' : empty ? 'neutral' : 'success',
    ...(to ? { to } : {}),
  });
  const tasks = [
    line(t.results, `${base}/results`, resultIssues((results?.values ?? {}) as Values).length),
    ...actualPartsOf(award).map((part) =>
      line(
        t.costsOf(nameIn(award, part.organisationId)),
        award.partners.find((each) => each.id === part.organisationId)?.mayEdit
          ? `${base}/costs?of=${part.organisationId}`
          : undefined,
        issuesOfPart(award, part).length,
        actualBudget([part]).lines.length === 0,
      ),
    ),
  ];
  return (
    <>
      {report.returnNote && (
        <Notice tone="warning" title={t.reportReturned}>
          <p className="m-0 whitespace-pre-line">{report.returnNote}</p>
          {report.returnDueOn && <p className="mt-2 mb-0">{t.until(f.date(report.returnDueOn))}</p>}
        </Notice>
      )}
      <Section title={t.reportSteps}>
        <TaskList tasks={tasks} />
      </Section>
      <Balance award={award} />
      <HandIn award={award} open={allIssues(award, report)} />
    </>
  );
}

function allIssues(award: Award, report: AwardReport): FieldIssue[] {
  const results = report.parts.find((part) => part.section === 'results');
  return [
    ...resultIssues((results?.values ?? {}) as Values),
    ...actualPartsOf(award).flatMap((part) =>
      issuesOfPart(award, part).map((issue) => ({
        ...issue,
        message: `${nameIn(award, part.organisationId)}　${issue.message}`,
      })),
    ),
    ...balanceIssues(actualOf(award), ruleOfAward(award), yenOf(award.decidedYen)),
  ];
}

/** The sums as they stand, and what the grant will come to. */
export function Balance({ award, live }: { award: Award; live?: { id: string; values: Values } }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const decided = yenOf(award.decidedYen);
  const actual = actualOf(award, live);
  const totals = budgetTotals({ ...actual, requested: decided }, ruleOfAward(award));
  const [problem] = balanceIssues(actual, ruleOfAward(award), decided);
  return (
    <Card tone="grey" className="mt-8">
      <h2 className="m-0 mb-3 text-std-18B-160">{t.balance}</h2>
      <DescriptionList
        facts={[
          { title: t.expense, value: f.yen(totals.expense) },
          { title: t.eligible, value: f.yen(totals.eligible) },
          { title: t.otherIncome, value: f.yen(totals.otherIncome) },
          { title: t.estimate, value: f.yen(totals.grant) },
        ]}
      />
      {problem && <p className="mt-4 mb-0 font-700 text-error-2">{problem.message}</p>}
    </Card>
  );
}

function HandIn({ award, open }: { award: Award; open: readonly FieldIssue[] }) {
  const t = useMessages(awardMessages);
  const navigate = useNavigate();
  const [asking, ask] = useState(false);
  const [submit, submitting] = useAction(Submit);
  const confirm = async () => {
    const result = await submit({ input: { id: award.id } });
    if (!result.ok) return;
    toast(t.reportSent);
    void navigate(`/applications/${award.id}/award`);
  };
  return (
    <Section title={t.check} lead={t.checkLead}>
      <ActionNotice error={submitting.error} />
      {open.length > 0 && (
        <Notice tone="info" title={t.problems(open.length)} live={false}>
          <ul className="m-0 pl-5">
            {open.slice(0, 20).map((issue) => (
              <li key={`${issue.field}-${issue.message}`}>{issue.message}</li>
            ))}
          </ul>
        </Notice>
      )}
      {!award.mayLead && <p>{t.onlyLead}</p>}
      {award.mayLead && open.length === 0 && (
        <Button size="large" pending={submitting.pending} onClick={() => ask(true)}>
          {t.reportSend}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t.reportSend}
        confirmLabel={t.reportSend}
        onConfirm={confirm}
      >
        {t.checkLead}
      </ConfirmDialog>
    </Section>
  );
}
