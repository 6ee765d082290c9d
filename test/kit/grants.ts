import { type CallFormSetting, defaultFormSetting } from '@musubi/grants/model';
import { SeedProgrammes } from '@musubi/grants/server';
import { type Actor, newId } from '@musubi/platform/server';
import { actor, editorOf, representativeOf, type TestApi } from './api.js';

/** A partnership of a neighbourhood association (lead) and a company, with an open call, in invented names. */
export interface GrantStory {
  readonly leadId: string;
  readonly companyId: string;
  readonly partnershipId: string;
  readonly callId: string;
  readonly courseId: string;
  readonly lead: Actor;
  readonly leadEditor: Actor;
  readonly company: Actor;
  readonly companyEditor: Actor;
}

export const city = { department: '市民協働推進課', telephone: '022-000-0000', email: 'kyodo@city.example.jp' };

/** Sets the clock to 2026-11-23 12:00 JST, seeds programmes and the open call, and makes two partners. */
export async function grantStory(api: TestApi): Promise<GrantStory> {
  api.clock.set('2026-11-23T12:00:00+09:00');
  await api.app.get(SeedProgrammes).run(city);
  const [leadId, companyId] = [newId(), newId()];
  await organisation(api, leadId, 'neighbourhood', 'つつじ台町内会𠮷', 'つつじだいちょうないかい');
  await organisation(api, companyId, 'company', '株式会社けやき印刷', 'けやきいんさつ');
  const lead = await somebody(api, leadId, representativeOf(leadId), 'representative', '髙橋 花子');
  const company = await somebody(api, companyId, representativeOf(companyId), 'representative', '佐藤 健');
  const partnershipId = await partnership(api, leadId, [leadId, companyId], lead.personId as string);
  const [call] = await api.sql<{ id: string }>('select id from call limit 1');
  const [course] = await api.sql<{ id: string }>(`select id from course where code = 'survey'`);
  return {
    ...{ leadId, companyId, partnershipId, lead, company },
    ...{ callId: call?.id ?? '', courseId: course?.id ?? '' },
    leadEditor: editorOf(leadId),
    companyEditor: editorOf(companyId),
  };
}

async function organisation(api: TestApi, id: string, type: string, name: string, kana: string): Promise<void> {
  await api.sql(
    `insert into organisation (id, type, name, name_kana, name_key, founded_year, member_count, wards, activities,
       postal_code, contact_address, contact_tel, contact_email, contact_name)
     values ($1, $2, $3, $4, $3, 1985, 120, '{04104}', '毎月の清掃と夏まつり', '982-0000', '太白区つつじ台1-2-3', '022-000-1111', 'info@example.jp', '髙橋 花子')`,
    [id, type, name, kana],
  );
}

async function somebody(api: TestApi, organisationId: string, who: Actor, role: string, name: string): Promise<Actor> {
  const email = `${who.personId}@example.jp`;
  await api.sql(`insert into person (id, email, email_key, name, email_confirmed_at) values ($1, $2, $2, $3, now())`, [
    who.personId,
    email,
    name,
  ]);
  await api.sql(`insert into membership (id, organisation_id, person_id, role) values ($1, $2, $3, $4)`, [
    newId(),
    organisationId,
    who.personId,
    role,
  ]);
  return actor({ personId: who.personId as string, name, memberships: who.memberships });
}

async function partnership(api: TestApi, leadId: string, ids: string[], by: string): Promise<string> {
  const id = newId();
  await api.sql(
    `insert into partnership (id, state, title, lead_organisation_id, organisation_ids, started_by)
     values ($1, 'active', '買い物バスの試験運行', $2, $3, $4)`,
    [id, leadId, ids, by],
  );
  const section = (name: string, content: unknown) =>
    api.sql(`insert into partnership_section (id, partnership_id, section, content) values ($1, $2, $3, $4)`, [
      newId(),
      id,
      name,
      JSON.stringify(content),
    ]);
  await section('purpose', {
    title: '買い物バスの試験運行',
    problem: '坂の上に住む75歳以上の120人が、店まで歩けない。',
    purpose: '週1回の買い物を、だれもがあきらめずに済むようにする。',
    activities: '週1回、団地と商店街を結ぶバスを走らせる。',
    beneficiaries: 'つつじ台の75歳以上 約120人',
    startsOn: '2027-04-10',
    endsOn: '2028-02-28',
  });
  await section('roles', [
    { id: 'r1', organisationId: ids[0], what: '利用者の声を集め、乗り場を案内する', dueOn: '2027-05-01' },
    { id: 'r2', organisationId: ids[1], what: 'チラシと時刻表をつくる', dueOn: '2027-06-01' },
  ]);
  await section('resources', [{ id: 's1', organisationId: ids[0], kind: 'people', what: '案内の人', amount: '6人' }]);
  await section('costs', [
    { id: 'c1', category: 'rent', what: 'バス借り上げ', amountYen: '300000', organisationId: ids[0] },
    { id: 'c2', category: 'printing', what: 'チラシ印刷', amountYen: '60000', organisationId: ids[1] },
  ]);
  return id;
}

/** Starts the application and gives its id. */
export async function started(api: TestApi, story: GrantStory): Promise<string> {
  const { partnershipId, callId, courseId } = story;
  const answer = await api.mutate(story.lead, 'startApplication', { partnershipId, callId, courseId }, 'id created');
  return answer['id'] as string;
}

export interface PartRow {
  readonly id: string;
  readonly version: number;
  readonly values: Record<string, unknown>;
}

export async function part(
  api: TestApi,
  applicationId: string,
  section: string,
  organisationId?: string,
): Promise<PartRow> {
  const [row] = await api.sql<PartRow>(
    `select id, version, values from application_section
      where application_id = $1 and section = $2 and organisation_id is not distinct from $3`,
    [applicationId, section, organisationId ?? null],
  );
  if (!row) throw new Error(`no part ${section}`);
  return row;
}

/** Adds `values` to a part in the name of `who`. */
export async function fill(
  api: TestApi,
  who: Actor,
  where: { applicationId: string; section: string; organisationId?: string },
  values: object,
) {
  const row = await part(api, where.applicationId, where.section, where.organisationId);
  return api.mutate(
    who,
    'saveApplicationSection',
    { id: row.id, version: row.version, values: { ...row.values, ...values } },
    'id version contentVersion issues { field code message }',
  );
}

const lines = (item: string, unitPrice: string, category = 'printing') => [
  { id: item, category, item, unitPrice, quantity: 1, unit: '式' },
];
const pledges = { otherFunding: 'no', noAntisocial: true, taxPaid: true, truth: true, disclosure: true };
const overview = {
  baseInCity: 'yes',
  hasBylaws: 'yes',
  hasRoster: 'yes',
  keepsAccounts: 'yes',
  holdsGeneralMeeting: 'yes',
};

/** Fills an application to the last question: 360,000 yen of costs, 324,000 requested, 36,000 of own money. */
export async function complete(api: TestApi, story: GrantStory, applicationId: string): Promise<void> {
  const { lead, company, leadId, companyId } = story;
  const at = (section: string, organisationId?: string) => ({ applicationId, section, organisationId });
  await api.sql(
    `insert into prior_consultation (id, partnership_id, organisation_ids, held_on, with_person_id, note)
     values ($1, $2, $3, '2026-11-10', $4, '事業の組み立てを相談')`,
    [newId(), story.partnershipId, [leadId, companyId], newId()],
  );
  await fill(api, lead, at('organisation', leadId), overview);
  await fill(api, company, at('organisation', companyId), { representative: '代表取締役 佐藤 健' });
  await fill(api, lead, at('purpose'), {
    collaboration: '住民の声と印刷の技術が合わさると、だれにも届く案内ができる。',
  });
  await fill(api, company, at('activities'), {
    summary: '坂の上の団地と商店街を結ぶバスを、週1回、10か月走らせて確かめる。',
    outcome: '週に30人が利用し、外出の回数が増える。',
    measure: '乗った人数とアンケート',
    future: '商店街の協賛で続ける。',
  });
  await fill(api, lead, at('structure'), { coordination: '月1回の定例会' });
  await fill(api, lead, at('budget', leadId), {
    requested: '324000',
    lines: lines('バス借り上げ', '300,000', 'rent'),
    incomes: [{ id: 'i', source: 'own', label: '町内会の積立', amount: '36000' }],
  });
  await fill(api, company, at('budget', companyId), { lines: lines('チラシ', '６００００円') });
  await fill(api, lead, at('pledges', leadId), pledges);
  await fill(api, company, at('pledges', companyId), pledges);
  for (const kind of ['bylaws', 'roster', 'accounts']) await attached(api, applicationId, leadId, kind);
}

export async function attached(
  api: TestApi,
  applicationId: string,
  organisationId: string,
  kind: string,
): Promise<void> {
  await api.sql(
    `insert into application_attachment (id, application_id, organisation_id, kind, file_id, name, type, size, added_by)
     values ($1, $2, $3, $4, $5, $6, 'application/pdf', 1000, $5)`,
    [newId(), applicationId, organisationId, kind, newId(), `${kind}.pdf`],
  );
}

export async function contentVersion(api: TestApi, applicationId: string): Promise<number> {
  const [row] = await api.sql<{ v: number }>('select content_version as v from application where id = $1', [
    applicationId,
  ]);
  return row?.v ?? 0;
}

/** Both representatives agree to the content as it is. */
export async function agreed(api: TestApi, story: GrantStory, applicationId: string): Promise<number> {
  const version = await contentVersion(api, applicationId);
  for (const [who, organisationId] of [
    [story.lead, story.leadId],
    [story.company, story.companyId],
  ] as const)
    await api.mutate(
      who,
      'agreeToApplication',
      { id: applicationId, organisationId, contentVersion: version },
      'agreedAt',
    );
  return version;
}

/** An application handed in by both partners; gives its id. */
export async function submitted(api: TestApi, story: GrantStory): Promise<string> {
  const id = await started(api, story);
  await complete(api, story, id);
  const version = await agreed(api, story, id);
  const answer = await api.mutate(story.lead, 'submitApplication', { id, contentVersion: version }, 'number');
  if (!answer['number']) throw new Error(`not submitted: ${JSON.stringify(answer)}`);
  return id;
}

export const formOf = (more: Partial<CallFormSetting> = {}): CallFormSetting => ({ ...defaultFormSetting, ...more });
