import { changeKinds, type AwardChangeKind, paymentKinds } from '@musubi/grants/model';
import { formatYen, wareki } from '@musubi/platform/model';
import { Config, Db, Listens, Mailer, type RecordedEvent } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { type Addressed, keyed, type MailingListener, partnerMailboxes } from '../application/partner-mailboxes.js';

interface Facts {
  applicationId: string;
  title: string;
  organisationIds: string[];
  joiningId: string | null;
  kind: string | null;
  amount: string | null;
  dueOn: string | null;
  note: string | null;
}

interface Notice {
  /** Who is told: all partners, or the organisation that comes in. */
  readonly to: 'partners' | 'joining';
  readonly say: (facts: Facts) => { subject: string; text: string };
}

const yen = (text: string | null): string => formatYen(BigInt(text ?? '0'));
const day = (text: string | null): string => (text ? wareki(text) : '');

/** What is not announced by a letter anyway. */
const notices: Readonly<Record<string, Notice>> = {
  ChangeRequested: {
    to: 'joining',
    say: ({ title }) => ({
      subject: `「${title}」に加わることへの同意のお願い`,
      text: '助成事業の構成団体として、あなたの団体が加わる申請が出されました。団体の代表者が内容を確かめ、よければ同意してください。',
    }),
  },
  ChangeNotified: {
    to: 'partners',
    say: ({ title, kind }) => ({
      subject: `「${title}」の変更の届出を受け付けました`,
      text: `${changeKinds[(kind ?? 'costs') as AwardChangeKind].title}は、承認のいらない軽微な変更として届け出られました。新しい予算で進めてください。`,
    }),
  },
  AdvanceRefused: {
    to: 'partners',
    say: ({ title, note }) => ({
      subject: `「${title}」の概算払について`,
      text: `概算払は行わないことになりました。\n理由：${note ?? ''}`,
    }),
  },
  PaymentMade: {
    to: 'partners',
    say: ({ title, kind, amount }) => ({
      subject: `「${title}」の助成金を支払いました`,
      text: `${paymentKinds[kind === 'final' ? 'final' : 'advance']}として${yen(amount)}を、代表団体の口座に支払いました。`,
    }),
  },
  ReturnReceived: {
    to: 'partners',
    say: ({ title, amount }) => ({
      subject: `「${title}」の返還を確認しました`,
      text: `${yen(amount)}の返還を確認しました。ありがとうございました。`,
    }),
  },
  InterimReportReturned: {
    to: 'partners',
    say: ({ title, dueOn, note }) => ({
      subject: `「${title}」の遂行状況報告に直していただきたいところがあります`,
      text: `${day(dueOn)}分の報告について：\n${note ?? ''}`,
    }),
  },
  ApplicationReportReturned: {
    to: 'partners',
    say: ({ title, note, dueOn }) => ({
      subject: `「${title}」の実績報告に直していただきたいところがあります`,
      text: `${note ?? ''}\n\n期限：${day(dueOn)}`,
    }),
  },
};

const facts: Readonly<Record<string, string>> = {
  ChangeRequest: `select a.id as "applicationId", a.title, a.organisation_ids as "organisationIds", r.joining_id as "joiningId",
      r.kind, null as amount, null as "dueOn", r.decision_note as note
    from change_request r join application a on a.id = r.application_id where r.id = $1`,
  GrantPayment: `select a.id as "applicationId", a.title, a.organisation_ids as "organisationIds", null as "joiningId",
      p.kind, p.amount_yen::text as amount, p.due_on::text as "dueOn", p.decision_note as note
    from grant_payment p join application a on a.id = p.application_id where p.id = $1`,
  InterimReport: `select a.id as "applicationId", a.title, a.organisation_ids as "organisationIds", null as "joiningId",
      null as kind, null as amount, i.due_on::text as "dueOn", i.note
    from interim_report i join application a on a.id = i.application_id where i.id = $1`,
  Application: `select a.id as "applicationId", a.title, a.organisation_ids as "organisationIds", null as "joiningId",
      null as kind, null as amount, f.return_due_on::text as "dueOn", f.return_note as note
    from application a left join final_report f on f.application_id = a.id where a.id = $1`,
};

/** Mails about an award that no letter announces; never to the one who did it. */
@Listens(
  ...['ChangeRequested', 'ChangeNotified', 'AdvanceRefused', 'PaymentMade', 'ReturnReceived'],
  ...['InterimReportReturned', 'ApplicationReportReturned'],
)
@Injectable()
export class AwardNotices implements MailingListener {
  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    const notice = notices[event.name];
    const row = await this.facts(event);
    if (!notice || !row) return;
    const { subject, text } = notice.say(row);
    const url = `${this.config.http.baseUrl}/applications/${row.applicationId}/award`;
    for (const person of await this.told(event, notice, row))
      await this.mailer.send({
        key: person.key,
        to: person.email,
        subject,
        text: `${person.name} 様\n\n${text}\n\n${url}\n`,
      });
  }

  async addressees(event: RecordedEvent): Promise<Addressed[]> {
    const notice = notices[event.name];
    const row = await this.facts(event);
    return notice && row ? this.told(event, notice, row) : [];
  }

  private facts(event: RecordedEvent): Promise<Facts | null> {
    return this.db.one<Facts>(facts[event.subject.type] ?? '', [event.subject.id]);
  }

  private async told(
    event: RecordedEvent,
    { to }: Notice,
    { organisationIds, joiningId }: Facts,
  ): Promise<Addressed[]> {
    const people = await partnerMailboxes(this.db, to === 'partners' ? organisationIds : joiningId ? [joiningId] : []);
    return keyed(
      people.filter((each) => each.id !== event.actorPersonId),
      `award-notice:${event.id}`,
    );
  }
}
