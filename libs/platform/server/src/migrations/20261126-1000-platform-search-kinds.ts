import type { Migration } from './migration.js';

/**
 * Suggestions while typing, frequent questions, and how rare letter pairs are (for re-ranking); see
 * docs/adr/0005-search-in-postgresql.md. Titles are looked up from their beginning, in letters and in sound; what lies
 * within a title is found by its words, so that the trigram index is no longer needed.
 */
export const platformSearchKinds: Migration = {
  name: '20261126-1000-platform-search-kinds',
  up: [
    `create table search_pair (pair text primary key, documents integer not null)`,
    `alter table search_corpus add column pair_documents integer not null default 0`,
    `alter table search_corpus add column rules integer not null default 1`,
    `create table search_rebuild (
      id uuid primary key,
      documents integer not null,
      done integer not null default 0,
      started_at timestamptz not null,
      seen_at timestamptz not null,
      finished_at timestamptz
    )`,
    `alter table search_document add column title_key text not null default ''`,
    `alter table search_document add column title_reading text not null default ''`,
    `drop index search_document_title`,
    `create index search_document_title_key on search_document (title_key text_pattern_ops) where visible`,
    `create index search_document_title_reading on search_document (title_reading text_pattern_ops) where visible`,
    `create index search_term_prefix on search_term (term text_pattern_ops)`,
    `create table search_question (
      key text primary key,
      text text not null,
      reading text not null,
      asked integer not null,
      days integer not null,
      last_on date not null
    )`,
    `create index search_question_key on search_question (key text_pattern_ops)`,
    `create index search_question_reading on search_question (reading text_pattern_ops)`,
    `alter table search_synonym add column note text not null default ''`,
  ],
  down: [
    `alter table search_synonym drop column note`,
    `drop table search_question`,
    `drop index search_term_prefix`,
    `drop index search_document_title_reading`,
    `drop index search_document_title_key`,
    `create index search_document_title on search_document using gin (title gin_trgm_ops) where visible`,
    `alter table search_document drop column title_reading`,
    `alter table search_document drop column title_key`,
    `drop table search_rebuild`,
    `alter table search_corpus drop column rules`,
    `alter table search_corpus drop column pair_documents`,
    `drop table search_pair`,
  ],
};
