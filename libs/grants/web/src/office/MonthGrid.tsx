import { calendarKind, dayByKey, monthGrid, weekday } from '@musubi/grants/model';
import { type LocalDate, tokyoDate } from '@musubi/platform/model';
import { cx, useFormat, useMessages } from '@musubi/platform/web';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { CalendarEntry } from './calendar-query.js';
import { officeMessages } from './office-messages.js';

/** Entries of a day that fit into its cell. */
const shownPerDay = 3;

interface Props {
  /** Any day of the month. */
  readonly day: LocalDate;
  readonly entries: readonly CalendarEntry[];
  readonly onDay: (day: LocalDate) => void;
}

/** The month as a table: the arrow keys walk over its days, past its ends into the months beside it. */
export function MonthGrid({ day, entries, onDay }: Props) {
  const t = useMessages(officeMessages);
  const moved = useRef(false);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (moved.current) table.current?.querySelector<HTMLButtonElement>('button[tabindex="0"]')?.focus();
    moved.current = false;
  }, [day]);
  const walk = (event: KeyboardEvent) => {
    const next = dayByKey(day, event.key);
    if (!next) return;
    event.preventDefault();
    moved.current = true;
    onDay(next);
  };
  return (
    <table ref={table} className="w-full table-fixed border-collapse" aria-label={t.monthTable} onKeyDown={walk}>
      <thead>
        <tr>
          {t.weekdays().map((name) => (
            <th key={name} scope="col" className="border border-solid-gray-300 bg-solid-gray-50 py-2 text-std-16B-170">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthGrid(day).map((week) => (
          <tr key={week[0]}>
            {week.map((each) => (
              <DayCell
                key={each}
                day={each}
                month={day.slice(0, 7)}
                entries={entries.filter((entry) => tokyoDate(new Date(entry.at)) === each)}
                chosen={each === day}
                onDay={onDay}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell(props: {
  day: LocalDate;
  month: string;
  entries: readonly CalendarEntry[];
  chosen: boolean;
  onDay: (day: LocalDate) => void;
}) {
  const t = useMessages(officeMessages);
  const f = useFormat();
  const { day, entries, chosen, onDay } = props;
  const today = day === tokyoDate(new Date());
  const more = entries.length - shownPerDay;
  return (
    <td
      className={cx(
        'h-28 border border-solid-gray-300 p-0 align-top',
        !day.startsWith(props.month) && 'bg-solid-gray-50',
      )}
    >
      <button
        type="button"
        tabIndex={chosen ? 0 : -1}
        aria-pressed={chosen}
        aria-current={today ? 'date' : undefined}
        onClick={() => onDay(day)}
        className={cx(
          'block h-full w-full p-2 text-left hover:bg-key-50',
          chosen && 'bg-key-50 ring-2 ring-key-900 ring-inset',
        )}
      >
        <span className={cx('tabular-nums', today && 'rounded-4 bg-key-900 px-2 text-white', weekdayTone(day))}>
          <span className="sr-only">{f.shortDate(day)}</span>
          <span aria-hidden="true">{Number(day.slice(8))}</span>
        </span>
        {entries.length === 0 && <span className="sr-only">{t.nothingThatDay}</span>}
        {entries.slice(0, shownPerDay).map((entry) => (
          <span key={entry.id} className="mt-1 block truncate text-dns-14N-130">
            {calendarKind(entry.kind).title} {entry.number ?? entry.title}
          </span>
        ))}
        {more > 0 && <span className="mt-1 block text-dns-14N-130 text-solid-gray-700">{t.moreEntries(more)}</span>}
      </button>
    </td>
  );
}

const weekdayTone = (day: LocalDate): string => (weekday(day) === 0 ? 'font-700' : '');
