import type { Db, Listener, RecordedEvent } from '@musubi/platform/server';

export interface Mailbox {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Who gets a mail, with the key under which it goes out once. */
export interface Addressed extends Mailbox {
  readonly key: string;
}

/** A listener that writes mails tells to whom: a rehearsal counts by the very answer the mails go by. */
export interface MailingListener extends Listener {
  addressees(event: RecordedEvent): Promise<readonly Addressed[]>;
}

export const keyed = (people: readonly Mailbox[], prefix: string): Addressed[] =>
  people.map((person) => ({ ...person, key: `${prefix}:${person.id}` }));

/** Representatives and editors of the partners, each person once: who gets legal notices. */
export const partnerMailboxes = (db: Db, organisationIds: readonly string[]): Promise<Mailbox[]> =>
  db.query<Mailbox>(
    `select distinct p.id, p.name, p.email from membership m join person p on p.id = m.person_id
     where m.organisation_id = any($1::uuid[]) and m.role in ('representative', 'editor')
       and p.email is not null and p.email_confirmed_at is not null and p.anonymised_at is null
     order by p.id`,
    [organisationIds],
  );
