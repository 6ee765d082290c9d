import { Injectable } from '@nestjs/common';
import { membershipRoles, type MembershipRole } from '@musubi/identity/model';
import { Config, Db, Listens, Mailer, type RecordedEvent } from '@musubi/platform/server';
import { newCode, newToken, tokenHash } from '../session/secret.js';
import { codeHash } from '../verification/issue-verification-code.js';

interface Letter {
  readonly to: readonly string[];
  readonly subject: string;
  readonly lines: readonly string[];
}

interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly role: MembershipRole;
  readonly organisation: string;
  readonly inviter: string | null;
}

interface RequestRow {
  readonly organisationId: string;
  readonly organisation: string;
  readonly person: string;
  readonly personEmail: string | null;
  readonly message: string;
  readonly reason: string | null;
  readonly leaders: string[];
}

/** Mails about belonging: invitations, requests to join and the answers, one-time codes. */
@Listens('MemberInvited', 'MembershipRequested', 'MembershipApproved', 'MembershipDeclined', 'VerificationCodeMailed')
@Injectable()
export class MembershipMails {
  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  /** Secret and mail in one transaction: a second delivery of the event finds the mail accepted and changes nothing. */
  async handle(event: RecordedEvent): Promise<void> {
    await this.db.transaction(async () => {
      const key = `membership:${event.id}`;
      if (await this.db.one('select 1 from mail_message where starts_with(key, $1)', [key])) return;
      const letter = await this.letterOf(event);
      if (!letter) return;
      const { siteName, name, department } = this.config.city;
      const text = [...letter.lines, '', '――――――――', `${siteName}（${name} ${department}）`].join('\n');
      const subject = `【${siteName}】${letter.subject}`;
      for (const to of letter.to) await this.mailer.send({ key: `${key}:${tokenHash(to)}`, to, subject, text });
    });
  }

  private letterOf(event: RecordedEvent): Promise<Letter | null> {
    if (event.name === 'MemberInvited') return this.invitation(event.subject.id);
    if (event.name === 'VerificationCodeMailed') return this.code(event.subject.id);
    return event.name === 'MembershipRequested' ? this.request(event.subject.id) : this.answer(event);
  }

  private async invitation(id: string): Promise<Letter | null> {
    const row = await this.db.one<InvitationRow>(
      `select i.id, i.email, i.role, o.name as organisation, p.name as inviter
       from invitation i join organisation o on o.id = i.organisation_id left join person p on p.id = i.invited_by
       where i.id = $1 and i.revoked_at is null and i.accepted_at is null`,
      [id],
    );
    if (!row) return null;
    const token = newToken();
    await this.db.query('update invitation set token_hash = $2 where id = $1', [id, tokenHash(token)]);
    return {
      to: [row.email],
      subject: `「${row.organisation}」のメンバーに招待されました`,
      lines: [
        `${row.inviter ?? '事務局'}さんから、「${row.organisation}」の${membershipRoles[row.role]}として招待されました。`,
        '次のリンクを開いて、参加してください（14日間有効です）。はじめての方は、そのまま利用者登録に進めます。',
        '',
        `${this.config.http.baseUrl}/invitation?token=${token}`,
        '',
        '心当たりがないときは、このメールは捨ててください。',
      ],
    };
  }

  private async code(id: string): Promise<Letter | null> {
    const row = await this.db.one<{ sentTo: string; organisationId: string; organisation: string }>(
      `select c.sent_to as "sentTo", o.id as "organisationId", o.name as organisation
       from verification_code c join organisation o on o.id = c.organisation_id where c.id = $1 and c.used_at is null`,
      [id],
    );
    if (!row) return null;
    const code = newCode();
    await this.db.query('update verification_code set code_hash = $2 where id = $1', [id, codeHash(id, code)]);
    return {
      to: [row.sentTo],
      subject: '団体の確認番号をお知らせします',
      lines: [
        `「${row.organisation}」の確認番号は、次の6けたです（3日間有効です）。`,
        '',
        `　　${code}`,
        '',
        'ログインしてから、次のページで入力してください。',
        '',
        `${this.config.http.baseUrl}/organisations/${row.organisationId}/code`,
        '',
        '心当たりがないときは、このメールは捨ててください。だれにも番号を教えないでください。',
      ],
    };
  }

  private requestRow(id: string): Promise<RequestRow | null> {
    return this.db.one<RequestRow>(
      `select o.id as "organisationId", o.name as organisation, p.name as person, p.email as "personEmail", r.message, r.decision_reason as reason,
              array(select l.email from membership m join person l on l.id = m.person_id
                    where m.organisation_id = o.id and m.role = 'representative' and l.email is not null) as leaders
       from membership_request r join organisation o on o.id = r.organisation_id join person p on p.id = r.person_id where r.id = $1`,
      [id],
    );
  }

  private async request(id: string): Promise<Letter | null> {
    const row = await this.requestRow(id);
    if (!row || row.leaders.length === 0) return null;
    return {
      to: row.leaders,
      subject: `「${row.organisation}」への参加の申し込みがあります`,
      lines: [
        `${row.person}さんから、「${row.organisation}」のメンバーになりたいと申し込みがありました。`,
        ...(row.message ? ['', row.message] : []),
        '',
        '次のページで返事をしてください。知らない人のときは、断ってください。',
        '',
        `${this.config.http.baseUrl}/organisations/${row.organisationId}/members`,
      ],
    };
  }

  private async answer(event: RecordedEvent): Promise<Letter | null> {
    const row = await this.requestRow(event.subject.id);
    if (!row?.personEmail) return null;
    const page = `${this.config.http.baseUrl}/organisations/${row.organisationId}`;
    const yes = event.name === 'MembershipApproved';
    return {
      to: [row.personEmail],
      subject: yes
        ? `「${row.organisation}」のメンバーになりました`
        : `「${row.organisation}」への参加の申し込みについて`,
      lines: yes
        ? [`「${row.organisation}」への参加が認められました。ログインして、団体のページを見てください。`, '', page]
        : [`「${row.organisation}」への参加の申し込みは、見送られました。`, '', `理由：${row.reason ?? ''}`, '', page],
    };
  }
}
