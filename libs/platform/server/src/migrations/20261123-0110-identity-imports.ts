import type { Migration } from './migration.js';

/** Runs of imports, and per organisation what imports last wrote: by that, what people edited since is told apart. */
export const identityImports: Migration = {
  name: '20261123-0110-identity-imports',
  up: [
    `create table import_run (
      id uuid primary key,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      kind text not null,
      state text not null,
      via text not null,
      file_name text not null,
      file_id uuid,
      file_size bigint,
      only_city boolean not null default false,
      detected jsonb,
      samples jsonb not null default '[]',
      counts jsonb,
      reasons jsonb not null default '[]',
      progress jsonb,
      stop_requested boolean not null default false,
      rejected_file_id uuid,
      problem text,
      problem_line integer,
      to_index integer not null default 0,
      started_by uuid references person (id) on delete set null,
      started_at timestamptz,
      finished_at timestamptz
    )`,
    `create index import_run_open on import_run (updated_at) where state in ('checking', 'importing')`,
    `create table imported_organisation (
      organisation_id uuid primary key references organisation (id) on delete cascade,
      facts jsonb not null,
      origin jsonb not null,
      stated_on jsonb not null default '{}',
      works text[] not null default '{}',
      run_id uuid not null,
      indexed boolean not null default false,
      imported_at timestamptz not null
    )`,
    `create index imported_organisation_waiting on imported_organisation (run_id) where not indexed`,
  ],
  down: ['drop table imported_organisation', 'drop table import_run'],
};
