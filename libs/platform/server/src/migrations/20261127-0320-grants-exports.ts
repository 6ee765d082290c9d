import type { Migration } from './migration.js';

/** Large files for the office, made in the background: how far they are, and where they lie until they are removed. */
export const grantsExports: Migration = {
  name: '20261127-0320-grants-exports',
  up: [
    `create table office_export (
      id uuid primary key,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      person_id uuid not null,
      kind text not null check (kind in ('xlsx', 'csv', 'dossiers')),
      query text not null,
      application_ids uuid[] not null default '{}',
      encoding text not null,
      state text not null check (state in ('waiting', 'running', 'ready', 'failed', 'removed')),
      total integer not null default 0,
      done integer not null default 0,
      name text not null,
      file_id uuid,
      finished_at timestamptz,
      remove_after timestamptz
    )`,
    'create index office_export_of on office_export (person_id, created_at)',
    `create index office_export_kept on office_export (remove_after) where file_id is not null`,
  ],
  down: ['drop table office_export'],
};
