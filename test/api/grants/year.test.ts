import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { type Group, GrantYear, type Plan } from '../../kit/grant-year.js';

/**
 * The year's arithmetic once more, on plain numbers and without a line of the product: nine tenths of the eligible costs
 * less what was given for them, thousands only, at most half a million and what was asked for.
 */
const cap = 500_000;
const thousands = (yen: number): number => yen - (yen % 1000);
const nineTenths = (yen: number): number => Math.floor((yen * 9) / 10);
const grantOf = (costs: number, earmarked: number, most: number): number =>
  Math.min(cap, most, thousands(nineTenths(Math.max(0, costs - earmarked))));
const asked = (rent: number, printing: number, earmarked = 0): Plan => ({
  ...{ rent, printing, earmarked },
  requested: grantOf(rent + printing, earmarked, cap),
});

const plans: readonly Plan[] = [
  asked(312_345, 77_777),
  asked(480_000, 210_001, 33_333),
  asked(250_500, 99_499),
  asked(401_234, 15_999, 12_000),
  asked(600_000, 123_456),
  asked(111_111, 22_222),
  asked(222_222, 33_333),
  asked(90_000, 45_000),
  asked(150_000, 66_666, 6_666),
  asked(77_000, 88_000),
];

describe('a year of the seeded programme', () => {
  let api: TestApi;
  let year: GrantYear;
  const groups: Group[] = [];
  const group = (number: number): Group => groups[number - 1] as Group;
  const id = (number: number): string => group(number).applicationId;
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const total = async (text: string): Promise<number> =>
    Number((await api.sql<{ n: string }>(`select coalesce(sum(${text}`))[0]?.n ?? 0);
  const states = async () =>
    Object.fromEntries(
      (
        await api.sql<{ state: string; n: number }>('select state, count(*)::int as n from application group by state')
      ).map((row) => [row.state, row.n]),
    );

  beforeAll(async () => {
    api = await testApi();
    year = new GrantYear(api);
  }, 120_000);
  afterAll(() => api.close());

  it('May and June: ten applications, every number once, one ineligible, two returned and put right', async () => {
    await year.begin('2026-05-15');
    for (const [place, plan] of plans.entries()) groups.push(await year.applies(place + 1, plan));
    expect(
      (await api.sql<{ number: string }>('select number from application order by number')).map((row) => row.number),
    ).toEqual(plans.map((_plan, place) => `R8-PPJ-${String(place + 1).padStart(4, '0')}`));
    expect(await total(`requested_yen), 0)::text as n from application`)).toBe(
      sum(plans.map((plan) => plan.requested)),
    );
    year.on('2026-06-12');
    await year.does(year.staff, 'markApplicationIneligible', { id: id(10), reason: '事業の場所が市外のため' });
    for (const number of [8, 9]) {
      await year.does(year.staff, 'returnApplication', {
        ...{ id: id(number), sections: ['budget'], note: '単価の根拠を書いてください', dueOn: '2026-06-26' },
      });
      await year.handIn(group(number), 'resubmitApplication');
    }
    expect(await states()).toEqual({ ineligible: 1, submitted: 9 });
  }, 120_000);

  it('July and August: two conflicts, five decided, one of them lower and with conditions, four not', async () => {
    year.on('2026-07-10');
    for (let number = 1; number <= 9; number += 1) {
      const conflicted = number <= 2 ? year.reviewers[number - 1] : undefined;
      await year.reviewed(group(number), number <= 5 ? 4 : 2, conflicted);
    }
    expect(await api.sql(`select count(*)::int as n from application where cardinality(conflict_ids) > 0`)).toEqual([
      { n: 2 },
    ]);
    year.on('2026-08-03');
    const yes = (number: number, amount = plans[number - 1]?.requested) => ({
      ...{ applicationId: id(number), outcome: 'approved', amount: String(amount) },
    });
    const no = (number: number) => ({
      applicationId: id(number),
      outcome: 'rejected',
      amount: '0',
      reason: '体制が読み取れないため',
    });
    await year.does(year.staff, 'decideApplications', {
      decisions: [
        ...[yes(1), yes(2), yes(3), yes(4)],
        { ...yes(5, 450_000), outcome: 'approvedWithConditions', conditions: '見積書を2者から取ること。' },
        ...[no(6), no(7), no(8), no(9)],
      ],
    });
    await api.runJobs();
    expect(await states()).toEqual({ approved: 5, ineligible: 1, rejected: 4 });
    expect(await total(`decided_yen), 0)::text as n from application where state = 'approved'`)).toBe(
      sum(plans.slice(0, 4).map((plan) => plan.requested)) + 450_000,
    );
  }, 120_000);

  it('autumn: a partner replaced, a budget changed, two advances', async () => {
    year.on('2026-10-01');
    const heir = await year.organisation('見本の新しい会', 'npo');
    const content = { what: '見本1の会が抜け、見本の新しい会が加わる', reason: '見本1の会が解散するため' };
    const input = { id: id(1), kind: 'partner', content, joiningId: heir.id, leavingId: group(1).partner.id };
    const replaced = await year.does(group(1).lead.who, 'requestChange', input, 'id');
    await year.does(heir.who, 'agreeToChange', { id: replaced['id'] });
    await year.does(year.staff, 'decideChange', { id: replaced['id'], approve: true });
    groups[0] = { ...group(1), partner: heir };

    const { lead, partner, plan } = group(2);
    const less = grantOf(430_000 + 110_001, plan.earmarked, plan.requested) - 40_000;
    const own = 430_000 + 110_001 - plan.earmarked - less;
    const line = (key: string, category: string, unitPrice: number) => ({
      ...{ id: key, category, item: `品目${key}`, unitPrice: String(unitPrice), quantity: 1 },
    });
    const incomes = [
      { id: 'own', source: 'own', label: '会費', amount: String(own) },
      { id: 'gift', source: 'donation', label: '寄付', amount: String(plan.earmarked), earmarked: true },
    ];
    const changed = await year.does(
      lead.who,
      'requestChange',
      {
        ...{ id: id(2), kind: 'costs' },
        content: {
          ...{ what: '回数を減らす', reason: '会場が取れないため', grantYen: String(less) },
          parts: [
            { organisationId: lead.id, values: { lines: [line('a', 'rent', 430_000)], incomes } },
            { organisationId: partner.id, values: { lines: [line('b', 'printing', 110_001)], incomes: [] } },
          ],
        },
      },
      'id',
    );
    await year.does(year.staff, 'decideChange', { id: changed['id'], approve: true });
    expect(await total(`decided_yen), 0)::text as n from application where id = '${id(2)}'`)).toBe(less);
    await year.advance(group(1), 200_000, '2026-10-05');
    await year.advance(group(3), 200_000, '2026-10-05');
  }, 120_000);

  it('March: four settlements, one of them a repayment, to the yen', async () => {
    const decided = async (number: number) =>
      total(`decided_yen), 0)::text as n from application where id = '${id(number)}'`);
    // What was really spent: [rent, printing, given for it, accepted rent].
    const actual: readonly [number: number, rent: number, printing: number, earmarked: number, accepted?: number][] = [
      [1, 298_111, 80_123, 0],
      [2, 425_999, 111_111, 33_333],
      [3, 120_000, 44_444, 0],
      [4, 401_234, 15_999, 12_000, 350_017],
    ];
    const advances: Readonly<Record<number, number>> = { 1: 200_000, 3: 200_000 };
    const settledOf: number[] = [];
    year.on('2027-03-10');
    for (const [number, rent, printing, earmarked, accepted] of actual) {
      const most = await decided(number);
      const grant = grantOf(rent + printing, earmarked, most);
      await year.reports(group(number), {
        rent,
        printing,
        earmarked,
        requested: 0,
        own: rent + printing - earmarked - grant,
      });
      const settled = grantOf((accepted ?? rent) + printing, earmarked, most);
      await year.settles(group(number), settled, accepted);
      settledOf.push(settled);
    }
    const open = actual.map(([number], place) => Number(settledOf[place]) - (advances[number] ?? 0));
    expect(open.filter((yen) => yen < 0)).toHaveLength(1);
    for (const [place, [number]] of actual.entries()) {
      const { lead } = group(number);
      if (Number(open[place]) < 0) {
        await year.does(year.staff, 'requireReturn', { id: id(number), reason: '実績が計画を下回ったため' });
        continue;
      }
      await year.does(lead.who, 'saveBankAccount', {
        organisationId: lead.id,
        values: { bank: '見本銀行', branch: '本店', kind: 'ordinary', number: '7654321', holderKana: 'ミホン' },
      });
      const [payment] = await api.sql<{ id: string }>(
        `select id from grant_payment where application_id = $1 and kind = 'final'`,
        [id(number)],
      );
      await year.pay(lead.who, String(payment?.id), '2027-03-10');
    }
    const [back] = await api.sql<{ id: string }>(`select id from grant_payment where kind = 'return'`);
    await year.does(year.accountant, 'recordReturn', { id: back?.id, receivedOn: '2027-03-10' });

    const paid = await total(`amount_yen), 0)::text as n from grant_payment where state = 'paid'`);
    const returned = await total(`amount_yen), 0)::text as n from grant_payment where state = 'received'`);
    expect(await total(`settled_yen), 0)::text as n from application`)).toBe(sum(settledOf));
    expect(returned).toBe(-sum(open.filter((yen) => yen < 0)));
    expect(paid).toBe(sum(Object.values(advances)) + sum(open.filter((yen) => yen > 0)));
    expect(paid - returned).toBe(sum(settledOf));
    expect(await states()).toEqual({ approved: 1, closed: 4, ineligible: 1, rejected: 4 });
  }, 180_000);

  it('after the year: one report is overdue, every letter has its own number, records are kept five years', async () => {
    year.on('2027-04-15');
    await api.runJobs();
    const { officeAwards, grantRecords } = await api.query<{
      officeAwards: { id: string; overdue: boolean }[];
      grantRecords: { retained: { retainUntil: string; mayGo: boolean }[] };
    }>(year.staff, '{ officeAwards { id overdue } grantRecords { retained { retainUntil mayGo } } }');
    expect(officeAwards.filter((award) => award.overdue).map((award) => award.id)).toEqual([id(5)]);
    // Four settled, four rejected, one ineligible.
    expect(grantRecords.retained).toEqual(
      Array.from({ length: 9 }, () => ({ retainUntil: '2032-03-31', mayGo: false })),
    );
    const letters = await api.sql<{ number: string; kind: string }>('select number, kind from letter');
    expect(new Set(letters.map((letter) => letter.number)).size).toBe(letters.length);
    const kinds = (kind: string) => letters.filter((letter) => letter.kind === kind).length;
    expect([
      kinds('settlement'),
      kinds('repayment'),
      kinds('partnerChange'),
      kinds('changeApproval'),
      kinds('advanceApproval'),
    ]).toEqual([4, 1, 1, 1, 2]);
  }, 120_000);
});
