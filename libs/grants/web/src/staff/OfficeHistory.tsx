import { outcomeWords, timelineWords, type DecisionOutcome } from '@musubi/grants/model';
import {
  Card,
  fileUrl,
  type FragmentOf,
  graphql,
  readFragment,
  TextLink,
  Timeline,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { reviewMessages } from '../review/messages.js';

export const OfficeHistoryFragment = graphql(`
  fragment OfficeHistory on StaffApplicationFile {
    letters {
      id
      number
      title
      pdfFileId
      sentAt
    }
    decision {
      outcome
      amount
      conditions
      reason
    }
    history {
      id
      event
      at
      person
    }
  }
`);

/** Decision, letters, and who did what when. */
export function OfficeHistory({ file }: { file: FragmentOf<typeof OfficeHistoryFragment> }) {
  const t = useMessages(reviewMessages);
  const f = useFormat();
  const { letters, decision, history } = readFragment(OfficeHistoryFragment, file);
  return (
    <>
      {decision && (
        <Card>
          <h2 className="m-0 text-std-20B-150">{t.decision}</h2>
          <p className="m-0 mt-2 text-std-17B-170">{outcomeWords[decision.outcome as DecisionOutcome]}</p>
          {decision.outcome !== 'rejected' && (
            <p className="m-0">
              {t.decidedAmount} {f.yen(decision.amount)}
            </p>
          )}
          <p className="m-0 whitespace-pre-line">{decision.conditions || decision.reason}</p>
        </Card>
      )}
      <Card>
        <h2 className="m-0 text-std-20B-150">{t.letters}</h2>
        {letters.length === 0 && <p className="m-0 mt-2 text-solid-gray-700">{t.noLetters}</p>}
        <ul className="m-0 mt-3 list-none space-y-3 p-0">
          {letters.map((letter) => (
            <li key={letter.id}>
              {letter.pdfFileId ? <TextLink to={fileUrl(letter.pdfFileId)}>{letter.title}</TextLink> : letter.title}
              <span className="block text-dns-14N-130 leading-[1.7]! text-solid-gray-700">
                {letter.number} {letter.sentAt ? t.letterSent(f.dateTime(letter.sentAt)) : t.letterWaiting}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card>
        <h2 className="m-0 mb-4 text-std-20B-150">{t.history}</h2>
        <Timeline
          moments={history.map((each) => ({
            id: each.id,
            when: f.dateTime(each.at),
            title: timelineWords(each.event),
            children: each.person,
          }))}
        />
      </Card>
    </>
  );
}
