import { Db, type Listener, Listens, type RecordedEvent } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { PostingMail } from './posting-mail.js';

/** What the owner is told about each act of a moderator, and the page where the next step is made. */
const words: Readonly<Record<string, { subject: string; text: string; path: (id: string) => string }>> = {
  PostingApproved: {
    subject: '掲載が公開されました',
    text: '内容の確認が終わり、公開されました。',
    path: (id) => `/postings/${id}`,
  },
  PostingReturned: {
    subject: '掲載の内容を直してください',
    text: '内容を確認しました。次の点を直して、もう一度出してください。入力した内容は残っています。',
    path: (id) => `/postings/${id}/edit`,
  },
  PostingHidden: {
    subject: '掲載を一時的に非表示にしました',
    text: '事務局が次の理由で掲載を非表示にしました。内容を直して、事務局へご連絡ください。',
    path: (id) => `/postings/${id}`,
  },
  PostingUnhidden: {
    subject: '掲載をもう一度表示しました',
    text: '非表示にしていた掲載を、もう一度表示しました。',
    path: (id) => `/postings/${id}`,
  },
};

/** Tells the owner what became of the posting in the first look, and why. */
@Listens('PostingApproved', 'PostingReturned', 'PostingHidden', 'PostingUnhidden')
@Injectable()
export class MailModeration implements Listener {
  constructor(
    private readonly db: Db,
    private readonly mail: PostingMail,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    const say = words[event.name];
    const posting = await this.db.one<{ title: string; organisationId: string }>(
      'select title, organisation_id as "organisationId" from posting where id = $1',
      [event.subject.id],
    );
    if (!posting || !say) return;
    const reason = typeof event.data['reason'] === 'string' ? event.data['reason'] : '';
    for (const owner of await this.mail.owners(posting.organisationId))
      await this.mail.send(owner, {
        key: `posting-moderation:${event.id}`,
        subject: `${say.subject}「${posting.title}」`,
        lines: [
          `掲載「${posting.title}」について`,
          say.text,
          ...(reason ? ['', '事務局からのことば:', reason] : []),
          '',
          this.mail.link(say.path(event.subject.id)),
        ],
      });
  }
}
