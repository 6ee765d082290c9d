import type { Migration } from './migration.js';

const versioned = `id uuid primary key, version integer not null default 1,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now()`;

/** Slots of the consultation desk, bookings of them, and what a record says about how it was held. */
export const grantsConsultations: Migration = {
  name: '20261126-1320-grants-consultations',
  up: [
    `create table consultation_slot (
      ${versioned},
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      way text not null check (way in ('place', 'online', 'either')),
      place text not null,
      online_url text not null,
      desk text not null,
      capacity integer not null check (capacity > 0),
      note text not null,
      published_by uuid,
      withdrawn_at timestamptz
    )`,
    `create index consultation_slot_coming on consultation_slot (starts_at) where withdrawn_at is null`,
    `create table consultation_booking (
      ${versioned},
      slot_id uuid not null references consultation_slot (id),
      organisation_id uuid not null,
      organisation_ids uuid[] not null,
      partnership_id uuid,
      call_id uuid references call (id),
      way text not null check (way in ('place', 'online')),
      topic text not null,
      state text not null,
      booked_by uuid not null,
      booked_by_name text,
      reason text,
      record text,
      recorded_by_name text,
      reminded_at timestamptz
    )`,
    `create index consultation_booking_slot on consultation_booking (slot_id) where state = 'booked'`,
    `create index consultation_booking_of on consultation_booking using gin (organisation_ids)`,
    // A double click on 「予約する」 runs into this.
    `create unique index consultation_booking_once on consultation_booking (slot_id, organisation_id) where state = 'booked'`,
    `alter table prior_consultation add column booking_id uuid`,
    `alter table prior_consultation add column way text`,
  ],
  down: [
    `alter table prior_consultation drop column way`,
    `alter table prior_consultation drop column booking_id`,
    `drop table consultation_booking`,
    `drop table consultation_slot`,
  ],
};
