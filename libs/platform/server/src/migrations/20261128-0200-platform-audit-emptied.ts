import type { Migration } from './migration.js';

/**
 * What a disposal may do to the audit log: take the content out of entries about the disposed record, once, leaving who
 * did what and when, the sum of what stood there, and the disposal it went with. Everything else stays turned into
 * nothing, as before. `is not true`: what cannot be decided is not permitted.
 */
const permitted = `
  old.emptied_by is null and old.event <> 'RecordDisposed'
  and new.before is null and new.after is null and new.data = '{}'::jsonb
  and new.content_hash = encode(sha256(convert_to(jsonb_build_array(old.id, old.before, old.after, old.data)::text, 'UTF8')), 'hex')
  and (new.id, new.at, new.event, new.subject_type, new.subject_id, new.organisation_ids)
    = (old.id, old.at, old.event, old.subject_type, old.subject_id, old.organisation_ids)
  and new.actor_person_id is not distinct from old.actor_person_id
  and new.on_behalf is not distinct from old.on_behalf and new.request_id is not distinct from old.request_id
  and exists (select from audit_entry d where d.id = new.emptied_by and d.event = 'RecordDisposed'
               and d.data->'subjectIds' ? old.subject_id::text)`;

export const platformAuditEmptied: Migration = {
  name: '20261128-0200-platform-audit-emptied',
  up: [
    'alter table audit_entry add column emptied_by uuid, add column content_hash text',
    'drop rule audit_entry_no_update on audit_entry',
    `create rule audit_entry_no_update as on update to audit_entry where (${permitted}) is not true do instead nothing`,
  ],
  down: [
    'drop rule audit_entry_no_update on audit_entry',
    'create rule audit_entry_no_update as on update to audit_entry do instead nothing',
    'alter table audit_entry drop column emptied_by, drop column content_hash',
  ],
};
