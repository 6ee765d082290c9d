import type { Migration } from './migration.js';

/**
 * The audit log is also the outbox's memory: each row is one recorded event. Rules (not triggers, which a sharded
 * schema cannot have) turn any UPDATE or DELETE into nothing.
 */
export const platformAudit: Migration = {
  name: '20261123-0000-platform-audit',
  up: [
    `create table audit_entry (
      id uuid primary key,
      at timestamptz not null,
      event text not null,
      subject_type text not null,
      subject_id uuid not null,
      actor_person_id uuid,
      organisation_ids uuid[] not null default '{}',
      on_behalf text,
      before jsonb,
      after jsonb,
      data jsonb not null default '{}',
      request_id text
    )`,
    `create index audit_entry_subject on audit_entry (subject_type, subject_id, at)`,
    `create index audit_entry_actor on audit_entry (actor_person_id, at)`,
    `create index audit_entry_at on audit_entry (at)`,
    `create index audit_entry_organisations on audit_entry using gin (organisation_ids)`,
    `create rule audit_entry_no_update as on update to audit_entry do instead nothing`,
    `create rule audit_entry_no_delete as on delete to audit_entry do instead nothing`,
  ],
  down: ['drop table audit_entry'],
};
