/** One moment of a calendar file. */
export interface IcsEvent {
  readonly id: string;
  readonly at: Date;
  readonly summary: string;
  readonly url: string;
}

const stamp = (at: Date): string => at.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');
const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** RFC 5545: lines of at most 75 octets, never cut inside a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > 73) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part].join('\r\n ');
}

/** A calendar that programs subscribe to (RFC 5545). */
export function icsOf(name: string, events: readonly IcsEvent[], now: Date): string {
  const lines = [
    ...[
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Musubi//office//JA',
      'CALSCALE:GREGORIAN',
      `X-WR-CALNAME:${escaped(name)}`,
    ],
    ...events.flatMap((event) => [
      ...['BEGIN:VEVENT', `UID:${event.id}@musubi`, `DTSTAMP:${stamp(now)}`, `DTSTART:${stamp(event.at)}`],
      ...[`SUMMARY:${escaped(event.summary)}`, `URL:${event.url}`, 'END:VEVENT'],
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
