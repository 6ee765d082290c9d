import { type AuditSubject, Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

/** Where files of each kind of subject say which application they belong to. */
const fileSubjects: Readonly<Record<string, string>> = {
  ApplicationSection: 'application_section',
  ApplicationAttachment: 'application_attachment',
  ApplicationAgreement: 'application_agreement',
  LateDocument: 'late_document',
  Letter: 'letter',
  Receipt: 'receipt',
};

/** Files (`f`) of the application `a`. */
export const ofApplication = `((f.subject_type = 'Application' and f.subject_id = a.id) or ${Object.entries(
  fileSubjects,
)
  .map(
    ([type, table]) =>
      `(f.subject_type = '${type}' and f.subject_id in (select s.id from ${table} s where s.application_id = a.id))`,
  )
  .join(' or ')})`;

/** Mails (`m`) about the application `a`: each names its page. */
export const mailsOfApplication = `m.text like '%/applications/' || a.id || '%'`;

/** Whole tables, those that hang on others first. */
const emptied = [
  ...['late_document', 'document_request', 'receipt', 'report_part', 'final_report', 'interim_report', 'inspection'],
  ...[
    'change_draft',
    'change_request',
    'review_feedback',
    'review',
    'interest_declaration',
    'review_assignment',
    'screening_note',
  ],
  ...['screening_check', 'screening_flag', 'application_correction', 'application_comment', 'application_task'],
  ...['application_visit', 'application_invitation', 'application_agreement', 'application_attachment'],
  ...['application_submission', 'form_change_seen'],
];

/** What has entries of its own in the audit log, by the type they name. */
const auditSubjects: Readonly<Record<string, string>> = {
  Letter: 'letter',
  GrantPayment: 'grant_payment',
  ChangeRequest: 'change_request',
  InterimReport: 'interim_report',
};

const nobody = `'00000000-0000-0000-0000-000000000000'`;

/** What stays of the rest: the register of letters, decisions and payments in figures, what is published of an award. */
const reduced = [
  `delete from application_section where application_id = $1
     and not (section = 'activities' and organisation_id is null
              and exists (select 1 from decision d where d.application_id = $1 and d.outcome <> 'rejected'))`,
  `update application_section set edited_by_name = null, completed_by_name = null,
     values = jsonb_strip_nulls(jsonb_build_object('summary', values->'summary', 'startsOn', values->'startsOn', 'endsOn', values->'endsOn'))
   where application_id = $1`,
  `update letter set content = jsonb_build_object('title', content->'title'), pdf_file_id = null where application_id = $1`,
  `update decision set conditions = '', reason = '', decided_by = ${nobody} where application_id = $1`,
  `update grant_payment set reason = '', decision_note = null, sealed_account = null, made_by = ${nobody} where application_id = $1`,
  `update application set correction_note = null, correction_sections = '{}', closing_note = null, reviewer_ids = '{}',
     conflict_ids = '{}', cleared_ids = '{}', handler_id = null, started_by = ${nobody},
     title = case when submitted_at is null then '' else title end where id = $1`,
];

/** Everything that belongs to the records of an application, to be taken away. */
@Injectable()
export class RecordContents {
  constructor(private readonly db: Db) {}

  /** Takes it all away in the open transaction; answers the files, whose bytes go after the commit, and what the audit log names. */
  async clear(applicationId: string): Promise<{ fileIds: string[]; subjects: AuditSubject[] }> {
    const fileIds = await this.loosenFiles(applicationId);
    const subjects = await this.subjects(applicationId);
    await this.db.query(
      `delete from mail_message m using application a where a.id = $1 and ${mailsOfApplication} and m.state <> 'waiting'`,
      [applicationId],
    );
    for (const table of emptied) await this.db.query(`delete from ${table} where application_id = $1`, [applicationId]);
    for (const statement of reduced) await this.db.query(statement, [applicationId]);
    return { fileIds, subjects };
  }

  /** The application and all of its own that the audit log has entries about. */
  private async subjects(applicationId: string): Promise<AuditSubject[]> {
    const own = Object.entries(auditSubjects).map(
      ([type, table]) => `select '${type}' as type, id from ${table} where application_id = $1`,
    );
    const rows = await this.db.query<AuditSubject>(own.join(' union all '), [applicationId]);
    return [{ type: 'Application', id: applicationId }, ...rows];
  }

  /** From now on nobody can fetch them, and the nightly sweep takes what the deletion after the commit should miss. */
  private async loosenFiles(applicationId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `update file_object f set subject_type = null, subject_id = null, uploaded_by = null, organisation_id = null,
              visibility = 'restricted', loose_since = 'epoch'
         from application a where a.id = $1 and ${ofApplication} returning f.id`,
      [applicationId],
    );
    return rows.map(({ id }) => id);
  }
}
