import type { LetterContent } from '@musubi/grants/model';
import { Clock, Config, Db, FileStore, Listens, Mailer, PdfPrinter, type RecordedEvent } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { type Addressed, keyed, type MailingListener, partnerMailboxes } from '../application/partner-mailboxes.js';
import { Letter } from './decision.entity.js';
import { printedLetter } from './printed-letter.js';

/**
 * Prints an issued letter and sends it to every partner. May run again after a crash: the PDF is made once, a mail goes
 * out once per person, and `sent_at` is set when all of them are on their way.
 */
@Listens('LetterIssued')
@Injectable()
export class PrintLetter implements MailingListener {
  constructor(
    private readonly db: Db,
    private readonly pdf: PdfPrinter,
    private readonly files: FileStore,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    const letter = await this.db.repo(Letter).findOneBy({ id: event.subject.id });
    if (!letter) return;
    const fileId = letter.pdfFileId ?? (await this.print(letter));
    await this.send(letter, fileId, await this.addressees(event));
    await this.db.query(`update letter set sent_at = coalesce(sent_at, $2) where id = $1`, [
      letter.id,
      this.clock.now(),
    ]);
  }

  async addressees(event: RecordedEvent): Promise<Addressed[]> {
    const letter = await this.db.repo(Letter).findOneBy({ id: event.subject.id });
    return letter ? keyed(await partnerMailboxes(this.db, letter.organisationIds), `letter:${letter.id}`) : [];
  }

  private async print(letter: Letter): Promise<string> {
    const content = letter.content as unknown as LetterContent;
    const bytes = await this.pdf.letter(
      printedLetter(content, { number: letter.number, date: letter.issuedOn }, this.config.city),
    );
    return this.db.transaction(async () => {
      const name = `${content.title}（${letter.number}）.pdf`;
      const file = await this.files.put(bytes, {
        name,
        type: 'application/pdf',
        subject: { type: 'Letter', id: letter.id },
      });
      const kept = await this.db.one<{ fileId: string }>(
        `update letter set pdf_file_id = coalesce(pdf_file_id, $2) where id = $1 returning pdf_file_id as "fileId"`,
        [letter.id, file.id],
      );
      return kept?.fileId ?? file.id;
    });
  }

  private async send(letter: Letter, fileId: string, people: readonly Addressed[]): Promise<void> {
    const content = letter.content as unknown as LetterContent;
    for (const person of people) {
      await this.mailer.send({
        key: person.key,
        to: person.email,
        subject: `【${content.title}】${letter.number}`,
        text: mailText(person.name, content, `${this.config.http.baseUrl}/applications/${letter.applicationId}`),
        attachments: [{ fileId, name: `${content.title}.pdf` }],
      });
    }
  }
}

const mailText = (name: string, content: LetterContent, link: string): string =>
  `${name} 様\n\n${content.to.join('、')} あてに「${content.title}」をお送りします。\n添付のPDFをご確認ください。申請のページからもご覧になれます。\n\n${link}\n\nお問い合わせ：${content.contact}\n`;
