import type { Migration } from './migration.js';

/** Forms of calls as versioned data; which version an application began with, and who has read what changed. */
export const grantsFormVersions: Migration = {
  name: '20261126-1300-grants-form-versions',
  up: [
    `create table call_form_version (
      id uuid primary key, version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
      call_id uuid not null references call (id),
      number integer not null check (number > 0),
      form jsonb not null,
      published_at timestamptz,
      published_by uuid,
      published_by_name text,
      unique (call_id, number)
    )`,
    // One form at most is being worked on per call.
    `create unique index call_form_draft on call_form_version (call_id) where published_at is null`,
    `insert into call_form_version (id, call_id, number, form, published_at)
       select gen_random_uuid(), id, (form->>'version')::int, form, created_at from call`,
    `alter table application add column form_start_version integer`,
    `alter table application add column test boolean not null default false`,
    `create table form_change_seen (
      id uuid primary key, version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
      application_id uuid not null references application (id) on delete cascade,
      person_id uuid not null,
      form_version integer not null,
      unique (application_id, person_id)
    )`,
    `alter table call add column test_mode boolean not null default false`,
    `alter table call add column consultation_days integer not null default 2 check (consultation_days between 0 and 60)`,
    `alter table call add column correction_on date`,
    `alter table call add column interview_on date`,
    `alter table call add column interview_until date`,
    `alter table call add column interim_report_on date`,
    `alter table call add column final_report_on date`,
    `alter table call add column copied_from uuid`,
  ],
  down: [
    ...['copied_from', 'final_report_on', 'interim_report_on', 'interview_until', 'interview_on', 'correction_on'].map(
      (column) => `alter table call drop column ${column}`,
    ),
    `alter table call drop column consultation_days`,
    `alter table call drop column test_mode`,
    `drop table form_change_seen`,
    `alter table application drop column test`,
    `alter table application drop column form_start_version`,
    `drop table call_form_version`,
  ],
};
