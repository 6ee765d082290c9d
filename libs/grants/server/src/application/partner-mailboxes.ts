import type { Db } from '@musubi/platform/server';

export interface Mailbox {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Representatives and editors of the partners, each person once: who gets legal notices. */
export const partnerMailboxes = (db: Db, organisationIds: readonly string[]): Promise<Mailbox[]> =>
  db.query<Mailbox>(
    `select distinct p.id, p.name, p.email from membership m join person p on p.id = m.person_id
     where m.organisation_id = any($1::uuid[]) and m.role in ('representative', 'editor')
       and p.email is not null and p.email_confirmed_at is not null and p.anonymised_at is null
     order by p.id`,
    [organisationIds],
  );
