import type { Migration } from './migration.js';

const versioned = `id uuid primary key, version integer not null default 1,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now()`;

/** The committee: its members and their interests, rubrics by version, interviews, deliberation, feedback, award list. */
export const grantsCommittee: Migration = {
  name: '20261126-1610-grants-committee',
  up: [
    `alter table call add column review jsonb, add column awards_on date`,
    `create table rubric_version (
      ${versioned},
      call_id uuid not null references call (id),
      rubric_version integer not null,
      rubric jsonb not null,
      unique (call_id, rubric_version)
    )`,
    `create table reviewer_profile (
      ${versioned},
      person_id uuid not null unique,
      fields text[] not null default '{}',
      background text not null,
      active_from date not null,
      active_until date,
      max_load integer,
      note text not null
    )`,
    `create table reviewer_interest (
      ${versioned},
      person_id uuid not null,
      fiscal_year integer not null,
      interests jsonb not null,
      declared_at timestamptz not null,
      unique (person_id, fiscal_year)
    )`,
    `create table interview_timetable (
      ${versioned},
      call_id uuid not null unique references call (id),
      setting jsonb not null,
      slots jsonb not null,
      sent_at timestamptz,
      sent_version integer
    )`,
    `create table deliberation (
      ${versioned},
      call_id uuid not null unique references call (id),
      budget_yen bigint,
      lines jsonb not null,
      minutes jsonb not null,
      confirmed_at timestamptz,
      confirmed_by uuid,
      pdf_file_id uuid
    )`,
    `create table review_feedback (
      ${versioned},
      application_id uuid not null unique references application (id),
      organisation_ids uuid[] not null,
      criteria jsonb not null,
      remarks jsonb not null,
      released_at timestamptz not null,
      released_by uuid not null
    )`,
  ],
  down: [
    `drop table review_feedback, deliberation, interview_timetable, reviewer_interest, reviewer_profile, rubric_version`,
    `alter table call drop column review, drop column awards_on`,
  ],
};
