import type { Migration } from './migration.js';

/**
 * The few words that tell most of each posting and organisation, with kind and ward in front, in an index of their own:
 * in a town of a million postings its lists are a hundredth as long as those of the search index.
 */
export const matchingKeys: Migration = {
  name: '20261127-0200-matching-keys',
  up: [
    `create table match_keys (
      document_id uuid primary key references search_document (id) on delete cascade,
      subject_id uuid not null,
      organisation_id uuid,
      seen timestamptz not null,
      keys tsvector not null
    )`,
    `create index match_keys_keys on match_keys using gin (keys) with (fastupdate = off)`,
    `create index match_keys_organisation on match_keys (organisation_id)`,
    `create index search_document_updated on search_document (updated_at) where kind in ('posting', 'organisation')`,
    // In an order that has nothing to do with age or name, for giving everybody a turn.
    `create index organisation_turn on organisation (hashtextextended(id::text, 0), id) where closed_at is null and not do_not_contact`,
  ],
  down: [`drop index organisation_turn`, `drop index search_document_updated`, `drop table match_keys`],
};
