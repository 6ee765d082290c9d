import { type Appointment, calendarFile } from '@musubi/grants/model';

/** Hands an appointment to the visitor's calendar program. */
export function downloadCalendar(appointment: Appointment, fileName: string): void {
  const text = calendarFile([appointment], new Date());
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
