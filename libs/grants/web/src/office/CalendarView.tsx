import { calendarKinds, type CalendarKind } from '@musubi/grants/model';
import { addDays, addMonths, tokyoDate } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  EmptyState,
  graphql,
  LoadError,
  type ResultOf,
  SkeletonPage,
  TextLink,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { officeMessages } from './office-messages.js';

const CalendarQuery = graphql(`
  query OfficeCalendar($from: LocalDate!, $to: LocalDate!) {
    officeCalendar(from: $from, to: $to) {
      id
      at
      kind
      title
      number
      callId
      applicationId
    }
  }
`);

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

type Entry = ResultOf<typeof CalendarQuery>['officeCalendar'][number];

/** The deadlines of a month, day by day, and the address for calendar programs. */
export function CalendarView() {
  const t = useMessages(officeMessages);
  const [month, setMonth] = useState(() => `${tokyoDate(new Date()).slice(0, 7)}-01`);
  const [{ data, error }, again] = useQuery({
    query: CalendarQuery,
    variables: { from: month, to: addDays(addMonths(month, 1), -1) },
  });
  const [year, number] = month.split('-').map(Number);
  return (
    <>
      <div className="mb-6 flex flex-wrap items-center gap-4">
        <Button variant="outline" size="small" icon="left" onClick={() => setMonth(addMonths(month, -1))}>
          {t.monthBefore}
        </Button>
        <h2 className="m-0 text-std-22B-150" aria-live="polite">
          {t.monthOf(year ?? 0, number ?? 0)}
        </h2>
        <Button variant="outline" size="small" iconEnd="right" onClick={() => setMonth(addMonths(month, 1))}>
          {t.monthAfter}
        </Button>
      </div>
      {error && !data && <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <SkeletonPage />}
      {data && <Days entries={data.officeCalendar} />}
      <Feed />
    </>
  );
}

function Days({ entries }: { entries: readonly Entry[] }) {
  const t = useMessages(officeMessages);
  const f = useFormat();
  if (entries.length === 0) return <EmptyState icon="calendar" title={t.noDates} />;
  const days = [...new Set(entries.map((each) => tokyoDate(new Date(each.at))))];
  return (
    <ol className="m-0 list-none divide-y divide-solid-gray-300 border-y border-solid-gray-300 p-0">
      {days.map((day) => (
        <li key={day} className="grid gap-x-6 gap-y-2 py-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
          <h3 className="m-0 text-std-17B-170">{f.shortDate(day)}</h3>
          <ul className="m-0 list-none space-y-2 p-0">
            {entries
              .filter((each) => tokyoDate(new Date(each.at)) === day)
              .map((each) => (
                <li key={each.id}>
                  {f.time(each.at)} {calendarKinds[each.kind as CalendarKind]} {each.number}{' '}
                  <TextLink
                    to={
                      each.applicationId
                        ? `/staff/grants/applications/${each.applicationId}`
                        : `/staff/grants?call=${each.callId}`
                    }
                  >
                    {each.title}
                  </TextLink>
                </li>
              ))}
          </ul>
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
