import type { ProposalLine } from '@musubi/grants/model';
import { Badge, Card, RadioGroup, TextArea, useFormat, useMessages, YenField } from '@musubi/platform/web';
import type { RankedRow } from './DeliberationPage.js';
import { meetingMessages } from './meeting-messages.js';

/** One application at the meeting: where it stands, what is proposed, what was said. */
export function ProposalCard({
  row,
  line,
  within,
  onChange,
}: {
  row: RankedRow;
  line: ProposalLine;
  within: boolean;
  onChange: (line: ProposalLine) => void;
}) {
  const t = useMessages(meetingMessages);
  const f = useFormat();
  const { number } = row;
  const outcomes = ['approved', 'approvedWithConditions', 'rejected'].map((value) => ({
    value,
    label: t.outcomes(value),
  }));
  const text = (field: 'conditions' | 'reason' | 'remark', label: string) => (
    <TextArea
      id={`${field}:${row.applicationId}`}
      label={label}
      rows={2}
      max={4000}
      value={line[field]}
      onChange={(value) => onChange({ ...line, [field]: value })}
    />
  );
  return (
    <Card>
      <Standing row={row} within={within} />
      <h3 className="m-0 mt-2 text-std-18B-160">{row.title}</h3>
      <p className="m-0 mb-5 text-solid-gray-700">
        {`${number} ${row.partners.join('\u3001')} ${f.yen(row.requested)}`}
      </p>
      <div className="space-y-5">
        <RadioGroup
          id={`outcome:${row.applicationId}`}
          label={t.outcome(number)}
          inline
          value={line.outcome}
          onChange={(outcome) => onChange({ ...line, outcome })}
          options={[{ value: '', label: t.outcomeOpen }, ...outcomes]}
        />
        <YenField
          id={`amount:${row.applicationId}`}
          label={t.amountOf(number)}
          value={line.amount}
          onChange={(amount) => onChange({ ...line, amount })}
        />
        {line.outcome === 'approvedWithConditions' && text('conditions', t.conditions(number))}
        {line.outcome === 'rejected' && text('reason', t.reason(number))}
        {text('remark', t.remark(number))}
      </div>
    </Card>
  );
}

function Standing({ row, within }: { row: RankedRow; within: boolean }) {
  const t = useMessages(meetingMessages);
  const tone = within ? 'success' : row.aboveThreshold ? 'warning' : 'error';
  const words = within ? t.within : row.aboveThreshold ? t.over : t.below;
  return (
    <p className="m-0 flex flex-wrap items-center gap-3">
      <span className="font-700">
        {t.rankOf(row.rank, row.percent === null ? '\u2013' : `${row.percent.toFixed(2)}%`)}
      </span>
      <Badge tone={tone}>{words}</Badge>
      {row.recused > 0 && <span>{t.recused(row.recused)}</span>}
    </p>
  );
}
