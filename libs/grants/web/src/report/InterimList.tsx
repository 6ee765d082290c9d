import { tokyoDate } from '@musubi/platform/model';
import { Badge, Card, LinkButton, useFormat, useMessages } from '@musubi/platform/web';
import { interimStates, useWord } from '../messages/vocabulary.js';
import { type Award, type AwardInterim, settingOf } from './award-data.js';
import { awardMessages } from './messages.js';

/** The days on which the call asks for a report, and what has come. */
export function InterimList({ award }: { award: Award }) {
  const days = settingOf(award).interimDueOn;
  if (days.length === 0) return null;
  return (
    <ul className="m-0 flex list-none flex-col gap-4 p-0">
      {days.map((dueOn) => (
        <li key={dueOn}>
          <InterimCard award={award} dueOn={dueOn} report={award.interims.find((each) => each.dueOn === dueOn)} />
        </li>
      ))}
    </ul>
  );
}

const owesInterims = (award: Award): boolean => award.state === 'approved' && !award.abolishedOn;

/** Whether the viewer can write the report of a day now. */
export const mayWriteInterim = (award: Award, report: AwardInterim | undefined): boolean =>
  award.state === 'approved' && award.mayReport && (!report || report.state === 'returned');

function InterimCard({ award, dueOn, report }: { award: Award; dueOn: string; report?: AwardInterim }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const owed = !report && owesInterims(award);
  const late = owed && dueOn < tokyoDate(new Date());
  const writable = mayWriteInterim(award, report);
  return (
    <Card tone={late ? 'warm' : 'plain'}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="m-0 text-std-18B-160">{t.interimOf(f.date(dueOn))}</h3>
        <InterimBadge report={report} late={late} owed={owed} />
      </div>
      {report?.note && <p className="mt-2 mb-0 whitespace-pre-line">{report.note}</p>}
      {(writable || report) && <InterimLink award={award} dueOn={dueOn} writable={writable} />}
    </Card>
  );
}

function InterimLink({ award, dueOn, writable }: { award: Award; dueOn: string; writable: boolean }) {
  const t = useMessages(awardMessages);
  return (
    <LinkButton
      variant={writable ? 'solid' : 'outline'}
      className="mt-4"
      to={`/applications/${award.id}/award/interim/${dueOn}`}
    >
      {writable ? t.write : t.read}
    </LinkButton>
  );
}

function InterimBadge({ report, late, owed }: { report?: AwardInterim; late: boolean; owed: boolean }) {
  const t = useMessages(awardMessages);
  const stateName = useWord(interimStates);
  if (late) return <Badge tone="error">{t.overdue}</Badge>;
  if (!report) return <Badge tone="neutral">{owed ? t.notYet : t.notOwed}</Badge>;
  return <Badge tone="success">{stateName(report.state)}</Badge>;
}
