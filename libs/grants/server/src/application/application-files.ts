import { blindFileName, type ReviewSetting, reviewSettingOf } from '@musubi/grants/model';
import { type Actor, Db, type FileGuard, FilesOf, Permit, type StoredFile } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Application } from './application.entity.js';

/** Where files of each kind say which application they belong to. */
const tables: Readonly<Record<string, string>> = {
  ApplicationSection: 'application_section',
  ApplicationAgreement: 'application_agreement',
  LateDocument: 'late_document',
};

/** What a call can show in a blind review. */
const documents: readonly string[] = ['ApplicationAttachment', 'LateDocument'];

/** Who may open attached documents and PDF copies: whoever may read the application. */
@FilesOf('LateDocument', 'ApplicationAgreement', 'Application', 'ApplicationAttachment', 'ApplicationSection')
@Injectable()
export class ApplicationFiles implements FileGuard {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  async mayRead(actor: Actor, file: StoredFile): Promise<boolean> {
    const application = await this.readable(actor, file);
    if (!application) return false;
    return this.permit.can(actor, 'application:open', application) || this.mayReviewerRead(application, file);
  }

  /** In a blind call files go by what they are: the name somebody gave one may name the organisation. */
  async nameFor(actor: Actor, file: StoredFile): Promise<string> {
    const application = await this.readable(actor, file);
    if (!application || this.permit.can(actor, 'application:open', application)) return file.name;
    const { blind } = await this.reviewSetting(application);
    return blind ? blindFileName('添付書類', file.name) : file.name;
  }

  private async readable(actor: Actor, file: StoredFile): Promise<Application | null> {
    const id = await this.applicationOf(file);
    const application = id ? await this.db.repo(Application).findOneBy({ id }) : null;
    return application && this.permit.can(actor, 'application:read', application) ? application : null;
  }

  /** In a blind call reviewers see no PDF, which names everybody, and attachments only where the call says so. */
  private async mayReviewerRead(application: Application, file: StoredFile): Promise<boolean> {
    const { blind, blindAttachments } = await this.reviewSetting(application);
    return !blind || (blindAttachments && documents.includes(file.subject?.type ?? ''));
  }

  private async reviewSetting({ callId }: Application): Promise<ReviewSetting> {
    const call = await this.db.one<{ review: Partial<ReviewSetting> | null }>('select review from call where id = $1', [
      callId,
    ]);
    return reviewSettingOf(call?.review);
  }

  private async applicationOf({ subject }: StoredFile): Promise<string | null> {
    if (!subject || subject.type === 'Application') return subject?.id ?? null;
    const table = tables[subject.type] ?? 'application_attachment';
    const row = await this.db.one<{ id: string }>(`select application_id as id from ${table} where id = $1`, [
      subject.id,
    ]);
    return row?.id ?? null;
  }
}
