import type { Migration } from './migration.js';

/**
 * Where a found text is to be read: guide texts and cases are sections of pages, not pages with an id of their own. And
 * groups of words get their times by themselves, as all rows that people change.
 */
export const platformSearchPath: Migration = {
  name: '20261126-1005-platform-search-path',
  up: [
    `alter table search_document add column path text`,
    `alter table search_synonym alter column created_at set default now(), alter column updated_at set default now()`,
  ],
  down: [
    `alter table search_synonym alter column created_at drop default, alter column updated_at drop default`,
    `alter table search_document drop column path`,
  ],
};
