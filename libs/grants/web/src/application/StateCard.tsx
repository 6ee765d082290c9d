import { applicantNotes, applicantWords, isApplicationState } from '@musubi/grants/model';
import { Card, DescriptionList, type Fact, LinkButton, Prose, useFormat, useMessages } from '@musubi/platform/web';
import { grantsMessages } from '../messages/messages.js';
import type { Application } from './application-data.js';
import { PdfLine } from './SubmittedPage.js';

/** From the decision on: money, changes and reports have a page of their own. */
const awarded: readonly string[] = ['approved', 'reported', 'settled', 'closed', 'cancelled'];

/** The state in plain words: what it means, what comes next, the number and the copy. */
export function StateCard({ application }: { application: Application }) {
  const t = useMessages(grantsMessages);
  const facts = useFacts(application);
  const { state } = application;
  const last = application.submissions.at(-1);
  if (!isApplicationState(state)) return null;
  const note = applicantNotes[state];
  return (
    <Card tone={note.turn === 'you' ? 'warm' : 'key'}>
      <p className="m-0 text-solid-gray-700">{t.stateNow}</p>
      <h2 className="mt-1 mb-0 text-std-24B-150">{applicantWords(state)}</h2>
      <p className="mt-2 mb-4 text-std-17N-170">{note.means}</p>
      <DescriptionList facts={[{ title: t.nextStep, value: note.next }, ...facts]} />
      {application.closingNote && <Prose className="mt-4">{application.closingNote}</Prose>}
      {last && <PdfLine fileId={last.pdfFileId} />}
      {awarded.includes(state) && (
        <LinkButton className="mt-5" to={`/applications/${application.id}/award`} iconEnd="arrow">
          {t.afterAward}
        </LinkButton>
      )}
    </Card>
  );
}

/** Number, times, amount: those that there are. */
function useFacts(application: Application): Fact[] {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  const { number, decidedYen, correctionDueAt } = application;
  const last = application.submissions.at(-1);
  const facts: (Fact | false | null | undefined | '')[] = [
    number && { title: t.receipt, value: number },
    last && { title: t.receivedAt, value: f.dateTime(last.submittedAt) },
    decidedYen && { title: t.decided, value: f.yen(decidedYen) },
    correctionDueAt && { title: t.deadline, value: t.correctionDue(f.dateTime(correctionDueAt)) },
  ];
  return facts.filter((fact): fact is Fact => Boolean(fact));
}
