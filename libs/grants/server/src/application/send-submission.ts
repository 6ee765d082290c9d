import { seireki, tokyoDate, tokyoTime } from '@musubi/platform/model';
import {
  Config,
  Db,
  FileStore,
  type Listener,
  Listens,
  Mailer,
  PdfPrinter,
  type RecordedEvent,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { assessmentOf } from './application-assessment.js';
import type { ApplicationBundle } from './application-bundle.js';
import { ApplicationSubmission } from './application-parts.entity.js';
import { applicationDocument } from './application-print.js';
import { Application } from './application.entity.js';
import { partnerMailboxes } from './partner-mailboxes.js';

/**
 * After a submission: makes the PDF copy and writes to every partner. May run again after a crash: one PDF per
 * submission, one mail per person.
 */
@Listens('ApplicationSubmitted', 'ApplicationResubmitted')
@Injectable()
export class SendSubmission implements Listener {
  constructor(
    private readonly db: Db,
    private readonly pdf: PdfPrinter,
    private readonly files: FileStore,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    const submissionId = String(event.data['submissionId']);
    const submission = await this.db.repo(ApplicationSubmission).findOneBy({ id: submissionId });
    const application = await this.db.repo(Application).findOneBy({ id: event.subject.id });
    if (!submission || !application) return;
    const fileId = submission.pdfFileId ?? (await this.print(application, submission));
    await this.send(application, submission, fileId);
  }

  private async print(application: Application, submission: ApplicationSubmission): Promise<string> {
    const bundle = submission.content as unknown as ApplicationBundle;
    const bytes = await this.pdf.document(
      applicationDocument({
        title: application.title,
        number: application.number ?? '',
        submittedAt: submission.submittedAt,
        round: submission.round,
        bundle,
        assessment: assessmentOf(bundle, submission.submittedAt),
      }),
    );
    return this.db.transaction(async () => {
      const file = await this.files.put(bytes, {
        name: `助成金交付申請書（${application.number}）.pdf`,
        type: 'application/pdf',
        subject: { type: 'Application', id: application.id },
      });
      const kept = await this.db.one<{ fileId: string }>(
        `update application_submission set pdf_file_id = coalesce(pdf_file_id, $2) where id = $1 returning pdf_file_id as "fileId"`,
        [submission.id, file.id],
      );
      return kept?.fileId ?? file.id;
    });
  }

  private async send(application: Application, submission: ApplicationSubmission, fileId: string): Promise<void> {
    const { call } = submission.content as unknown as ApplicationBundle;
    const at = submission.submittedAt;
    const url = `${this.config.http.baseUrl}/applications/${application.id}`;
    for (const person of await partnerMailboxes(this.db, application.organisationIds))
      await this.mailer.send({
        key: `submission:${submission.id}:${person.id}`,
        to: person.email,
        subject: `【${application.number}】助成金の申請を受け付けました`,
        text: [
          `${person.name} 様`,
          `「${application.title}」の申請を受け付けました。`,
          `受付番号：${application.number}\n受付日時：${seireki(tokyoDate(at))} ${tokyoTime(at)}\n公募：${call.title}`,
          'これから市の担当者が、書類がそろっているかを確かめます。直していただきたいところがあれば、このメールの宛先に連絡します。',
          `申請の控え（PDF）を添えました。いまの状況は次のページでご覧になれます。\n${url}`,
          `お問い合わせ\n${call.contact.office}　電話 ${call.contact.tel}　${call.contact.email}`,
        ].join('\n\n'),
        attachments: [{ fileId, name: `申請書控え_${application.number}.pdf` }],
      });
  }
}
