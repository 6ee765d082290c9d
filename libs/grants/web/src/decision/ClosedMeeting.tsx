import { type DecisionOutcome, outcomeWords, type ProposalLine } from '@musubi/grants/model';
import { parseYen } from '@musubi/platform/model';
import {
  Card,
  DescriptionList,
  type Fact,
  Notice,
  Section,
  TextLink,
  fileUrl,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import type { Meeting, RankedRow } from './DeliberationPage.js';
import { meetingMessages } from './meeting-messages.js';

/** A meeting whose minutes are confirmed: to read, not to change. */
export function ClosedMeeting({ rows, meeting }: { rows: readonly RankedRow[]; meeting: Meeting }) {
  const t = useMessages(meetingMessages);
  const f = useFormat();
  const { lines } = meeting;
  const facts = useMinutes(meeting);
  return (
    <>
      <Notice tone="success" title={t.confirmedAt(f.dateTime(meeting.confirmedAt ?? ''))}>
        {meeting.pdfFileId ? <TextLink to={fileUrl(meeting.pdfFileId)}>{t.pdf}</TextLink> : t.pdfPending}
      </Notice>
      <Section title={t.proposal}>
        <div className="space-y-6">
          {rows.map((row) => (
            <ClosedLine
              key={row.applicationId}
              row={row}
              line={lines.find((each) => each.applicationId === row.applicationId)}
            />
          ))}
        </div>
      </Section>
      <Section title={t.minutes}>
        <DescriptionList facts={facts} />
      </Section>
    </>
  );
}

function useMinutes({ minutes, budget }: Meeting): Fact[] {
  const t = useMessages(meetingMessages);
  const f = useFormat();
  const present = minutes.attendance.filter((each) => each.present).map(({ name }) => name);
  const facts: [title: string, value: string][] = [
    [t.heldOn, minutes.heldOn ? f.date(minutes.heldOn) : ''],
    [t.hours, `${minutes.startsAt}\u301c${minutes.endsAt}`],
    [t.place, minutes.place],
    [t.chair, minutes.chair],
    [t.attendance, present.join('\u3001')],
    [t.budget, budget === null ? '' : f.yen(budget)],
    [t.discussion, minutes.discussion],
  ];
  return facts.map(([title, value]) => ({ title, value: value || t.none }));
}

function ClosedLine({ row, line }: { row: RankedRow; line: ProposalLine | undefined }) {
  const t = useMessages(meetingMessages);
  const texts = line ? [line.conditions, line.reason, line.remark].filter(Boolean) : [];
  return (
    <Card>
      <p className="m-0 font-700">
        {t.rankOf(row.rank, row.percent === null ? '\u2013' : `${row.percent.toFixed(2)}%`)}
      </p>
      <h3 className="m-0 mt-2 text-std-18B-160">{row.title}</h3>
      <p className="m-0 text-solid-gray-700">{`${row.number} ${row.partners.join('\u3001')}`}</p>
      <ProposedOutcome line={line} />
      {texts.map((text) => (
        <p key={text} className="mt-2 mb-0 whitespace-pre-line">
          {text}
        </p>
      ))}
    </Card>
  );
}

function ProposedOutcome({ line }: { line: ProposalLine | undefined }) {
  const t = useMessages(meetingMessages);
  const f = useFormat();
  const outcome = line?.outcome as DecisionOutcome | undefined;
  const amount = outcome === 'rejected' ? '' : f.yen(parseYen(line?.amount ?? '') ?? 0n);
  return (
    <p className="mt-3 mb-0 font-700">{[outcome ? outcomeWords[outcome] : t.outcomeOpen, amount].join(' ').trim()}</p>
  );
}
