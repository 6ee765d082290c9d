import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pipelineSorts } from '@musubi/grants/model';
import { tokyoDate } from '@musubi/platform/model';
import { newId } from '@musubi/platform/server';
import { statementsOf } from '../../kit/statements.js';
import { testApi, type TestApi } from '../../kit/api.js';
import { awardStage } from '../../kit/award-stage.js';
import { grantStage, openReview, review } from '../../kit/seed-grants.js';

const table = `query($query: String, $first: Int, $after: String) { staffPipeline(query: $query, first: $first, after: $after) {
  requested decided rows { totalCount pageInfo { hasNextPage endCursor }
    edges { node { id number title partners call course state flags days deadline requested score assignedReviews submittedReviews } } } } }`;

interface Row {
  id: string;
  number: string;
  flags: string[];
  score: number | null;
  days: number;
  deadline: string | null;
}
interface Page {
  staffPipeline: {
    requested: string;
    rows: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: Row }[] };
  };
}

describe('the office’s table', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-12-01T10:00:00+09:00');
  });
  afterAll(() => api.close());

  const page = (who: Parameters<TestApi['query']>[0], variables: object) => api.query<Page>(who, table, variables);

  it('pages through every order without skipping or repeating, with sums over the whole', async () => {
    const stage = await grantStage(api);
    for (let made = 1; made < 7; made += 1) await stage.another({ requestedYen: BigInt(made % 3) * 100_000n });
    for (const sort of pipelineSorts.flatMap((each) => [each, `-${each}`])) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const query = `call=${stage.callId}&sort=${sort}`;
        const { staffPipeline } = (await page(stage.staff, { query, first: 2, after })) as Page;
        expect([staffPipeline.rows.totalCount, staffPipeline.requested]).toEqual([7, '1600000']);
        seen.push(...staffPipeline.rows.edges.map((each) => each.node.id));
        after = staffPipeline.rows.pageInfo.hasNextPage ? staffPipeline.rows.pageInfo.endCursor : null;
      } while (after);
      expect([sort, seen.length, new Set(seen).size]).toEqual([sort, 7, 7]);
    }
    const first = await page(stage.staff, { query: `call=${stage.callId}&sort=number`, first: 1 });
    expect(first.staffPipeline.rows.edges[0]?.node).toMatchObject({
      ...{ partners: ['見本町内会', '見本こども食堂'], requested: '1000000', state: 'submitted' },
    });
  });

  it('costs one statement a page, whatever its length', async () => {
    const stage = await grantStage(api);
    const statements = (first: number) => statementsOf(api, () => page(stage.staff, { first }));
    expect([await statements(1), await statements(20)]).toEqual([1, 1]);
  });

  it('filters by call, state, words, handler, flag and deadline', async () => {
    const stage = await grantStage(api);
    await stage.another({ state: 'approved' });
    const late = await stage.another({ state: 'returned' });
    await api.sql(`update application set correction_due_at = $2 where id = $1`, [
      late,
      new Date('2026-11-30T17:00:00+09:00'),
    ]);
    const count = async (query: string) =>
      (await page(stage.staff, { query: `call=${stage.callId}&${query}` })).staffPipeline.rows.totalCount;
    expect(await count('')).toBe(3);
    expect(await count('state=submitted,approved')).toBe(2);
    expect(await count('state=rejected')).toBe(0);
    expect(await count(`q=${encodeURIComponent('茶の間3')}`)).toBe(1);
    expect(await count(`q=${encodeURIComponent('こども食堂')}`)).toBe(3);
    expect(await count(`q=${encodeURIComponent('100%')}`)).toBe(0);
    expect(await count('handler=none')).toBe(3);
    expect(await count('handler=me')).toBe(0);
    expect(await count('flag=overdue')).toBe(1);
    expect(await count('due=overdue')).toBe(1);
    expect(await count('flag=long')).toBe(2);
  });

  it('shows the score as the ranking counts it, and the flags of a conflict', async () => {
    const stage = await grantStage(api, 'accepted');
    await openReview(api, stage);
    await review(api, stage.reviewers[0]!, stage.applicationId, 4);
    await review(api, stage.reviewers[1]!, stage.applicationId, 3);
    await api.mutate(stage.reviewers[2]!, 'declareInterest', {
      applicationId: stage.applicationId,
      interest: 'conflict',
      reason: '会員である',
    });
    const { staffPipeline } = await page(stage.staff, { query: `call=${stage.callId}` });
    expect(staffPipeline.rows.edges[0]?.node).toMatchObject({ score: 70, flags: ['noHandler', 'conflict'], days: 0 });
    const ranking = await api.query(
      stage.staff,
      `query($callId: ID!) { callRanking(callId: $callId) { rows { percent } } }`,
      {
        callId: stage.callId,
      },
    );
    expect(ranking).toMatchObject({ callRanking: { rows: [{ percent: 70 }] } });
  });

  it('lays the same view out as a board', async () => {
    const stage = await grantStage(api);
    await stage.another({ state: 'reviewed', requestedYen: 300_000n });
    const { staffBoard } = await api.query<{
      staffBoard: { state: string; count: number; requested: string; rows: object[] }[];
    }>(stage.staff, `query($query: String) { staffBoard(query: $query) { state count requested rows { number } } }`, {
      query: `call=${stage.callId}`,
    });
    expect(staffBoard.map((each) => [each.state, each.count, each.rows.length])).toEqual([
      ['submitted', 1, 1],
      ['returned', 0, 0],
      ['accepted', 0, 0],
      ['inReview', 0, 0],
      ['reviewed', 1, 1],
      ['approved', 0, 0],
      ['reported', 0, 0],
      ['settled', 0, 0],
    ]);
    expect(staffBoard[4]?.requested).toBe('300000');
  });

  it('names the next day of each, the same as the calendar and the list of awards', async () => {
    const stage = await awardStage(api, { interimDueOn: ['2027-01-29', '2027-05-31'], finalDueOn: '2027-04-10' });
    const { id, staff, callId, partner } = stage;
    const next = async () =>
      (await page(staff, { query: `call=${callId}` })).staffPipeline.rows.edges[0]?.node.deadline ?? null;
    const calendar = async () => {
      const { officeCalendar } = await api.query<{
        officeCalendar: { kind: string; at: string; applicationId: string }[];
      }>(staff, '{ officeCalendar(from: "2027-01-01", to: "2027-12-31") { kind at applicationId } }');
      return officeCalendar
        .filter((each) => each.applicationId === id)
        .map((each) => [each.kind, tokyoDate(new Date(each.at))]);
    };
    const owed = async () =>
      (
        await api.query<{ officeAwards: { reportDueOn: string | null }[] }>(
          staff,
          'query($callId: ID) { officeAwards(callId: $callId) { reportDueOn } }',
          { callId },
        )
      ).officeAwards[0]?.reportDueOn;
    const agreed = async (day: string) => {
      expect(tokyoDate(new Date(String(await next())))).toBe(day);
      expect(await owed()).toBe(day);
    };
    // The project ends on 20 March: its report is due on 10 April, before the second interim day.
    expect(await calendar()).toEqual([
      ['interim', '2027-01-29'],
      ['final', '2027-04-10'],
    ]);
    await agreed('2027-01-29');
    const values = { done: '3回開いた', spent: '120000', pace: 'asPlanned', next: '4回目を開く', trouble: '' };
    await stage.does(partner.representative, 'reportInterim', { id, dueOn: '2027-01-29', values });
    await agreed('2027-04-10');
    await api.sql(`update application set abolished_on = '2027-02-01' where id = $1`, [id]);
    await agreed('2027-03-03');
    await api.sql(`update application set abolished_on = null where id = $1`, [id]);
    await stage.advance('400000');
    await stage.report({ lead: [{ id: 'a', category: 'rent', price: '200000' }], partner: [], own: '20000' });
    expect([await next(), await owed()]).toEqual([null, null]);
    await stage.inspect();
    await stage.does(staff, 'settleApplication', { id, settledYen: '180000' });
    await stage.does(staff, 'requireReturn', { id, reason: '上回るため' });
    expect(await calendar()).toEqual([['return', '2027-02-04']]);
  });

  it('holds sent interviews and documents asked for', async () => {
    api.clock.set('2026-12-01T10:00:00+09:00');
    const stage = await grantStage(api, 'accepted');
    await api.sql(
      `insert into interview_timetable (id, call_id, setting, slots, sent_at, sent_version) values ($1, $2, $3, $4, now(), 1)`,
      [
        newId(),
        stage.callId,
        JSON.stringify({ date: '2026-12-18' }),
        JSON.stringify([{ applicationId: stage.applicationId, room: 'A', startsAt: '10:00', endsAt: '10:15' }]),
      ],
    );
    await api.mutate(stage.staff, 'requestDocument', {
      applicationId: stage.applicationId,
      ...{ organisationId: stage.partner.id, title: '規約', dueOn: '2026-12-10' },
    });
    const { officeCalendar } = await api.query<{ officeCalendar: { kind: string; at: string }[] }>(
      stage.staff,
      '{ officeCalendar(from: "2026-12-02", to: "2026-12-20") { kind at } }',
    );
    expect(officeCalendar.map((each) => each.kind)).toEqual(['document', 'interview']);
    expect(new Date(officeCalendar[1]!.at).toISOString()).toBe('2026-12-18T01:00:00.000Z');
  });

  it('is the office’s alone, and holds no draft', async () => {
    const stage = await grantStage(api);
    const draft = await stage.another({ state: 'draft' });
    const { staffPipeline } = await page(stage.staff, { query: `call=${stage.callId}` });
    expect(staffPipeline.rows.edges.map((each) => each.node.id)).not.toContain(draft);
    for (const who of [stage.lead.representative, stage.reviewers[0]!, null])
      expect((await api.raw(who, table)).errors?.[0]?.extensions?.code).toMatch(/notAllowed|signInNeeded/);
  });
});
