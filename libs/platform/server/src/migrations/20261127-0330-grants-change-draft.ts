import type { Migration } from './migration.js';

/** A request for a change while it is being written: kept by the server, one per award. */
export const grantsChangeDraft: Migration = {
  name: '20261127-0330-grants-change-draft',
  up: [
    `create table change_draft (
      id uuid primary key,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      application_id uuid not null unique references application (id),
      values jsonb not null,
      edited_by_name text
    )`,
  ],
  down: ['drop table change_draft'],
};
