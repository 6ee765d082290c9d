import type { Migration } from './migration.js';

const versioned = `id uuid primary key, version integer not null default 1,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now()`;

const programmes = [
  `create table programme (
    ${versioned},
    code text not null unique,
    name text not null,
    kind text not null check (kind in ('subsidy', 'burdenSharing')),
    summary text not null,
    description text not null,
    since_year integer not null,
    until_year integer,
    place integer not null
  )`,
  `create table course (
    ${versioned},
    programme_id uuid not null references programme (id),
    code text not null,
    name text not null,
    summary text not null,
    rate_numerator integer not null check (rate_numerator > 0),
    rate_denominator integer not null check (rate_denominator >= rate_numerator),
    category_rates jsonb not null,
    cap_yen bigint not null check (cap_yen > 0),
    place integer not null,
    unique (programme_id, code)
  )`,
  `create table call (
    ${versioned},
    programme_id uuid not null references programme (id),
    title text not null,
    about text not null,
    fiscal_year integer not null,
    number_prefix text not null unique,
    last_serial integer not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null check (closes_at > opens_at),
    consultation_by timestamptz,
    decision_on date,
    course_ids uuid[] not null,
    unit_yen bigint not null check (unit_yen > 0),
    deduct text not null check (deduct in ('earmarked', 'allOther', 'nothing')),
    budget_yen bigint,
    form jsonb not null,
    eligibility jsonb not null,
    rubric jsonb not null,
    contact jsonb not null,
    published boolean not null
  )`,
  `create index call_open on call (closes_at) where published`,
];

const applications = [
  `create table application (
    ${versioned},
    call_id uuid not null references call (id),
    course_id uuid not null references course (id),
    partnership_id uuid not null,
    lead_organisation_id uuid not null,
    organisation_ids uuid[] not null,
    title text not null,
    state text not null,
    form_version integer not null,
    content_version integer not null,
    serial integer,
    number text unique,
    submitted_at timestamptz,
    correction_due_at timestamptz,
    correction_note text,
    correction_sections text[] not null,
    closing_note text,
    requested_yen bigint,
    expense_yen bigint,
    decided_yen bigint,
    reviewer_ids uuid[] not null,
    conflict_ids uuid[] not null,
    cleared_ids uuid[] not null default '{}',
    started_by uuid not null,
    unique (call_id, serial)
  )`,
  `create index application_call on application (call_id, state)`,
  `create index application_partnership on application (partnership_id)`,
  `create index application_organisations on application using gin (organisation_ids)`,
  `create index application_reviewers on application using gin (reviewer_ids)`,
  // One live application per partnership and call: also what a double click on 「申請を始める」 runs into.
  `create unique index application_live on application (call_id, partnership_id) where state <> 'withdrawn'`,
  `create table application_section (
    ${versioned},
    application_id uuid not null references application (id),
    section text not null,
    organisation_id uuid,
    organisation_ids uuid[] not null,
    values jsonb not null,
    edited_by uuid,
    edited_by_name text,
    unique nulls not distinct (application_id, section, organisation_id)
  )`,
  `create table application_attachment (
    ${versioned},
    application_id uuid not null references application (id),
    organisation_id uuid not null,
    kind text not null,
    file_id uuid not null,
    name text not null,
    type text not null,
    size integer not null,
    added_by uuid not null,
    added_by_name text,
    removed_at timestamptz
  )`,
  `create index application_attachment_of on application_attachment (application_id) where removed_at is null`,
  `create table application_agreement (
    ${versioned},
    application_id uuid not null references application (id),
    organisation_id uuid not null,
    content_version integer not null,
    content_hash text not null,
    person_id uuid not null,
    person_name text,
    agreed_at timestamptz not null,
    withdrawn_at timestamptz
  )`,
  `create unique index application_agreement_once on application_agreement (application_id, organisation_id, content_version)
    where withdrawn_at is null`,
  `create table application_submission (
    ${versioned},
    application_id uuid not null references application (id),
    round integer not null,
    content_version integer not null,
    content_hash text not null,
    content jsonb not null,
    submitted_at timestamptz not null,
    submitted_by uuid not null,
    submitted_by_name text,
    pdf_file_id uuid,
    unique (application_id, round)
  )`,
  `create table prior_consultation (
    ${versioned},
    partnership_id uuid not null,
    organisation_ids uuid[] not null,
    held_on date not null,
    with_person_id uuid not null,
    with_person_name text,
    note text not null
  )`,
  `create index prior_consultation_of on prior_consultation (partnership_id, held_on)`,
];

const reviews = [
  `create table screening_note (
    ${versioned},
    application_id uuid not null references application (id),
    author_id uuid not null,
    author_name text,
    text text not null
  )`,
  `create index screening_note_of on screening_note (application_id, created_at)`,
  `create table review_assignment (
    ${versioned},
    application_id uuid not null references application (id),
    call_id uuid not null references call (id),
    reviewer_id uuid not null,
    assigned_by uuid,
    removed_at timestamptz,
    unique (application_id, reviewer_id)
  )`,
  `create index review_assignment_reviewer on review_assignment (reviewer_id, call_id)`,
  `create table interest_declaration (
    ${versioned},
    application_id uuid not null references application (id),
    reviewer_id uuid not null,
    interest text not null check (interest in ('none', 'conflict')),
    reason text not null,
    declared_at timestamptz not null,
    unique (application_id, reviewer_id)
  )`,
  `create table review (
    ${versioned},
    application_id uuid not null references application (id),
    call_id uuid not null references call (id),
    reviewer_id uuid not null,
    rubric_version integer not null,
    scores jsonb not null,
    comment text not null,
    submitted_at timestamptz,
    unique (application_id, reviewer_id)
  )`,
  `create index review_call on review (call_id)`,
  `create table decision (
    ${versioned},
    application_id uuid not null unique references application (id),
    outcome text not null check (outcome in ('approved', 'approvedWithConditions', 'rejected')),
    amount_yen bigint not null check (amount_yen >= 0),
    conditions text not null,
    reason text not null,
    rank integer,
    decided_on date not null,
    decided_by uuid not null
  )`,
  `create table letter_series (
    ${versioned},
    code text not null unique,
    last_serial integer not null
  )`,
  `create table letter (
    ${versioned},
    application_id uuid not null references application (id),
    organisation_ids uuid[] not null,
    kind text not null,
    number text not null unique,
    issued_on date not null,
    content jsonb not null,
    pdf_file_id uuid,
    sent_at timestamptz
  )`,
  `create index letter_application on letter (application_id)`,
  `create index letter_organisations on letter using gin (organisation_ids)`,
];

const tables = `letter, letter_series, decision, review, interest_declaration, review_assignment, screening_note,
  prior_consultation, application_submission, application_agreement, application_attachment, application_section,
  application, call, course, programme`;

/** Programmes with courses and calls; applications in sections with versions of their own; reviews, decisions, letters. */
export const grantsTables: Migration = {
  name: '20261123-0400-grants-tables',
  up: [...programmes, ...applications, ...reviews],
  down: [`drop table ${tables}`],
};
