import { seireki } from '@musubi/platform/model';
import { Db, type Listener, Listens, type RecordedEvent } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { PostingMail } from './posting-mail.js';

interface Asked {
  readonly postingId: string;
  readonly organisationId: string;
  readonly title: string;
  readonly endsOn: string;
  readonly token: string;
}

/** 「まだ有効ですか」: one click keeps the posting, doing nothing lets it end. */
@Listens('PostingRenewalAsked')
@Injectable()
export class MailRenewalQuestion implements Listener {
  constructor(
    private readonly db: Db,
    private readonly mail: PostingMail,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    const asked = await this.db.one<Asked>(
      `select p.id as "postingId", p.organisation_id as "organisationId", p.title, r.ends_on::text as "endsOn", r.token
       from posting_renewal r join posting p on p.id = r.posting_id
       where r.id = $1 and p.state = 'published' and p.ends_on = r.ends_on`,
      [event.data['renewalId']],
    );
    if (!asked) return;
    for (const owner of await this.mail.owners(asked.organisationId)) {
      await this.mail.send(owner, {
        key: `posting-renewal:${String(event.data['renewalId'])}`,
        subject: `「${asked.title}」はまだ有効ですか（${seireki(asked.endsOn)}で終わります）`,
        lines: [
          `掲載「${asked.title}」は、${seireki(asked.endsOn)}で終わります。`,
          '',
          '▼ まだ相手を探している場合は、次のリンクを押してください。3か月延びます。',
          this.mail.link(`/renew/${asked.token}`),
          '',
          '▼ 相手が見つかった場合や、内容を直す場合はこちらです。',
          this.mail.link(`/postings/${asked.postingId}`),
          '',
          '何もしなければ、その日で自動的に終わります。終わったあとでも、もう一度掲載できます。',
        ],
      });
    }
  }
}
