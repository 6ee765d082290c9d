import { calendarKind, monthGrid } from '@musubi/grants/model';
import { addMonths, tokyoDate } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  EmptyState,
  graphql,
  LoadError,
  SkeletonPage,
  TextLink,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { type CalendarEntry, CalendarQuery } from './calendar-query.js';
import { MonthGrid } from './MonthGrid.js';
import { officeMessages } from './office-messages.js';

const IssueFeed = graphql(
  `
    mutation IssueCalendarFeed {
      issueCalendarFeed {
        __typename
        ... on IssueCalendarFeedOk {
          url
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** The deadlines of a month: a table to walk through with the day's list beneath, a list of all days on a phone. */
export function CalendarView() {
  const [day, setDay] = useState(() => tokyoDate(new Date()));
  const days = monthGrid(day).flat();
  const [{ data, error }, again] = useQuery({
    query: CalendarQuery,
    variables: { from: days[0] ?? day, to: days.at(-1) ?? day },
  });
  return (
    <>
      <MonthBar day={day} onDay={setDay} />
      {error && !data && <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <SkeletonPage />}
      {data && <Month day={day} entries={data.officeCalendar} onDay={setDay} />}
      <Feed />
    </>
  );
}

function MonthBar({ day, onDay }: { day: string; onDay: (day: string) => void }) {
  const t = useMessages(officeMessages);
  const [year = 0, number = 0] = day.split('-').map(Number);
  return (
    <div className="mb-6 flex flex-wrap items-center gap-4">
      <Button variant="outline" size="small" icon="left" onClick={() => onDay(addMonths(day, -1))}>
        {t.monthBefore}
      </Button>
      <h2 className="m-0 text-std-22B-150" aria-live="polite">
        {t.monthOf(year, number)}
      </h2>
      <Button variant="outline" size="small" iconEnd="right" onClick={() => onDay(addMonths(day, 1))}>
        {t.monthAfter}
      </Button>
    </div>
  );
}

interface MonthProps {
  readonly day: string;
  readonly entries: readonly CalendarEntry[];
  readonly onDay: (day: string) => void;
}

function Month({ day, entries, onDay }: MonthProps) {
  const within = entries.filter((each) => tokyoDate(new Date(each.at)).startsWith(day.slice(0, 7)));
  return (
    <>
      <div className="max-md:hidden">
        <MonthGrid day={day} entries={entries} onDay={onDay} />
        <DayList day={day} entries={entries} />
      </div>
      <div className="md:hidden">
        <Days entries={within} />
      </div>
    </>
  );
}

/** What the chosen day holds. */
function DayList({ day, entries }: { day: string; entries: readonly CalendarEntry[] }) {
  const t = useMessages(officeMessages);
  const f = useFormat();
  const own = entries.filter((each) => tokyoDate(new Date(each.at)) === day);
  return (
    <section className="mt-6" aria-live="polite">
      <h3 className="m-0 text-std-18B-160">{f.dateWithEra(day)}</h3>
      {own.length === 0 ? <p className="mt-2 mb-0">{t.noDatesThatDay}</p> : <Entries entries={own} />}
    </section>
  );
}

function Entries({ entries }: { entries: readonly CalendarEntry[] }) {
  const f = useFormat();
  return (
    <ul className="m-0 mt-2 list-none space-y-2 p-0">
      {entries.map((each) => {
        const { title, timed } = calendarKind(each.kind);
        return (
          <li key={each.id}>
            {timed && f.time(each.at)} {title} {each.number} <TextLink to={placeOf(each)}>{each.title}</TextLink>
          </li>
        );
      })}
    </ul>
  );
}

const afterAward = ['interim', 'final', 'payment', 'return'];

/** The page where it is dealt with. */
function placeOf({ kind, applicationId, callId }: CalendarEntry): string {
  if (!applicationId) return `/staff/grants?call=${callId}`;
  return afterAward.includes(kind) ? `/staff/awards/${applicationId}` : `/staff/grants/applications/${applicationId}`;
}

function Days({ entries }: { entries: readonly CalendarEntry[] }) {
  const t = useMessages(officeMessages);
  const f = useFormat();
  if (entries.length === 0) return <EmptyState icon="calendar" title={t.noDates} />;
  const days = [...new Set(entries.map((each) => tokyoDate(new Date(each.at))))];
  return (
    <ol className="m-0 list-none divide-y divide-solid-gray-300 border-y border-solid-gray-300 p-0">
      {days.map((day) => (
        <li key={day} className="grid gap-x-6 gap-y-2 py-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
          <h3 className="m-0 text-std-17B-170">{f.shortDate(day)}</h3>
          <Entries entries={entries.filter((each) => tokyoDate(new Date(each.at)) === day)} />
        </li>
      ))}
    </ol>
  );
}

function Feed() {
  const t = useMessages(officeMessages);
  const [issue, issuing] = useAction(IssueFeed);
  const [url, setUrl] = useState<string | null>(null);
  const submit = async () => {
    const result = await issue({});
    if (result.ok) setUrl(result.data.url);
  };
  return (
    <section className="mt-10" data-no-print>
      <h2 className="m-0 text-std-20B-150">{t.feed}</h2>
      <p className="mt-2">{t.feedHelp}</p>
      <ActionNotice error={issuing.error} />
      <Button variant="outline" pending={issuing.pending} onClick={() => void submit()}>
        {t.feedIssue}
      </Button>
      {url && (
        <p role="status" className="mt-4 wrap-anywhere">
          <code>{url}</code>
        </p>
      )}
    </section>
  );
}
