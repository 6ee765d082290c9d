import type { Migration } from './migration.js';

/** Where a found text is to be read: guide texts and cases are sections of pages, not pages with an id of their own. */
export const platformSearchPath: Migration = {
  name: '20261126-1005-platform-search-path',
  up: [`alter table search_document add column path text`],
  down: [`alter table search_document drop column path`],
};
