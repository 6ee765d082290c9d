import type { Migration } from './migration.js';

const stamps = `version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()`;

/** What matching remembers: texts taken apart, who was shown, what people said of it, how introductions ended, weights. */
export const matchingTables: Migration = {
  name: '20261126-1100-matching-tables',
  up: [
    // Words of an organisation's texts, valid while `hash` is that of the texts.
    `create table match_words (
      organisation_id uuid primary key references organisation (id) on delete cascade,
      hash text not null,
      words jsonb not null,
      made_at timestamptz not null
    )`,
    `create table match_exposure (
      organisation_id uuid not null references organisation (id) on delete cascade,
      day date not null,
      shown integer not null,
      primary key (organisation_id, day)
    )`,
    `create index match_exposure_day on match_exposure (day)`,
    `create table match_opinion (
      id uuid primary key,
      ${stamps},
      organisation_id uuid not null references organisation (id) on delete cascade,
      about_organisation_id uuid not null references organisation (id) on delete cascade,
      posting_id uuid references posting (id) on delete cascade,
      opinion text not null check (opinion in ('fits', 'unfit')),
      reason text,
      note text not null default '',
      person_id uuid,
      given_at timestamptz not null
    )`,
    `create unique index match_opinion_once on match_opinion
      (organisation_id, about_organisation_id, coalesce(posting_id, '00000000-0000-0000-0000-000000000000'))`,
    `create index match_opinion_about on match_opinion (about_organisation_id, posting_id)`,
    // What the two looked like to each other when an introduction ended, to learn weights from.
    `create table match_outcome (
      introduction_id uuid primary key,
      posting_id uuid,
      outcome text not null check (outcome in ('accepted', 'declined')),
      reason text,
      factors jsonb not null,
      at timestamptz not null
    )`,
    `create table match_weights (
      id uuid primary key,
      ${stamps},
      weights jsonb not null,
      source text not null check (source in ('program', 'learned')),
      pairs integer not null default 0,
      note text not null default '',
      active boolean not null default true,
      set_by uuid,
      set_at timestamptz not null
    )`,
    `create unique index match_weights_active on match_weights (active) where active`,
  ],
  down: ['match_weights', 'match_outcome', 'match_opinion', 'match_exposure', 'match_words'].map(
    (table) => `drop table ${table}`,
  ),
};
