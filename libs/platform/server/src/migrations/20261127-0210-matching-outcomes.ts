import type { Migration } from './migration.js';

/**
 * What two looked like to each other when they were suggested, and what became of it; and how well weights that were
 * learned from it did. The first form of the table was never written.
 */
export const matchingOutcomes: Migration = {
  name: '20261127-0210-matching-outcomes',
  up: [
    `drop table match_outcome`,
    `create table match_outcome (
      id uuid primary key,
      source text not null check (source in ('introduction', 'opinion')),
      source_id uuid not null,
      scope text not null check (scope in ('organisation', 'posting')),
      asking_id uuid not null,
      candidate_id uuid not null,
      posting_id uuid,
      outcome text check (outcome in ('proposed', 'accepted', 'declined', 'expired', 'withdrawn', 'fits', 'unfit')),
      reason text,
      factors jsonb not null,
      seen_at timestamptz not null,
      ended_at timestamptz,
      unique (source, source_id, scope)
    )`,
    `create index match_outcome_ended on match_outcome (ended_at desc) where outcome is not null`,
    `alter table match_weights add column figures jsonb not null default '[]', add column outcomes integer not null default 0,
       add column adopted_at timestamptz, add column adopted_by uuid`,
  ],
  down: [
    `alter table match_weights drop column figures, drop column outcomes, drop column adopted_at, drop column adopted_by`,
    `drop table match_outcome`,
    `create table match_outcome (
      introduction_id uuid primary key,
      posting_id uuid,
      outcome text not null check (outcome in ('accepted', 'declined')),
      reason text,
      factors jsonb not null,
      at timestamptz not null
    )`,
  ],
};
