import { actualIssues, actualRowsFor, costCategories, lineAmount, readBudget, rowsOf } from '@musubi/grants/model';
import type { FieldIssue, Values } from '@musubi/platform/model';
import {
  Button,
  ButtonRow,
  ErrorSummary,
  Form,
  FormNotices,
  Layout,
  NotFoundPage,
  PageHeading,
  SaveState,
  Stack,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { rowAmount } from '../application/budget-words.js';
import { RowsEditor } from '../application/RowsEditor.js';
import { type Award, nameIn, planParts, type ReportPart, ruleOfAward } from './award-data.js';
import { useAwardCrumbs, WithAward } from './AwardFrame.js';
import { awardMessages } from './messages.js';
import { Receipts } from './Receipts.js';
import { useReportPart } from './report-form.js';
import { Balance } from './ReportPage.js';

/** One partner's actual costs, receipt by receipt, and incomes. */
export function CostsPage() {
  const [query] = useSearchParams();
  const of = query.get('of');
  return (
    <WithAward whenFresh>
      {(award) => {
        const own = award.report?.parts.filter((each) => each.section === 'costs' && each.mayEdit) ?? [];
        const part = own.find((each) => each.organisationId === of) ?? own[0];
        return part && award.state === 'approved' ? (
          <Costs key={part.id} award={award} part={part} />
        ) : (
          <NotFoundPage />
        );
      }}
    </WithAward>
  );
}

function Costs({ award, part }: { award: Award; part: ReportPart }) {
  const t = useMessages(awardMessages);
  const navigate = useNavigate();
  const rule = useMemo(() => ruleOfAward(award), [award]);
  const form = useReportPart(award, part, rule);
  const [tried, setTried] = useState(0);
  const costs = rule.costs ?? costCategories;
  const organisationId = part.organisationId ?? '';
  const issues = (values: Values): FieldIssue[] =>
    actualIssues({ organisationId, values }, costs, award.report?.receipts ?? []);
  const shown = tried > 0 ? issues(form.values).filter((issue) => !issue.field.startsWith('receipt')) : [];
  const title = t.costsOf(nameIn(award, organisationId));
  const back = () =>
    void form.saveNow().then((saved) => {
      if (!saved || issues(form.store.read().values).some((each) => !each.field.startsWith('receipt')))
        setTried((count) => count + 1);
      else void navigate(`/applications/${award.id}/report`);
    });
  return (
    <Layout width="narrow" crumbs={useAwardCrumbs(award, title)}>
      <PageHeading title={title} lead={t.costsLead} />
      <Form onSubmit={back}>
        <Stack>
          <FormNotices form={form} />
          <ErrorSummary issues={shown} prefix="f-" attempt={tried} />
          {actualRowsFor(costs).map((rows) => (
            <RowsEditor
              key={rows.id}
              field={rows}
              rows={rowsOf(form.values[rows.id])}
              onChange={(list: Values[]) => form.set(rows.id, list)}
              issues={shown}
              after={
                rows.id === 'lines'
                  ? (row) => <UnderLine award={award} organisationId={organisationId} row={row} />
                  : undefined
              }
            />
          ))}
          <Balance award={award} live={{ id: part.id, values: form.values }} />
          <ButtonRow>
            <Button type="submit" size="large">
              {t.saveBack}
            </Button>
          </ButtonRow>
          <SaveState form={form} />
        </Stack>
      </Form>
    </Layout>
  );
}

/** What was planned for the line, what it comes to now, and its receipts. */
function UnderLine({ award, organisationId, row }: { award: Award; organisationId: string; row: Values }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const id = String(row['id'] ?? '');
  const plan = readBudget(
    planParts(award).filter((each) => each.organisationId === organisationId),
    null,
  ).lines.find((line) => line.id === id);
  return (
    <div className="mt-5 border-t border-solid-gray-200 pt-4">
      <p className="m-0 flex flex-wrap justify-between gap-x-6 tabular-nums">
        <span className="text-solid-gray-700">{plan && t.planned(f.yen(lineAmount(plan)))}</span>
        <strong>{t.rowAmount(f.yen(rowAmount(row)))}</strong>
      </p>
      {id && <Receipts award={award} organisationId={organisationId} lineId={id} item={String(row['item'] ?? '')} />}
    </div>
  );
}
