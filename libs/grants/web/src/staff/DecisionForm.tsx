import { decisionIssues } from '@musubi/grants/model';
import { parseYen } from '@musubi/platform/model';
import {
  Button,
  ButtonRow,
  Card,
  ErrorSummary,
  Notice,
  RadioGroup,
  Section,
  TextArea,
  useFormat,
  useMessages,
  YenField,
} from '@musubi/platform/web';
import { useState } from 'react';
import { reviewMessages } from '../review/messages.js';
import { LetterReview } from './LetterReview.js';
import type { RankingRow } from './RankingPage.js';

/** One line of the batch as typed. */
export interface DecisionDraft {
  readonly outcome: string;
  readonly amount: string;
  readonly conditions: string;
  readonly reason: string;
}

const blank = (row: RankingRow): DecisionDraft => ({
  outcome: '',
  amount: String(row.requested),
  conditions: '',
  reason: '',
});

/** What goes to the server for one application. */
export const decisionInput = (row: RankingRow, draft: DecisionDraft) => ({
  applicationId: row.applicationId,
  version: row.version,
  outcome: draft.outcome,
  amount: draft.outcome === 'rejected' ? '0' : draft.amount,
  conditions: draft.outcome === 'approvedWithConditions' ? draft.conditions : '',
  reason: draft.outcome === 'rejected' ? draft.reason : '',
  rank: row.rank,
});

/** Decides a batch in two steps: outcomes, then every letter as it will read and how many people get it. */
export function DecisionForm({ rows, unit }: { rows: readonly RankingRow[]; unit: bigint }) {
  const t = useMessages(reviewMessages);
  const [drafts, setDrafts] = useState<Readonly<Record<string, DecisionDraft>>>({});
  const [reviewing, review] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const chosen = rows.filter((row) => drafts[row.applicationId]?.outcome);
  const issues = chosen.flatMap((row) => issuesOf(row, drafts[row.applicationId] ?? blank(row), unit));
  const toReview = () => {
    setAttempt(attempt + 1);
    if (chosen.length > 0 && issues.length === 0) review(true);
  };
  if (rows.length === 0)
    return (
      <Section title={t.decideTitle}>
        <Notice tone="info" title={t.nothingToDecide} />
      </Section>
    );
  if (reviewing)
    return (
      <LetterReview
        decisions={chosen.map((row) => decisionInput(row, drafts[row.applicationId] ?? blank(row)))}
        onBack={() => review(false)}
        onDone={() => {
          review(false);
          setDrafts({});
        }}
      />
    );
  const none =
    attempt > 0 && chosen.length === 0
      ? [{ field: `outcome:${rows[0]?.number}`, code: 'required', message: t.decideFirst }]
      : [];
  return (
    <Section title={t.decideTitle} lead={t.decideLead} id="decide">
      <ErrorSummary issues={attempt > 0 ? [...none, ...issues] : []} prefix="" attempt={attempt} />
      <div className="space-y-6">
        {rows.map((row) => (
          <DecisionCard
            key={row.applicationId}
            row={row}
            draft={drafts[row.applicationId] ?? blank(row)}
            issues={attempt > 0 ? issues : []}
            onChange={(draft) => setDrafts({ ...drafts, [row.applicationId]: draft })}
          />
        ))}
      </div>
      <ButtonRow className="mt-8">
        <Button onClick={toReview}>{t.previewLetters}</Button>
      </ButtonRow>
    </Section>
  );
}

const issuesOf = (row: RankingRow, draft: DecisionDraft, unit: bigint) => {
  const { outcome, conditions, reason, amount } = decisionInput(row, draft);
  return decisionIssues(
    { outcome, conditions, reason, amount: parseYen(amount) ?? -1n },
    { number: row.number, requested: BigInt(row.requested), unit },
  );
};

function DecisionCard({
  row,
  draft,
  issues,
  onChange,
}: {
  row: RankingRow;
  draft: DecisionDraft;
  issues: readonly { field: string; message: string }[];
  onChange: (draft: DecisionDraft) => void;
}) {
  const t = useMessages(reviewMessages);
  const f = useFormat();
  const errorOf = (field: string) => issues.find((issue) => issue.field === `${field}:${row.number}`)?.message;
  const outcomes = ['approved', 'approvedWithConditions', 'rejected'].map((value) => ({
    value,
    label: t.outcomes(value),
  }));
  return (
    <Card>
      <h3 className="m-0 text-std-18B-160">{row.title}</h3>
      <p className="m-0 mb-5 text-solid-gray-700">
        {row.number} {t.requested} {f.yen(row.requested)}
      </p>
      <div className="space-y-6">
        <RadioGroup
          id={`outcome:${row.number}`}
          label={t.outcome}
          inline
          value={draft.outcome}
          onChange={(outcome) => onChange({ ...draft, outcome })}
          options={[{ value: '', label: t.outcomeNone }, ...outcomes]}
          error={errorOf('outcome')}
        />
        {draft.outcome.startsWith('approved') && (
          <YenField
            id={`amount:${row.number}`}
            label={t.decidedYen}
            required
            value={draft.amount}
            onChange={(amount) => onChange({ ...draft, amount })}
            error={errorOf('amount')}
          />
        )}
        {draft.outcome === 'approvedWithConditions' && (
          <TextArea
            id={`conditions:${row.number}`}
            label={t.conditions}
            help={t.conditionsHelp}
            required
            max={2000}
            value={draft.conditions}
            onChange={(conditions) => onChange({ ...draft, conditions })}
            error={errorOf('conditions')}
          />
        )}
        {draft.outcome === 'rejected' && (
          <TextArea
            id={`reason:${row.number}`}
            label={t.rejectionReason}
            help={t.rejectionReasonHelp}
            required
            max={2000}
            value={draft.reason}
            onChange={(reason) => onChange({ ...draft, reason })}
            error={errorOf('reason')}
          />
        )}
      </div>
    </Card>
  );
}
