import type { Migration } from './migration.js';

const versioned = `id uuid primary key, version integer not null default 1,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now()`;

/** Who of the office looks after an application; the office's saved views; subscriptions of its calendar. */
export const grantsOffice: Migration = {
  name: '20261126-1700-grants-office',
  up: [
    `alter table application add column handler_id uuid`,
    `create index application_handler on application (handler_id) where handler_id is not null`,
    `create table pipeline_view (
      ${versioned},
      owner_id uuid not null,
      owner_name text,
      name text not null,
      query text not null,
      shared boolean not null default false,
      default_of uuid[] not null default '{}'
    )`,
    `create index pipeline_view_owner on pipeline_view (owner_id)`,
    `create table calendar_feed (
      ${versioned},
      person_id uuid not null unique,
      token_hash text not null unique
    )`,
  ],
  down: [
    'drop table calendar_feed',
    'drop table pipeline_view',
    'drop index application_handler',
    'alter table application drop column handler_id',
  ],
};
