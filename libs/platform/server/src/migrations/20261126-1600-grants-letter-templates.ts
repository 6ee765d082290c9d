import type { Migration } from './migration.js';

/** Words of letters per programme; without a row the program's own are used. */
export const grantsLetterTemplates: Migration = {
  name: '20261126-1600-grants-letter-templates',
  up: [
    `create table letter_template (
      id uuid primary key, version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
      programme_id uuid not null references programme (id),
      kind text not null,
      words jsonb not null,
      edited_by uuid not null,
      edited_by_name text,
      unique (programme_id, kind)
    )`,
  ],
  down: [`drop table letter_template`],
};
