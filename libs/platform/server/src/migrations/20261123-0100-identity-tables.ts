import type { Migration } from './migration.js';

const stamps = `version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()`;

const people = [
  `create table person (
      id uuid primary key,
      ${stamps},
      email text,
      email_key text unique,
      name text not null,
      name_kana text,
      roles text[] not null default '{}',
      language text not null default 'ja',
      email_confirmed_at timestamptz,
      last_login_at timestamptz,
      demo_label text,
      anonymised_at timestamptz
    )`,
  `create table credential (
      person_id uuid primary key references person (id) on delete cascade,
      password_hash text not null,
      changed_at timestamptz not null
    )`,
  `create table session (
      id uuid primary key,
      token_hash text not null unique,
      person_id uuid not null references person (id) on delete cascade,
      created_at timestamptz not null,
      seen_at timestamptz not null,
      expires_at timestamptz not null
    )`,
  `create index session_person on session (person_id)`,
  `create index session_expiry on session (expires_at)`,
  `create table email_token (
      id uuid primary key,
      purpose text not null,
      token_hash text unique,
      person_id uuid references person (id) on delete cascade,
      email text not null,
      data jsonb not null default '{}',
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz
    )`,
  `create index email_token_person on email_token (person_id, purpose)`,
  `create index email_token_expiry on email_token (expires_at)`,
  `create table rate_limit (key text primary key, since timestamptz not null, hits integer not null)`,
];

const organisations = [
  `create table organisation (
      id uuid primary key,
      ${stamps},
      type text not null,
      legal_form text not null default 'none',
      corporate_number text unique,
      source text,
      source_id text,
      source_hash text,
      name text not null,
      name_kana text,
      short_name text,
      name_key text not null,
      kana_key text,
      founded_year integer,
      member_count integer,
      wards text[] not null default '{}',
      fields text[] not null default '{}',
      sdgs integer[] not null default '{}',
      activities text,
      strengths text,
      website text,
      public_contact text,
      postal_code text,
      contact_address text,
      contact_tel text,
      contact_email text,
      contact_name text,
      office_ward text,
      town_code text,
      town_name text,
      lat double precision,
      lng double precision,
      logo_file_id uuid,
      verified_at timestamptz,
      verified_by_means text,
      verification_note text,
      badges text[] not null default '{}',
      closed_at timestamptz,
      do_not_contact boolean not null default false,
      max_open_introductions integer,
      created_by uuid references person (id) on delete set null,
      registered_by_staff boolean not null default false,
      unique (source, source_id)
    )`,
  `create index organisation_name_key on organisation using gin (name_key gin_trgm_ops)`,
  `create index organisation_kana_key on organisation using gin (kana_key gin_trgm_ops)`,
  `create index organisation_wards on organisation using gin (wards)`,
  `create index organisation_fields on organisation using gin (fields)`,
  `create index organisation_updated on organisation (updated_at desc, id desc)`,
  `create index organisation_waiting on organisation (created_at) where verified_at is null and source is null`,
  `create table past_work (
      id uuid primary key,
      ${stamps},
      organisation_id uuid not null references organisation (id) on delete cascade,
      title text not null,
      year integer,
      role text,
      partner text,
      yen bigint,
      text text,
      source text,
      source_id text,
      unique (source, source_id)
    )`,
  `create index past_work_organisation on past_work (organisation_id, year desc)`,
  `create table badge (code text primary key, name text not null, description text not null default '')`,
];

const belonging = [
  `create table membership (
      id uuid primary key,
      ${stamps},
      organisation_id uuid not null references organisation (id) on delete cascade,
      person_id uuid not null references person (id) on delete cascade,
      role text not null,
      unique (organisation_id, person_id)
    )`,
  `create index membership_person on membership (person_id)`,
  `create table membership_request (
      id uuid primary key,
      ${stamps},
      organisation_id uuid not null references organisation (id) on delete cascade,
      person_id uuid not null references person (id) on delete cascade,
      message text not null default '',
      state text not null default 'requested',
      decided_by uuid,
      decided_at timestamptz,
      decision_reason text
    )`,
  `create unique index membership_request_open on membership_request (organisation_id, person_id) where state = 'requested'`,
  `create index membership_request_person on membership_request (person_id)`,
  `create table invitation (
      id uuid primary key,
      ${stamps},
      organisation_id uuid not null references organisation (id) on delete cascade,
      email text not null,
      email_key text not null,
      role text not null,
      invited_by uuid references person (id) on delete set null,
      token_hash text unique,
      expires_at timestamptz not null,
      accepted_at timestamptz,
      accepted_by uuid,
      revoked_at timestamptz
    )`,
  `create index invitation_organisation on invitation (organisation_id)`,
  `create table verification (
      id uuid primary key,
      organisation_id uuid not null references organisation (id) on delete cascade,
      act text not null,
      means text,
      reason text not null,
      by_person_id uuid,
      at timestamptz not null
    )`,
  `create index verification_organisation on verification (organisation_id, at)`,
  `create table verification_code (
      id uuid primary key,
      organisation_id uuid not null references organisation (id) on delete cascade,
      means text not null,
      sent_to text not null,
      code_hash text,
      tries integer not null default 0,
      issued_by uuid,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      used_by uuid
    )`,
  `create index verification_code_organisation on verification_code (organisation_id)`,
];

const areas = [
  `create table place (
      code text primary key,
      ward text not null,
      name text not null,
      koaza text not null default '',
      name_key text not null,
      lat double precision not null,
      lng double precision not null
    )`,
  `create index place_ward on place (ward, name)`,
  `create index place_name_key on place (name_key)`,
  `create table ward_polygon (ward text primary key, name text not null, geojson jsonb not null, credit text not null default '')`,
];

/** People and how they sign in; organisations, who belongs to them and how that was proven; the areas of the city. */
export const identityTables: Migration = {
  name: '20261123-0100-identity-tables',
  up: [...people, ...organisations, ...belonging, ...areas],
  down: [
    ...['ward_polygon', 'place', 'verification_code', 'verification', 'invitation', 'membership_request', 'membership'],
    ...['badge', 'past_work', 'organisation', 'rate_limit', 'email_token', 'session', 'credential', 'person'],
  ].map((table) => `drop table ${table}`),
};
