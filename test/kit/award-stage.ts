import { newId } from '@musubi/platform/server';
import type { Actor } from '@musubi/platform/server';
import { actor, type Answer, type TestApi } from './api.js';
import { type GrantStage, grantStage } from './seed-grants.js';

/** An awarded application, as far along as a test needs it. 1,000,000 yen of costs, 800,000 decided. */
export interface AwardStage extends GrantStage {
  readonly id: string;
  readonly accountant: Actor;
  /** Runs a mutation and fails the test unless it answers Ok. */
  does(who: Actor, name: string, input: object, ok?: string): Promise<Answer>;
  /** An advance of 400,000 yen, paid out. */
  advance(amount?: string): Promise<string>;
  /** Both partners' actual figures with receipts, results, handed in. Without `own`, the own money of the plan. */
  report(actual?: { lead?: Line[]; partner?: Line[]; own?: string; ownOf?: string }): Promise<void>;
  /** All checks answered with yes; `cuts` name what is accepted of a line. */
  inspect(cuts?: { lineId: string; organisationId: string; acceptedYen: string; reason: string }[]): Promise<void>;
}

export interface Line {
  readonly id: string;
  readonly category: string;
  readonly price: string;
}

export const results = {
  done: '毎週土曜に茶の間をひらいた。',
  results: '顔なじみが増えた。',
  participants: 320,
  times: 24,
  collaboration: '食堂の経験が生きた。',
  learned: '冬は人が減る。',
  future: '会費で続ける。',
};

export const bank = {
  bank: '見本銀行',
  branch: '泉中央支店',
  kind: 'ordinary',
  number: '1234567',
  holderKana: 'ミホンチョウナイカイ',
};

const planned = (id: string, category: string, unitPrice: string) => ({
  ...{ id, category, item: `品目${id}`, unitPrice, quantity: 1, unit: '式' },
});

/** @param award the call's setting after the award */
export async function awardStage(api: TestApi, award: object | null = null, state = 'approved'): Promise<AwardStage> {
  const stage = await grantStage(api, state);
  const { applicationId: id, lead, partner } = stage;
  api.clock.set('2027-01-15T10:00:00+09:00');
  await api.sql(
    `update application set decided_yen = 800000, expense_yen = 1000000, requested_yen = 800000 where id = $1`,
    [id],
  );
  await api.sql(`update call set award = $2 where id = $1`, [stage.callId, award && JSON.stringify(award)]);
  const part = (organisationId: string, values: object) =>
    api.sql(
      `insert into application_section (id, application_id, section, organisation_id, organisation_ids, values)
       values ($1, $2, 'budget', $3, array[$3::uuid], $4)`,
      [newId(), id, organisationId, JSON.stringify(values)],
    );
  await part(lead.id, {
    requested: '800000',
    lines: [planned('a', 'rent', '600000')],
    incomes: [{ id: 'i', source: 'own', label: '会費', amount: '200000' }],
  });
  await part(partner.id, { lines: [planned('b', 'printing', '400000')], incomes: [] });
  const accountant = actor({ roles: ['accountant'], name: '会計 見本' });
  const does: AwardStage['does'] = async (who, name, input, ok = '__typename') => {
    const answer = await api.mutate(who, name, input, ok);
    if (!answer.__typename.endsWith('Ok')) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const own = { ...stage, id, accountant, does };
  return {
    ...own,
    advance: (amount) => advance(api, own, amount),
    report: (actual) => report(api, own, actual),
    inspect: (cuts) => inspect(own, cuts),
  };
}

type Base = Omit<AwardStage, 'advance' | 'report' | 'inspect'>;

async function advance(api: TestApi, stage: Base, amount = '400000'): Promise<string> {
  const { does, id, lead, staff, accountant } = stage;
  const who = lead.representative;
  await does(who, 'saveBankAccount', { organisationId: lead.id, values: bank });
  const asked = await does(who, 'requestAdvance', { id, amount, reason: '会場費を先に払うため' }, 'id');
  const on = { id: asked['id'] as string };
  const [{ now }] = (await api.sql<{ now: string }>(`select $1::date::text as now`, [api.clock.now()])) as [
    { now: string },
  ];
  await does(staff, 'decideAdvance', { ...on, approve: true, dueOn: '2030-03-31' });
  await does(who, 'issueInvoice', on);
  await does(accountant, 'recordPayment', { ...on, paidOn: now });
  return on.id;
}

export const actualRow = ({ id, category, price }: Line) => ({
  ...{ id, category, item: `品目${id}`, unitPrice: price, quantity: 1, unit: '式' },
  ...{ paidOn: '2027-02-10', payee: '見本商店' },
});

/** A small PDF in the name of `who`, as if uploaded. */
export async function uploaded(api: TestApi, who: Actor): Promise<string> {
  const id = newId();
  await api.sql(
    `insert into file_object (id, uploaded_by, name, type, size, sha256, visibility, loose_since, created_at)
     values ($1, $2, '領収書.pdf', 'application/pdf', 100, 'sample', 'restricted', now(), now())`,
    [id, who.personId],
  );
  return id;
}

export interface StoredPart {
  readonly id: string;
  readonly version: number;
  readonly section: string;
  readonly organisationId: string | null;
}

export const partsOf = (api: TestApi, id: string): Promise<StoredPart[]> =>
  api.sql<StoredPart>(
    `select id, version, section, organisation_id as "organisationId" from report_part where application_id = $1 order by id`,
    [id],
  );

const inFull = {
  lead: [{ id: 'a', category: 'rent', price: '600000' }],
  partner: [{ id: 'b', category: 'printing', price: '400000' }],
};

async function report(
  api: TestApi,
  stage: Base,
  actual: { lead?: Line[]; partner?: Line[]; own?: string } = {},
): Promise<void> {
  const { does, id, lead } = stage;
  await does(lead.representative, 'startFinalReport', { id });
  const told = { ...inFull, own: '200000', ...actual };
  for (const part of await partsOf(api, id)) await writePart(api, stage, part, told);
  await does(lead.representative, 'reportFinal', { id });
}

async function writePart(
  api: TestApi,
  { does, id, lead, partner }: Base,
  part: StoredPart,
  told: { lead: Line[]; partner: Line[]; own: string },
): Promise<void> {
  const on = { id: part.id, version: part.version };
  if (part.organisationId === null) {
    await does(lead.representative, 'saveReportPart', { ...on, values: results });
    return;
  }
  const ofLead = part.organisationId === lead.id;
  const who = (ofLead ? lead : partner).representative;
  const lines = (ofLead ? told.lead : told.partner).map(actualRow);
  const incomes = ofLead ? [{ id: 'i', source: 'own', label: '会費', amount: told.own }] : [];
  await does(who, 'saveReportPart', { ...on, values: { lines, incomes } });
  for (const line of lines)
    await does(who, 'attachReceipt', {
      ...{ id, organisationId: part.organisationId, lineId: line.id, fileId: await uploaded(api, who) },
    });
}

export const allYes = Object.fromEntries(
  ['purpose', 'period', 'receipts', 'categories', 'incomes', 'doubleFunding', 'records'].map((check) => [check, 'yes']),
);

async function inspect({ does, staff, id }: Base, lines: object[] = []): Promise<void> {
  await does(staff, 'saveInspection', { id, checks: allYes, lines, inspectedOn: '2027-03-25', how: 'papers' });
}
