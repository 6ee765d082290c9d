import type { Migration } from './migration.js';

const stamps = `version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()`;

const posting = [
  `create table posting (
      id uuid primary key,
      ${stamps},
      organisation_id uuid not null references organisation (id) on delete cascade,
      created_by uuid,
      state text not null default 'draft',
      kind text not null,
      title text not null default '',
      body text not null default '',
      fields text[] not null default '{}',
      sdgs integer[] not null default '{}',
      resource_kinds text[] not null default '{}',
      resources jsonb not null default '[]',
      reach text not null default 'city',
      wards text[] not null default '{}',
      place_hint text not null default '',
      period_from date,
      period_to date,
      weekdays text[] not null default '{}',
      day_parts text[] not null default '{}',
      deadline date,
      ends_on date,
      for_whom text not null default '',
      wanted_types text[] not null default '{}',
      conditions text not null default '',
      quiet_afterwards boolean not null default false,
      images jsonb not null default '[]',
      draft jsonb,
      draft_saved_at timestamptz,
      published_at timestamptz,
      submitted_at timestamptz,
      closed_at timestamptz,
      staff_note text,
      closing_note text,
      copied_from uuid,
      request_key uuid unique,
      source text,
      source_id text,
      source_hash text,
      unique (source, source_id)
    )`,
  // The three lists people page through: everybody's newest, the soonest deadline, an organisation's own.
  `create index posting_newest on posting (published_at desc, id desc) where state = 'published'`,
  `create index posting_newest_of_kind on posting (kind, published_at desc, id desc) where state = 'published'`,
  `create index posting_organisation on posting (organisation_id, updated_at desc)`,
  `create index posting_ends on posting (ends_on) where state in ('published', 'hidden')`,
  `create index posting_waiting on posting (submitted_at) where state = 'inReview'`,
  `create index posting_wards on posting using gin (wards) where state = 'published'`,
  `create index posting_fields on posting using gin (fields) where state = 'published'`,
  `create index posting_resource_kinds on posting using gin (resource_kinds) where state = 'published'`,
];

const aroundPosting = [
  `create table posting_moderation (
      id uuid primary key,
      posting_id uuid not null references posting (id) on delete cascade,
      act text not null,
      reason text not null default '',
      by_person_id uuid,
      at timestamptz not null
    )`,
  `create index posting_moderation_posting on posting_moderation (posting_id, at)`,
  `create table posting_renewal (
      id uuid primary key,
      posting_id uuid not null references posting (id) on delete cascade,
      token text not null unique,
      ends_on date not null,
      days_before integer not null,
      asked_at timestamptz not null,
      used_at timestamptz,
      unique (posting_id, ends_on, days_before)
    )`,
  `create table posting_question (
      id uuid primary key,
      ${stamps},
      posting_id uuid not null references posting (id) on delete cascade,
      organisation_id uuid not null references organisation (id) on delete cascade,
      asked_by_organisation_id uuid references organisation (id) on delete set null,
      asked_by uuid,
      question text not null,
      answer text,
      answered_by uuid,
      answered_at timestamptz,
      hidden_reason text
    )`,
  `create index posting_question_posting on posting_question (posting_id, created_at)`,
  `create table posting_policy (
      id uuid primary key,
      ${stamps},
      review text not null
    )`,
  `create table saved_search (
      id uuid primary key,
      ${stamps},
      person_id uuid not null references person (id) on delete cascade,
      name text not null,
      query text not null,
      mail text not null default 'daily',
      seen_until timestamptz not null,
      mailed_at timestamptz,
      unique (person_id, query)
    )`,
  `create index saved_search_mail on saved_search (mailed_at) where mail <> 'none'`,
];

/** Postings with everything a card shows in one row, what moderators did, renewal mails, questions, saved searches. */
export const marketplaceTables: Migration = {
  name: '20261123-0200-marketplace-tables',
  up: [...posting, ...aroundPosting],
  down: ['saved_search', 'posting_policy', 'posting_question', 'posting_renewal', 'posting_moderation', 'posting'].map(
    (table) => `drop table ${table}`,
  ),
};
