import type { Migration } from './migration.js';

/**
 * What a town of a million documents needs; see docs/adr/0005-search-in-postgresql.md. Vectors stay in the row, longer
 * texts leave it first. A sixteenth of the documents has an index of its own, from which large answers are counted: its
 * condition is `inSample` of `search/lexemes.ts`. How many documents hold a word strongly is counted with the words.
 */
export const platformSearchSpeed: Migration = {
  name: '20261127-0100-platform-search-speed',
  up: [
    `alter table search_document alter column tsv set storage main`,
    `alter table search_term add column strong integer[] not null default '{}'`,
    `create index search_document_sample on search_document using gin (tsv) with (fastupdate = off)
     where visible and get_byte(uuid_send(subject_id), 15) < 16`,
  ],
  down: [
    `drop index search_document_sample`,
    `alter table search_term drop column strong`,
    `alter table search_document alter column tsv set storage extended`,
  ],
};
