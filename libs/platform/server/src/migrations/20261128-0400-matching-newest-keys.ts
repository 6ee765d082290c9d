import type { Migration } from './migration.js';

/** Of an organisation with many postings only the newest are looked at for what could be given in return. */
export const matchingNewestKeys: Migration = {
  name: '20261128-0400-matching-newest-keys',
  up: [
    `create index match_keys_newest on match_keys (organisation_id, subject_id desc)`,
    `drop index match_keys_organisation`,
  ],
  down: [`create index match_keys_organisation on match_keys (organisation_id)`, `drop index match_keys_newest`],
};
