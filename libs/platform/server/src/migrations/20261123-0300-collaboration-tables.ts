import type { Migration } from './migration.js';

const versioned = `id uuid primary key, version integer not null default 1,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now()`;

const introductions = [
  `create table introduction (
    ${versioned},
    kind text not null check (kind in ('request', 'proposal')),
    state text not null,
    from_organisation_id uuid not null,
    to_organisation_id uuid not null,
    organisation_ids uuid[] not null,
    posting_id uuid,
    coordinator_id uuid,
    asked_by uuid not null,
    message text not null,
    agreed text[] not null default '{}',
    expires_at timestamptz not null,
    reminded_at timestamptz,
    answered_at timestamptz,
    declined_by_organisation_id uuid,
    decline_reason text,
    decline_comment text,
    partnership_id uuid,
    check (from_organisation_id <> to_organisation_id)
  )`,
  // One open introduction per pair, in whichever direction: also what a double click runs into.
  `create unique index introduction_open_pair on introduction
    (least(from_organisation_id, to_organisation_id), greatest(from_organisation_id, to_organisation_id))
    where state in ('requested', 'proposed')`,
  `create index introduction_organisations on introduction using gin (organisation_ids)`,
  `create index introduction_to on introduction (to_organisation_id, state)`,
  `create index introduction_from on introduction (from_organisation_id, state)`,
  `create index introduction_posting on introduction (posting_id)`,
  `create index introduction_expiry on introduction (expires_at) where state in ('requested', 'proposed')`,
  `create index introduction_coordinator on introduction (coordinator_id) where coordinator_id is not null`,
];

const conversations = [
  `create table conversation (
    ${versioned},
    subject_type text not null check (subject_type in ('Introduction', 'Partnership')),
    subject_id uuid not null,
    state text not null check (state in ('open', 'closed')),
    organisation_ids uuid[] not null,
    coordinator_id uuid,
    last_message_at timestamptz,
    unique (subject_type, subject_id)
  )`,
  `create index conversation_organisations on conversation using gin (organisation_ids)`,
  `create table message (
    id uuid primary key,
    conversation_id uuid not null references conversation (id),
    client_key text not null,
    person_id uuid not null,
    person_name text not null,
    organisation_id uuid,
    body text not null,
    created_at timestamptz not null,
    unique (conversation_id, client_key)
  )`,
  `create index message_order on message (conversation_id, created_at, id)`,
  `create table read_mark (
    conversation_id uuid not null references conversation (id),
    person_id uuid not null,
    read_at timestamptz not null,
    primary key (conversation_id, person_id)
  )`,
];

const partnerships = [
  `create table partnership (
    ${versioned},
    state text not null,
    title text not null default '',
    lead_organisation_id uuid not null,
    organisation_ids uuid[] not null,
    invited_ids uuid[] not null default '{}',
    introduction_id uuid,
    posting_id uuid,
    started_by uuid not null,
    active_at timestamptz,
    ended_at timestamptz,
    end_note text
  )`,
  `create index partnership_organisations on partnership using gin (organisation_ids)`,
  `create index partnership_invited on partnership using gin (invited_ids)`,
  // One partnership per introduction: starting twice opens the first.
  `create unique index partnership_introduction on partnership (introduction_id) where introduction_id is not null`,
  `create table partnership_invitation (
    ${versioned},
    partnership_id uuid not null references partnership (id),
    organisation_id uuid not null,
    state text not null check (state in ('invited', 'accepted', 'declined', 'withdrawn')),
    message text not null,
    invited_by uuid not null,
    invited_by_organisation_id uuid not null,
    answered_by uuid,
    answered_at timestamptz
  )`,
  `create unique index partnership_invitation_once on partnership_invitation (partnership_id, organisation_id)
    where state = 'invited'`,
  `create table partnership_section (
    ${versioned},
    partnership_id uuid not null references partnership (id),
    section text not null check (section in ('purpose', 'roles', 'resources', 'costs')),
    content jsonb not null,
    edited_by uuid,
    edited_by_name text,
    edited_by_organisation_id uuid,
    unique (partnership_id, section)
  )`,
  `create table partnership_task (
    ${versioned},
    partnership_id uuid not null references partnership (id),
    title text not null,
    organisation_id uuid,
    due_on date,
    done_at timestamptz,
    done_by uuid
  )`,
  `create index partnership_task_of on partnership_task (partnership_id)`,
  `create table partnership_decision (
    ${versioned},
    partnership_id uuid not null references partnership (id),
    text text not null,
    decided_on date not null,
    recorded_by uuid not null,
    recorded_by_name text not null,
    organisation_id uuid not null
  )`,
  `create index partnership_decision_of on partnership_decision (partnership_id, decided_on)`,
  `create table partnership_change (
    id uuid primary key,
    partnership_id uuid not null references partnership (id),
    at timestamptz not null,
    what text not null,
    person_id uuid,
    person_name text,
    organisation_id uuid,
    before jsonb,
    after jsonb
  )`,
  `create index partnership_change_of on partnership_change (partnership_id, at, id)`,
];

const agreements = [
  `create table agreement_version (
    ${versioned},
    partnership_id uuid not null references partnership (id),
    organisation_ids uuid[] not null,
    number integer not null,
    state text not null,
    content jsonb not null,
    hash text not null,
    proposed_by uuid not null,
    proposed_by_name text not null,
    concluded_at timestamptz,
    pdf_file_id uuid,
    unique (partnership_id, number)
  )`,
  // At most one version collects signatures, at most one is in force.
  `create unique index agreement_version_open on agreement_version (partnership_id) where state = 'open'`,
  `create unique index agreement_version_in_force on agreement_version (partnership_id) where state = 'inForce'`,
  `create table agreement_signature (
    id uuid primary key,
    agreement_version_id uuid not null references agreement_version (id),
    organisation_id uuid not null,
    person_id uuid not null,
    person_name text not null,
    hash text not null,
    signed_at timestamptz not null,
    unique (agreement_version_id, organisation_id)
  )`,
];

const tables = `agreement_signature, agreement_version, partnership_change, partnership_decision, partnership_task,
  partnership_section, partnership_invitation, partnership, read_mark, message, conversation,
  introduction`;

/** Introductions, conversations, partnerships with their plan in four sections, agreements. */
export const collaborationTables: Migration = {
  name: '20261123-0300-collaboration-tables',
  up: [...introductions, ...conversations, ...partnerships, ...agreements],
  down: [`drop table ${tables}`],
};
