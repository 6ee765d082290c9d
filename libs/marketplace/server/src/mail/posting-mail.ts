import { Config, Db, Mailer } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

export interface Recipient {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

/** What the mails about postings have in common: who gets them, how they begin and end. */
@Injectable()
export class PostingMail {
  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  /** People who act for an organisation and have confirmed their address. */
  owners(organisationId: string): Promise<Recipient[]> {
    return this.db.query<Recipient>(
      `select p.id as "personId", p.name, p.email from membership m join person p on p.id = m.person_id
       where m.organisation_id = $1 and m.role in ('representative', 'editor') and p.email is not null
         and p.email_confirmed_at is not null and p.anonymised_at is null`,
      [organisationId],
    );
  }

  link(path: string): string {
    return this.config.http.baseUrl + path;
  }

  /** One mail to one person; `key` is made unique for the person. */
  async send(to: Recipient, mail: { key: string; subject: string; lines: readonly string[] }): Promise<void> {
    const text = [`${to.name} 様`, '', ...mail.lines, '', '-- ', this.config.city.siteName, this.link('/')].join('\n');
    await this.mailer.send({ key: `${mail.key}:${to.personId}`, to: to.email, subject: mail.subject, text });
  }
}
