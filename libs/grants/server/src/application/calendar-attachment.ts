import { type Appointment, calendarFile } from '@musubi/grants/model';
import { FileStore } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

/** Appointments as a file beside a mail: opened, they are in the reader's calendar. */
@Injectable()
export class CalendarAttachments {
  constructor(private readonly files: FileStore) {}

  /** @param subject what the appointments belong to: nobody gets the file but by the mail. */
  async of(
    appointments: readonly Appointment[],
    at: Date,
    given: { name: string; subject: { type: string; id: string } },
  ): Promise<{ fileId: string; name: string }[]> {
    const bytes = Buffer.from(calendarFile(appointments, at));
    const file = await this.files.put(bytes, { ...given, type: 'text/calendar' });
    return [{ fileId: file.id, name: given.name }];
  }
}
