import { Clock, Db, eventsOf, type RecordedEvent } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { ApplicationNotices } from '../application/application-notices.js';
import type { MailingListener } from '../application/partner-mailboxes.js';
import { PrintLetter } from '../decision/print-letter.js';
import { AwardNotices } from '../report/award-notices.js';
import { TellReviewers } from '../review/tell-reviewers.js';

/** Mails that would go out: each key once, to one person. */
export type PlannedMails = Map<string, string>;

class Rehearsed extends Error {}

/** Does something in a transaction that is rolled back, to see what it would do and whom it would write to. */
@Injectable()
export class Rehearsal {
  private readonly mailing: readonly MailingListener[];

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    notices: ApplicationNotices,
    letters: PrintLetter,
    reviewers: TellReviewers,
    awards: AwardNotices,
  ) {
    this.mailing = [notices, letters, reviewers, awards];
  }

  /**
   * @param make runs inside the transaction; what it refuses is thrown as ever
   * @param mails gains the mails of the events it records
   */
  async of<T>(make: () => Promise<T>, mails: PlannedMails): Promise<T> {
    let answer: { made: T } | undefined;
    const from = this.clock.now();
    try {
      await this.db.transaction(async () => {
        answer = { made: await make() };
        await this.count(await this.events(from), mails);
        throw new Rehearsed();
      });
    } catch (error) {
      if (!(error instanceof Rehearsed)) throw error;
    }
    return answer!.made;
  }

  private async count(events: readonly RecordedEvent[], mails: PlannedMails): Promise<void> {
    for (const event of events)
      for (const listener of this.mailing)
        if (eventsOf(listener.constructor).includes(event.name))
          for (const { key, id } of await listener.addressees(event)) mails.set(key, id);
    const gone = await this.db.query<{ key: string }>('select key from mail_message where key = any($1::text[])', [
      [...mails.keys()],
    ]);
    for (const { key } of gone) mails.delete(key);
  }

  /** The events of this transaction. */
  private events(from: Date): Promise<RecordedEvent[]> {
    return this.db.query<RecordedEvent>(
      `select id, event as name, at, json_build_object('type', subject_type, 'id', subject_id) as subject,
              actor_person_id as "actorPersonId", organisation_ids as "organisationIds", before, after, data
         from audit_entry where at >= $1 and xmin::text::bigint = (txid_current() & 4294967295) order by id`,
      [from],
    );
  }
}
