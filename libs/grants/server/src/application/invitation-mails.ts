import { newToken, tokenHash } from '@musubi/identity/server';
import { seireki, tokyoDate } from '@musubi/platform/model';
import { Config, Db, type Listener, Listens, Mailer, type RecordedEvent } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

interface Invited {
  readonly to: string;
  readonly name: string;
  readonly message: string;
  readonly expiresAt: Date;
  readonly inviter: string | null;
  readonly lead: string;
  readonly call: string;
}

/** The key of a mail says which of an invitation's mails it is. */
export const invitationMailKey = (id: string, sends: number): string => `application-invitation:${id}:${sends}`;

/**
 * The mail to somebody who is not registered yet. It says who asks and for which call; what the application is called
 * and what is in it stands behind the link, for the owner of the address alone.
 */
@Listens('ApplicationPartnerInvited', 'ApplicationInvitationSentAgain')
@Injectable()
export class InvitationMails implements Listener {
  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  /** Secret and mail in one transaction: a second delivery of the event finds the mail accepted and changes nothing. */
  async handle({ data, subject }: RecordedEvent): Promise<void> {
    const id = data['invitationId'] as string | undefined;
    if (!id) return;
    const sends = Number(data['sends']);
    const key = invitationMailKey(id, sends);
    await this.db.transaction(async () => {
      if (await this.db.one('select 1 from mail_message where key = $1', [key])) return;
      const invited = await this.invited(id, sends);
      if (!invited) return;
      const token = newToken();
      await this.db.query('update application_invitation set token_hash = $2 where id = $1', [id, tokenHash(token)]);
      const link = `${this.config.http.baseUrl}/applications/${subject.id}/join?token=${token}`;
      await this.mailer.send({ key, to: invited.to, ...this.letter(invited, link) });
    });
  }

  /** Null when it was answered, taken back or sent again since. */
  private invited(id: string, sends: number): Promise<Invited | null> {
    return this.db.one<Invited>(
      `select i.email as "to", i.invitee_name as name, i.message, i.expires_at as "expiresAt", p.name as inviter,
              o.name as lead, c.title as call
         from application_invitation i join application a on a.id = i.application_id join call c on c.id = a.call_id
         join organisation o on o.id = a.lead_organisation_id left join person p on p.id = i.invited_by
        where i.id = $1 and i.sends = $2 and i.answered_at is null and i.email is not null`,
      [id, sends],
    );
  }

  private letter(invited: Invited, link: string): { subject: string; text: string } {
    const { siteName, name, department, telephone } = this.config.city;
    const said = invited.message ? ['', ...invited.message.split('\n').map((line) => `> ${line}`)] : [];
    return {
      subject: `【${siteName}】「${invited.lead}」から、助成金をいっしょに申請するお誘いです`,
      text: [
        `${invited.name} 様`,
        '',
        `「${invited.lead}」${invited.inviter ? `の${invited.inviter}さん` : ''}から、「${invited.call}」をいっしょに申請しませんか、というお誘いです。`,
        ...said,
        '',
        '次のリンクを開いて、くわしい内容を読み、参加するか断るかをお返事ください。',
        `リンクは${seireki(tokyoDate(invited.expiresAt))}まで使えます。お返事は一度だけです。`,
        '',
        link,
        '',
        'はじめての方は、このメールが届いたアドレスで利用者登録をして、団体を登録してください。リンクを開くと順にご案内します。',
        'ほかのアドレスでログインした方には、内容は表示されません。',
        '',
        '心当たりがないときは、このメールは捨ててください。何も登録されません。',
        '',
        '――――――――',
        `${siteName}（${name} ${department}）`,
        `電話 ${telephone}`,
      ].join('\n'),
    };
  }
}
