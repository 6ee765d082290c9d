import { interviewAppointment, type InterviewFacts } from '@musubi/grants/model';
import { wareki } from '@musubi/platform/model';
import { Button, Card, DescriptionList, graphql, type ResultOf, useFormat, useMessages } from '@musubi/platform/web';
import { meetingMessages } from '../decision/meeting-messages.js';
import { downloadCalendar } from '../download-calendar.js';

export const InterviewFields = graphql(`
  fragment InterviewFields on ApplicationInterview @_unmask {
    date
    startsAt
    endsAt
    place
    room
    bring
    note
    sentAt
  }
`);

type Interview = ResultOf<typeof InterviewFields>;

/** When and where an application is heard, for everybody who has to be there. */
export function InterviewCard(props: { interview: Interview | null; applicationId: string; number: string }) {
  const t = useMessages(meetingMessages);
  const f = useFormat();
  const { interview, applicationId, number } = props;
  if (!interview) return null;
  const facts: InterviewFacts = interview;
  return (
    <Card as="section" tone="warm" className="mt-6">
      <h2 className="mt-0 mb-4 text-std-20B-150">{t.interview}</h2>
      <DescriptionList
        narrow
        facts={[
          { title: t.when, value: interviewWhen(interview) },
          { title: t.place, value: `${interview.place} ${interview.room}` },
          ...(interview.bring ? [{ title: t.bring, value: interview.bring }] : []),
          ...(interview.note ? [{ title: t.interviewNote, value: interview.note }] : []),
          { title: t.toldOn, value: f.dateTime(interview.sentAt) },
        ]}
      />
      <Button
        variant="outline"
        icon="calendar"
        className="mt-5 print:hidden"
        onClick={() => downloadCalendar(interviewAppointment(facts, applicationId, number), 'mensetsu.ics')}
      >
        {t.toCalendar}
      </Button>
    </Card>
  );
}

/** In one line: 令和8年12月10日 09:30〜09:50. */
export const interviewWhen = ({ date, startsAt, endsAt }: InterviewFacts): string =>
  `${wareki(date)} ${startsAt}\u301c${endsAt}`;
