import type { Migration } from './migration.js';

const versioned = `id uuid primary key, version integer not null default 1,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now()`;
const ofAward = `${versioned}, application_id uuid not null references application (id), organisation_ids uuid[] not null`;

/** After the award: changes, payments, reports, receipts, inspections, settlement; bank accounts (sealed). */
export const grantsAwards: Migration = {
  name: '20261126-1510-grants-awards',
  up: [
    `alter table application add column settled_yen bigint, add column ends_on date, add column suspended_on date,
       add column abolished_on date, add column retain_until date`,
    `create table change_request (
      ${ofAward},
      lead_organisation_id uuid not null,
      kind text not null check (kind in ('content', 'costs', 'partner', 'suspension', 'resumption', 'abolition')),
      state text not null,
      content jsonb not null,
      joining_id uuid,
      leaving_id uuid,
      requested_by uuid not null,
      requested_by_name text,
      requested_at timestamptz not null,
      agreed_by_name text,
      agreed_at timestamptz,
      decision_note text,
      decided_at timestamptz,
      letter_id uuid
    )`,
    // One open request at a time: also what a double click runs into.
    `create unique index change_request_open on change_request (application_id)
       where state in ('awaitingPartner', 'requested')`,
    `create index change_request_application on change_request (application_id, requested_at)`,
    `create table grant_payment (
      ${ofAward},
      lead_organisation_id uuid not null,
      kind text not null check (kind in ('advance', 'final', 'return')),
      state text not null,
      amount_yen bigint not null check (amount_yen > 0),
      reason text not null,
      due_on date,
      sealed_account text,
      invoice_number text unique,
      invoiced_on date,
      moved_on date,
      decision_note text,
      letter_id uuid,
      made_by uuid not null
    )`,
    `create index grant_payment_application on grant_payment (application_id)`,
    `create index grant_payment_open on grant_payment (state, due_on) where state in ('requested', 'approved', 'invoiced', 'due')`,
    `create unique index grant_payment_asked on grant_payment (application_id) where kind = 'advance' and state = 'requested'`,
    `create unique index grant_payment_final on grant_payment (application_id) where kind = 'final'`,
    `create table bank_account (
      ${versioned},
      organisation_id uuid not null unique references organisation (id) on delete cascade,
      sealed text not null,
      hint text not null,
      saved_by uuid not null
    )`,
    `create table interim_report (
      ${ofAward},
      due_on date not null,
      state text not null,
      values jsonb not null,
      submitted_at timestamptz not null,
      submitted_by_name text,
      note text,
      unique (application_id, due_on)
    )`,
    `create table final_report (
      ${ofAward},
      lead_organisation_id uuid not null,
      state text not null,
      submitted_at timestamptz,
      submitted_by_name text,
      return_note text,
      return_due_on date,
      expense_yen bigint,
      unique (application_id)
    )`,
    `create table report_part (
      ${ofAward},
      report_id uuid not null references final_report (id),
      section text not null check (section in ('results', 'costs')),
      organisation_id uuid,
      values jsonb not null,
      edited_by_name text
    )`,
    `create unique index report_part_place on report_part (report_id, section, coalesce(organisation_id, report_id))`,
    `create table receipt (
      ${ofAward},
      organisation_id uuid not null,
      line_id text not null,
      file_id uuid not null,
      name text not null,
      type text not null,
      size integer not null,
      added_by_name text,
      removed_at timestamptz
    )`,
    `create index receipt_application on receipt (application_id) where removed_at is null`,
    `create table inspection (
      ${versioned},
      application_id uuid not null unique references application (id),
      checks jsonb not null,
      lines jsonb not null,
      note text not null,
      inspected_on date,
      how text not null,
      inspector_name text
    )`,
    `create index application_retained on application (retain_until) where retain_until is not null`,
  ],
  down: [
    'drop table inspection',
    'drop table receipt',
    'drop table report_part',
    'drop table final_report',
    'drop table interim_report',
    'drop table bank_account',
    'drop table grant_payment',
    'drop table change_request',
    `alter table application drop column settled_yen, drop column ends_on, drop column suspended_on,
       drop column abolished_on, drop column retain_until`,
  ],
};
