import { cutLine, minutesIssues, type MinutesText, type ProposalLine, proposalIssues } from '@musubi/grants/model';
import { parseYen } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  ErrorSummary,
  graphql,
  LeaveGuard,
  Section,
  StatTile,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
  YenField,
} from '@musubi/platform/web';
import { useState } from 'react';
import type { Meeting, RankedRow } from './DeliberationPage.js';
import { meetingMessages } from './meeting-messages.js';
import { MinutesFields } from './MinutesFields.js';
import { ConfirmMinutes } from './ConfirmMinutes.js';
import { ProposalCard } from './ProposalCard.js';

const Save = graphql(
  `
    mutation SaveDeliberation($input: SaveDeliberationInput!) {
      saveDeliberation(input: $input) {
        __typename
        ... on SaveDeliberationOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

interface FormProps {
  readonly callId: string;
  readonly rows: readonly RankedRow[];
  readonly callBudget: string | null;
  readonly unit: bigint;
  readonly meeting: Meeting;
}

const lineOf = (row: RankedRow, kept: readonly ProposalLine[]): ProposalLine =>
  kept.find((line) => line.applicationId === row.applicationId) ?? {
    ...{ applicationId: row.applicationId, outcome: '', amount: String(row.requested) },
    ...{ conditions: '', reason: '', remark: '' },
  };

/** Everything one may move without consequence, until it is saved as the committee's proposal. */
export function DeliberationForm({ callId, rows, callBudget, unit, meeting }: FormProps) {
  const t = useMessages(meetingMessages);
  const [budget, setBudget] = useState(String(meeting.budget ?? ''));
  const [lines, setLines] = useState(() => rows.map((row) => lineOf(row, meeting.lines)));
  const [minutes, setMinutes] = useState<MinutesText>(meeting.minutes);
  const [changed, change] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [save, saving] = useAction(Save);
  const limit = parseYen(budget);
  const cut = cutOf(rows, lines, limit);
  const issues = [...proposalIssues(lines, limit), ...minutesIssues(minutes, false)];
  const set = (line: ProposalLine) => {
    change(true);
    setLines(lines.map((each) => (each.applicationId === line.applicationId ? line : each)));
  };
  const byLine = () => {
    change(true);
    setLines(lines.map((line) => ({ ...line, outcome: cut.within.has(line.applicationId) ? 'approved' : 'rejected' })));
  };
  const submit = async () => {
    setAttempt(attempt + 1);
    if (issues.length > 0) return;
    const input = { callId, version: meeting.version, ...inputOf(limit, lines, minutes) };
    const result = await save({ input });
    if (!result.ok) return;
    change(false);
    toast(t.saved);
  };
  return (
    <>
      <LeaveGuard when={changed && !saving.pending} />
      <ErrorSummary issues={attempt > 0 ? issues : []} attempt={attempt} />
      <WhatIf rows={rows} budget={budget} callBudget={callBudget} unit={unit} cut={cut} onBudget={setBudget} />
      <Section
        title={t.lines}
        action={
          <Button variant="outline" size="small" onClick={byLine}>
            {t.byLine}
          </Button>
        }
      >
        <div className="space-y-6">
          {rows.map((row, at) => (
            <ProposalCard
              key={row.applicationId}
              row={row}
              line={lines[at] ?? lineOf(row, [])}
              within={cut.within.has(row.applicationId)}
              onChange={set}
            />
          ))}
        </div>
      </Section>
      <MinutesFields
        minutes={minutes}
        onChange={(next) => {
          change(true);
          setMinutes(next);
        }}
        errorOf={(field) => (attempt > 0 ? issues.find((issue) => issue.field === field)?.message : null)}
      />
      <ActionNotice error={saving.error} />
      <ButtonRow className="mt-8">
        <Button pending={saving.pending} onClick={() => void submit()}>
          {t.save}
        </Button>
        <MayConfirm callId={callId} version={changed ? null : meeting.version} />
      </ButtonRow>
    </>
  );
}

const inputOf = (limit: bigint | null, lines: readonly ProposalLine[], minutes: MinutesText) => ({
  budget: limit === null ? null : String(limit),
  lines: lines.map((line) => ({ ...line })),
  minutes: { ...minutes, attendance: minutes.attendance.map((each) => ({ ...each })) },
});

const unlimited = 10n ** 15n;

const cutOf = (rows: readonly RankedRow[], lines: readonly ProposalLine[], limit: bigint | null) =>
  cutLine(
    rows.map(({ applicationId, aboveThreshold }, at) => ({
      applicationId,
      aboveThreshold,
      amount: parseYen(lines[at]?.amount ?? '') ?? 0n,
    })),
    limit ?? unlimited,
  );

function WhatIf({
  rows,
  budget,
  callBudget,
  unit,
  cut,
  onBudget,
}: {
  rows: readonly RankedRow[];
  budget: string;
  callBudget: string | null;
  unit: bigint;
  cut: ReturnType<typeof cutLine>;
  onBudget: (budget: string) => void;
}) {
  const t = useMessages(meetingMessages);
  const f = useFormat();
  const all = rows.reduce((sum, row) => sum + BigInt(row.requested), 0n);
  const most = [all, BigInt(callBudget ?? 0)].reduce((a, b) => (a > b ? a : b));
  return (
    <>
      <div className="grid items-end gap-6 md:grid-cols-2">
        <YenField id="budget" label={t.budget} value={budget} onChange={onBudget} />
        <label className="block">
          <span className="block font-700">{t.budgetSlider}</span>
          <input
            type="range"
            className="h-11 w-full accent-key-900"
            min={0}
            max={Number(most / unit)}
            value={Number((parseYen(budget) ?? most) / unit)}
            aria-valuetext={f.yen(parseYen(budget) ?? most)}
            onChange={(event) => onBudget(String(BigInt(event.target.value) * unit))}
          />
        </label>
      </div>
      {callBudget !== null && callBudget !== budget && (
        <Button variant="text" size="small" onClick={() => onBudget(callBudget)}>
          {t.callBudget}
        </Button>
      )}
      <div className="mt-6 grid gap-4 sm:grid-cols-3" aria-live="polite">
        <StatTile label={t.count} value={<span className="text-std-28B-150">{t.countOf(cut.within.size)}</span>} />
        <StatTile label={t.used} value={<span className="text-std-28B-150">{f.yen(cut.used)}</span>} />
        <StatTile
          label={t.left}
          value={<span className="text-std-28B-150">{budget === '' ? '\u2013' : f.yen(cut.left)}</span>}
        />
      </div>
    </>
  );
}

const MayConfirm = ({ callId, version }: { callId: string; version: number | null }) =>
  version === null ? null : <ConfirmMinutes callId={callId} version={version} />;
