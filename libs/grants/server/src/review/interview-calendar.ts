import type { InterviewSetting, InterviewSlot } from '@musubi/grants/model';
import { tokyoInstant } from '@musubi/platform/model';

const stamp = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '');
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

/** Lines of more than 75 bytes are folded; characters stay whole. */
function folded(line: string): string {
  let [out, room] = ['', 75];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (size > room) [out, room] = [`${out}\r\n `, 74];
    out += character;
    room -= size;
  }
  return out;
}

/** Interviews as a calendar file (RFC 5545). The same interview keeps its UID, so that a second file changes it. */
export function interviewCalendar(
  setting: InterviewSetting,
  slots: readonly (InterviewSlot & { readonly number: string })[],
  at: Date,
): string {
  const events = slots.flatMap((slot) => [
    'BEGIN:VEVENT',
    `UID:interview-${slot.applicationId}@musubi`,
    `DTSTAMP:${stamp(at)}`,
    `SEQUENCE:${Math.floor(at.getTime() / 1000) % 2_000_000_000}`,
    `DTSTART:${stamp(tokyoInstant(setting.date, slot.startsAt))}`,
    `DTEND:${stamp(tokyoInstant(setting.date, slot.endsAt))}`,
    `SUMMARY:${escaped(`助成金の面接 ${slot.number}`)}`,
    `LOCATION:${escaped(`${setting.place} ${slot.room}`)}`,
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Musubi//Interviews//JA', ...events, 'END:VCALENDAR'];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
