import type { Migration } from './migration.js';

/** Everything that can be found, in one table; see docs/adr/0005-search-in-postgresql.md. */
export const platformSearch: Migration = {
  name: '20261123-0012-platform-search',
  up: [
    `create table search_document (
      id uuid primary key,
      kind text not null,
      subject_id uuid not null,
      organisation_id uuid,
      title text not null,
      body text not null,
      keywords text not null default '',
      folded text not null,
      tsv tsvector not null,
      title_words integer not null,
      body_words integer not null,
      wards text[] not null default '{}',
      fields text[] not null default '{}',
      sdgs integer[] not null default '{}',
      resource_kinds text[] not null default '{}',
      wanted_types text[] not null default '{}',
      posting_kind text,
      organisation_type text,
      verified boolean not null default false,
      from_date date,
      to_date date,
      deadline date,
      published_at timestamptz not null,
      visible boolean not null,
      updated_at timestamptz not null,
      unique (kind, subject_id)
    )`,
    // Hidden documents keep their row but leave the index. Postings lists stay compact without a pending list.
    `create index search_document_words on search_document using gin (tsv) with (fastupdate = off) where visible`,
    `create index search_document_newest on search_document (published_at desc, id) where visible`,
    `create index search_document_deadline on search_document (deadline, id) where visible and deadline is not null`,
    `create index search_document_title on search_document using gin (title gin_trgm_ops) where visible`,
    `create table search_term (term text primary key, documents integer not null, reading text not null default '')`,
    `create index search_term_reading on search_term (reading text_pattern_ops)`,
    `create table search_corpus (
      name text primary key,
      documents integer not null,
      average_body double precision not null,
      average_title double precision not null,
      refreshed_at timestamptz not null
    )`,
    // What staff add to (or, with active = false, take from) the words that come with the program.
    `create table search_synonym (
      id uuid primary key,
      words text[] not null,
      active boolean not null default true,
      version integer not null default 1,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`,
  ],
  down: [
    'drop table search_synonym',
    'drop table search_corpus',
    'drop table search_term',
    'drop table search_document',
  ],
};
