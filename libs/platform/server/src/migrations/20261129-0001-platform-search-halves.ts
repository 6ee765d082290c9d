import type { Migration } from './migration.js';

/**
 * The index of words in two halves, which two connections read at the same time: their conditions are `inHalf` of
 * `search/lexemes.ts`. Reading the index takes most of a search in a large town.
 */
export const platformSearchHalves: Migration = {
  name: '20261129-0001-platform-search-halves',
  up: [
    `drop index search_document_words`,
    ...[0, 1].map(
      (half) => `create index search_document_words_${half} on search_document using gin (tsv) with (fastupdate = off)
       where visible and get_byte(uuid_send(subject_id), 15) % 2 = ${half}`,
    ),
    // Without these the planner takes a half for a two-hundredth.
    `create statistics search_document_half on (get_byte(uuid_send(subject_id), 15) % 2) from search_document`,
    `analyze search_document`,
  ],
  down: [
    `drop statistics search_document_half`,
    `drop index search_document_words_0`,
    `drop index search_document_words_1`,
    `create index search_document_words on search_document using gin (tsv) with (fastupdate = off) where visible`,
  ],
};
