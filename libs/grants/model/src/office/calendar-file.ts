import { tokyoDate } from '@musubi/platform/model';

/** One appointment, or one moment (without `endsAt`), for a calendar program. */
export interface Appointment {
  /** The same id in a later file replaces it. */
  readonly id: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt?: Date;
  /** Only the day in Japan counts. */
  readonly wholeDay?: boolean;
  readonly place?: string;
  readonly text?: string;
  readonly url?: string;
  /** Does not take place any more. */
  readonly cancelled?: boolean;
}

const stamp = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '');
const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** Lines of at most 75 octets (RFC 5545, 3.1), never broken inside a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const sign of line) {
    const bytes = new TextEncoder().encode(sign).length;
    if (size + bytes > 74) {
      parts.push(part);
      part = ' ';
      size = 1;
    }
    part += sign;
    size += bytes;
  }
  return [...parts, part].join('\r\n');
}

/** A later file counts more: programs take a change only with a higher SEQUENCE, a 32-bit number. */
const sequence = (now: Date): number => Math.floor(now.getTime() / 1000) % 2_000_000_000;

function eventLines(appointment: Appointment, now: Date): string[] {
  const { id, title, startsAt, endsAt, wholeDay, place, text, url, cancelled } = appointment;
  const alarm = ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, 'TRIGGER:-P1D', 'END:VALARM'];
  return [
    ...['BEGIN:VEVENT', `UID:${id}@musubi`, `DTSTAMP:${stamp(now)}`, `SEQUENCE:${sequence(now)}`],
    wholeDay ? `DTSTART;VALUE=DATE:${tokyoDate(startsAt).replaceAll('-', '')}` : `DTSTART:${stamp(startsAt)}`,
    ...(endsAt ? [`DTEND:${stamp(endsAt)}`] : []),
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(text ? [`DESCRIPTION:${escaped(text)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    ...(cancelled ? ['STATUS:CANCELLED'] : endsAt ? alarm : []),
    'END:VEVENT',
  ];
}

/** An iCalendar file (RFC 5545); `name` for one that programs subscribe to. Appointments remind the day before. */
export function calendarFile(appointments: readonly Appointment[], now: Date, name?: string): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Musubi//Grants//JA', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    ...(name ? [`X-WR-CALNAME:${escaped(name)}`] : []),
    ...appointments.flatMap((each) => eventLines(each, now)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
