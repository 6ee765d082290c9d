import type { Migration } from './migration.js';

const versioned = `id uuid primary key, version integer not null default 1,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now()`;
const place = `section text not null, organisation_id uuid, field text`;

const columns = [
  `alter table application add column on_paper boolean not null default false, add column paper_received_at timestamptz`,
  `alter table application_section add column completed_at timestamptz, add column completed_by_name text,
     add column on_paper boolean not null default false, add column left_at timestamptz`,
  `alter table application_attachment add column on_paper boolean not null default false`,
  `alter table application_agreement add column on_paper boolean not null default false, add column signed_on date,
     add column paper_file_id uuid`,
];

const together = [
  `create table application_task (
    ${versioned},
    application_id uuid not null references application (id),
    ${place},
    assignee_id uuid not null,
    assignee_name text,
    assigned_by uuid not null,
    assigned_by_name text,
    note text not null,
    due_on date,
    done_at timestamptz,
    dropped_at timestamptz,
    ended_by_name text
  )`,
  `create index application_task_of on application_task (application_id)`,
  `create index application_task_assignee on application_task (assignee_id) where done_at is null and dropped_at is null`,
  `create table application_comment (
    ${versioned},
    application_id uuid not null references application (id),
    ${place},
    parent_id uuid references application_comment (id),
    author_id uuid not null,
    author_name text,
    author_organisation_id uuid,
    text text not null,
    mentioned_ids uuid[] not null,
    resolved_at timestamptz,
    resolved_by_name text
  )`,
  `create index application_comment_of on application_comment (application_id, created_at)`,
  `create index application_comment_parent on application_comment (parent_id)`,
  `create table application_visit (
    ${versioned},
    application_id uuid not null references application (id),
    person_id uuid not null,
    person_name text,
    section text,
    organisation_id uuid,
    seen_at timestamptz not null,
    previous_at timestamptz,
    unique (application_id, person_id)
  )`,
  `create table application_invitation (
    ${versioned},
    application_id uuid not null references application (id),
    organisation_id uuid not null,
    replaces_id uuid,
    invited_by uuid not null,
    answered_at timestamptz
  )`,
  `create index application_invitation_of on application_invitation (application_id) where answered_at is null`,
  `create table document_request (
    ${versioned},
    application_id uuid not null references application (id),
    organisation_id uuid not null,
    title text not null,
    note text not null,
    due_at timestamptz not null,
    requested_by uuid not null,
    requested_by_name text,
    answered_at timestamptz,
    answered_by_name text,
    withdrawn_at timestamptz
  )`,
  `create index document_request_of on document_request (application_id)`,
  `create table late_document (
    ${versioned},
    request_id uuid not null references document_request (id),
    application_id uuid not null references application (id),
    file_id uuid not null,
    name text not null,
    type text not null,
    size integer not null,
    added_by uuid not null,
    added_by_name text
  )`,
  `create index late_document_of on late_document (request_id)`,
];

const screening = [
  `create table application_correction (
    ${versioned},
    application_id uuid not null references application (id),
    round integer not null,
    section text not null,
    note text not null,
    due_at timestamptz not null,
    corrected_at timestamptz,
    closed_at timestamptz,
    unique (application_id, round, section)
  )`,
  `create table screening_checklist (
    ${versioned},
    call_id uuid not null unique references call (id),
    items jsonb not null
  )`,
  `create table screening_check (
    ${versioned},
    application_id uuid not null references application (id),
    item text not null,
    result text not null check (result in ('open', 'ok', 'problem', 'notApplicable')),
    note text not null,
    checked_by uuid not null,
    checked_by_name text,
    checked_at timestamptz not null,
    unique (application_id, item)
  )`,
  `create table screening_flag (
    ${versioned},
    application_id uuid not null references application (id),
    label text not null,
    note text not null,
    raised_by uuid not null,
    raised_by_name text,
    cleared_at timestamptz,
    cleared_by_name text
  )`,
  `create index screening_flag_of on screening_flag (application_id)`,
];

const tables = `screening_flag, screening_check, screening_checklist, application_correction, late_document,
  document_request, application_invitation, application_visit, application_comment, application_task`;

/** What partners need to write one application together, what the office needs to screen it, and paper applications. */
export const grantsTogether: Migration = {
  name: '20261126-1400-grants-together',
  up: [...columns, ...together, ...screening],
  down: [
    `drop table ${tables}`,
    `alter table application_agreement drop column on_paper, drop column signed_on, drop column paper_file_id`,
    `alter table application_attachment drop column on_paper`,
    `alter table application_section drop column completed_at, drop column completed_by_name, drop column on_paper,
       drop column left_at`,
    `alter table application drop column on_paper, drop column paper_received_at`,
  ],
};
