import { Injectable } from '@nestjs/common';
import { Db } from '../db/db.js';

/** What an entry is about. */
export interface AuditSubject {
  readonly type: string;
  readonly id: string;
}

/**
 * Takes the content out of audit entries whose record has been disposed of; who did what and when stays, and the sum of
 * what stood there. The database lets nothing else be changed: it asks for a `RecordDisposed` entry that names the
 * subjects in `data.subjectIds`.
 */
@Injectable()
export class AuditContent {
  constructor(private readonly db: Db) {}

  /** Call in the transaction of the disposal, after it was recorded. `record` is what was disposed of. */
  async empty(record: AuditSubject, subjects: readonly AuditSubject[]): Promise<void> {
    await this.db.query(
      `update audit_entry e set before = null, after = null, data = '{}', emptied_by = d.id,
         content_hash = encode(sha256(convert_to(jsonb_build_array(e.id, e.before, e.after, e.data)::text, 'UTF8')), 'hex')
         from audit_entry d
        where d.event = 'RecordDisposed' and d.subject_type = $1 and d.subject_id = $2 and d.emptied_by is null
          and e.subject_type = any($3) and e.subject_id = any($4::uuid[]) and e.event <> 'RecordDisposed' and e.emptied_by is null`,
      [record.type, record.id, [...new Set(subjects.map(({ type }) => type))], subjects.map(({ id }) => id)],
    );
  }
}
