import { newId } from '@musubi/platform/server';
import { hash } from '@node-rs/argon2';
import type { Page } from 'playwright-core';
import { desk, phone } from './browser.js';
import { type Journey, openJourney } from './journey.js';
import type { Site } from './site.js';

type Sql = <Row = Record<string, unknown>>(text: string, params?: unknown[]) => Promise<Row[]>;

const password = 'mihon-no-aikotoba-2026';

export interface GrantTown {
  readonly lead: { readonly email: string };
  readonly company: { readonly email: string };
  readonly partnershipId: string;
}

/** A journey in the town, with both partners logged in: the lead on a phone, the company at a desk. */
export interface OpenGrantTown extends Journey {
  readonly town: GrantTown;
  readonly lead: Page;
  readonly company: Page;
}

/** @param pictures what the pictures of this journey are called. */
export async function openGrantTown(pictures: string): Promise<OpenGrantTown> {
  const people: GrantTown[] = [];
  const prepare = async ({ sql }: Site) => void people.push(await grantTown(sql, await hash(password)));
  const journey = await openJourney(pictures, { password, prepare });
  const [town] = people as [GrantTown];
  const lead = await journey.visit(town.lead.email, phone);
  return { ...journey, town, lead, company: await journey.visit(town.company.email, desk) };
}

/** Two partners with a plan and a consultation behind them, for journeys on a running site. Invented names. */
async function grantTown(sql: Sql, passwordHash: string): Promise<GrantTown> {
  const [leadId, companyId, partnershipId] = [newId(), newId(), newId()];
  await organisation(sql, leadId, 'neighbourhood', 'つつじ台町内会', 'つつじだいちょうないかい');
  await organisation(sql, companyId, 'company', '株式会社けやき印刷', 'けやきいんさつ');
  const lead = await person(sql, leadId, '髙橋 花子', 'hanako@example.jp', passwordHash);
  await person(sql, companyId, '佐藤 健', 'ken@example.jp', passwordHash);
  await sql(
    `insert into partnership (id, state, title, lead_organisation_id, organisation_ids, started_by)
     values ($1, 'active', '買い物バスの試験運行', $2, $3, $4)`,
    [partnershipId, leadId, [leadId, companyId], lead],
  );
  for (const [name, content] of Object.entries(plan(leadId, companyId)))
    await sql(`insert into partnership_section (id, partnership_id, section, content) values ($1, $2, $3, $4)`, [
      newId(),
      partnershipId,
      name,
      JSON.stringify(content),
    ]);
  await sql(
    `insert into conversation (id, state, subject_type, subject_id, organisation_ids) values ($1, 'open', 'Partnership', $2, $3)`,
    [newId(), partnershipId, [leadId, companyId]],
  );
  await sql(
    `insert into prior_consultation (id, partnership_id, organisation_ids, held_on, with_person_id, note)
     values ($1, $2, $3, current_date - 5, $4, '')`,
    [newId(), partnershipId, [leadId, companyId], newId()],
  );
  return { lead: { email: 'hanako@example.jp' }, company: { email: 'ken@example.jp' }, partnershipId };
}

async function organisation(sql: Sql, id: string, type: string, name: string, kana: string): Promise<void> {
  await sql(
    `insert into organisation (id, type, name, name_kana, name_key, founded_year, member_count, wards, activities,
       contact_address, contact_tel, contact_name, verified_at)
     values ($1, $2, $3, $4, $3, 1985, 120, '{04104}', '毎月の清掃と夏まつり', '太白区つつじ台1-2-3', '022-000-1111', '見本 太郎', now())`,
    [id, type, name, kana],
  );
}

async function person(sql: Sql, organisationId: string, name: string, email: string, hash: string): Promise<string> {
  const id = newId();
  await sql(`insert into person (id, email, email_key, name, email_confirmed_at) values ($1, $2, $2, $3, now())`, [
    id,
    email,
    name,
  ]);
  await sql(`insert into credential (person_id, password_hash, changed_at) values ($1, $2, now())`, [id, hash]);
  await sql(`insert into membership (id, organisation_id, person_id, role) values ($1, $2, $3, 'representative')`, [
    newId(),
    organisationId,
    id,
  ]);
  return id;
}

const plan = (leadId: string, companyId: string) => ({
  purpose: {
    title: '買い物バスの試験運行',
    problem:
      '坂の上に住む75歳以上の120人が、店まで歩けない。去年の聞き取りでは、3人に1人が「週に1度も買い物に出ない」と答えた。',
    purpose: '週1回の買い物を、だれもがあきらめずに済むようにする。',
    activities: '週1回、団地と商店街を結ぶバスを走らせる。乗り場に案内の人が立つ。',
    beneficiaries: 'つつじ台の75歳以上 約120人',
    startsOn: '2027-04-10',
    endsOn: '2028-02-28',
  },
  roles: [
    { id: newId(), organisationId: leadId, what: '利用者の声を集め、乗り場を案内する', dueOn: '2027-05-01' },
    { id: newId(), organisationId: companyId, what: 'チラシと時刻表をつくる', dueOn: '2027-06-01' },
  ],
  resources: [{ id: newId(), organisationId: leadId, kind: 'people', what: '案内の人', amount: '6人' }],
  costs: [
    { id: newId(), category: 'rent', what: 'バス借り上げ', amountYen: '300000', organisationId: leadId },
    { id: newId(), category: 'printing', what: 'チラシ印刷', amountYen: '60000', organisationId: companyId },
  ],
});
