import type { Migration } from './migration.js';

/**
 * Which documents of a sample hold each lexeme (words, words that are strong, filters): how often any of them meet is
 * then known without asking the index. Drawn anew with the other frequencies.
 */
export const platformSearchSample: Migration = {
  name: '20261128-0001-platform-search-sample',
  up: [
    `create table search_sample (lexeme text primary key, places smallint[] not null)`,
    `alter table search_corpus add column sample_documents integer not null default 0`,
  ],
  down: [`alter table search_corpus drop column sample_documents`, `drop table search_sample`],
};
