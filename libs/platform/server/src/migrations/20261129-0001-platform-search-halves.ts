import type { Migration } from './migration.js';

/**
 * The index of words in two halves, which two connections read at the same time: their conditions are `halves` of
 * `search/halves.ts`. Reading the index takes most of a search in a large town.
 */
export const platformSearchHalves: Migration = {
  name: '20261129-0001-platform-search-halves',
  up: [
    `drop index search_document_words`,
    ...['< 128', '>= 128'].map(
      (
        side,
        half,
      ) => `create index search_document_words_${half + 1} on search_document using gin (tsv) with (fastupdate = off)
       where visible and get_byte(uuid_send(subject_id), 14) ${side}`,
    ),
  ],
  down: [
    `drop index search_document_words_1`,
    `drop index search_document_words_2`,
    `create index search_document_words on search_document using gin (tsv) with (fastupdate = off) where visible`,
  ],
};
