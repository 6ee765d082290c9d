import { silentDays, type StandingWords, waitingStates } from '@musubi/grants/model';
import { addDays, tokyoDate } from '@musubi/platform/model';
import {
  Card,
  DescriptionList,
  type Fact,
  LinkButton,
  Notice,
  Prose,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { grantsMessages } from '../messages/messages.js';
import { useStandingWords } from '../messages/standing-words.js';
import { applicationStates, useWord } from '../messages/vocabulary.js';
import type { Application } from './application-data.js';
import { standingNow as standingIn } from './standing-data.js';
import { PdfLine } from './SubmittedPage.js';
import { togetherMessages } from './together-messages.js';

/** From the decision on: money, changes and reports have a page of their own. */
const awarded: readonly string[] = ['approved', 'reported', 'settled', 'closed', 'cancelled'];

/** The state in plain words: what it means, what comes next and when, who handles it, days since. */
export function StateCard({ application }: { application: Application }) {
  const t = useMessages(grantsMessages);
  const stateName = useWord(applicationStates);
  const facts = useFacts(application);
  const last = application.submissions.at(-1);
  const standing = standingNow(application, useStandingWords());
  if (!standing) return null;
  return (
    <Card tone={standing.turn === 'you' ? 'warm' : 'key'}>
      <p className="m-0 text-solid-gray-700">{t.stateNow}</p>
      <h2 className="mt-1 mb-0 text-std-24B-150">{stateName(application.state)}</h2>
      <p className="mt-2 mb-4 text-std-17N-170">{standing.means}</p>
      {awarded.includes(application.state) && (
        <LinkButton className="mb-5" to={`/applications/${application.id}/award`} iconEnd="arrow">
          {t.afterAward}
        </LinkButton>
      )}
      <DescriptionList facts={facts} />
      <NoticedLine application={application} />
      {application.closingNote && <Prose className="mt-4">{application.closingNote}</Prose>}
      {last && <PdfLine fileId={last.pdfFileId} />}
    </Card>
  );
}

/** That the automatic notice was the last news, and when the next one comes at the latest. */
function NoticedLine({ application }: { application: Application }) {
  const w = useMessages(togetherMessages);
  const f = useFormat();
  const { noticedAt, toldAt, state } = application;
  if (!noticedAt || noticedAt !== toldAt || !waitingStates.some((each) => each === state)) return null;
  const next = addDays(tokyoDate(new Date(noticedAt)), silentDays);
  return (
    <Notice tone="info" title={w.noticed(f.date(noticedAt))} className="mt-4">
      {w.noticedText(f.date(next))}
    </Notice>
  );
}

const standingNow = (application: Application, words: StandingWords) => {
  const { state, stateSince, correctionDueAt, pending, due, call } = application;
  const { closesAt, decisionOn } = call;
  return standingIn(
    state,
    { since: stateSince, correctionDueAt, callClosesAt: closesAt, decisionOn, pending, due },
    words,
  );
};

type Maybe = Fact | false | null | undefined | '';

/** What comes next, by whom, since when; number, times, amount: those that there are. */
function useFacts(application: Application): Fact[] {
  const standing = useStandingFacts(application);
  const numbers = useNumberFacts(application);
  return [...standing, ...numbers].filter((fact): fact is Fact => Boolean(fact));
}

function useStandingFacts(application: Application): Maybe[] {
  const t = useMessages(grantsMessages);
  const w = useMessages(togetherMessages);
  const f = useFormat();
  const { contact } = application.call;
  const standing = standingNow(application, useStandingWords());
  if (!standing) return [];
  return [
    { title: t.nextStep, value: standing.next },
    standing.when && { title: w.when, value: standing.when },
    { title: w.handler, value: w.handlerOf(application.handlerName, contact.office, contact.tel) },
    { title: w.daysTitle, value: w.daysInState(standing.days) },
    waitingStates.some((each) => each === application.state) && {
      title: w.toldAt,
      value: `${f.date(application.toldAt)}\u3000${w.toldHelp}`,
    },
  ];
}

function useNumberFacts({ number, decidedYen, submissions }: Application): Maybe[] {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  const last = submissions.at(-1);
  return [
    number && { title: t.receipt, value: number },
    last && { title: t.receivedAt, value: f.dateTime(last.submittedAt) },
    decidedYen && { title: t.decided, value: f.yen(decidedYen) },
  ];
}
