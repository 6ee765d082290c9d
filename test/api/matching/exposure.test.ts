import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { owner, publishedPosting, type TestOwner } from '../../kit/marketplace.js';
import { statementsOf } from '../../kit/statements.js';

const report = `{ exposureReport { from to organisations shown share gini times least { id shown } most { id shown } } }`;
const list = `query($id: ID!, $first: Int!) { recommendations(postingId: $id, first: $first) { organisationId } }`;

interface Report {
  readonly exposureReport: {
    readonly organisations: number;
    readonly shown: number;
    readonly share: number;
    readonly gini: number;
    readonly times: number;
    readonly least: { readonly id: string; readonly shown: number }[];
    readonly most: { readonly id: string; readonly shown: number }[];
  };
}

describe('exposure', () => {
  let api: TestApi;
  let asker: TestOwner;
  let other: TestOwner;
  let postingId: string;

  beforeAll(async () => {
    api = await testApi();
    asker = await owner(api);
    other = await owner(api, { type: 'company' });
    await api.sql(`update organisation set activities = 'テントを運ぶ', fields = '{machizukuri}' where id = $1`, [
      other.organisationId,
    ]);
    postingId = (await publishedPosting(api, asker)).id;
  }, 60_000);

  afterAll(() => api.close());

  const ask = (first = 5) =>
    api.query<{ recommendations: { organisationId: string }[] }>(asker.actor, list, { id: postingId, first });
  const read = async () => (await api.query<Report>(staffActor(), report)).exposureReport;

  it('counts who was shown, and who was not', async () => {
    const before = await read();
    expect(before).toMatchObject({ organisations: 2, shown: 0, share: 0, gini: 0, times: 0, most: [] });
    await ask();
    await ask();
    const after = await read();
    expect(after).toMatchObject({ organisations: 2, shown: 1, share: 0.5, times: 2 });
    expect(after.gini).toBeCloseTo(0.5);
    expect(after.least[0]).toEqual({ id: asker.organisationId, shown: 0 });
    expect(after.most).toEqual([{ id: other.organisationId, shown: 2 }]);
  });

  it('is for coordinators, as a page and as a table', async () => {
    await expect(api.query(asker.actor, report)).rejects.toThrow();
    expect((await api.query<Report>(actor({ roles: ['coordinator'] }), report)).exposureReport).toBeDefined();
    const csv = async (who: object) =>
      api.app.inject({
        url: '/matching/exposure.csv',
        headers: { 'x-test-actor': encodeURIComponent(JSON.stringify(who)), cookie: 'test=1' },
      });
    const answer = await csv(staffActor());
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(answer.body.startsWith('\ufefforganisation_id,name,')).toBe(true);
    expect(answer.body.trim().split('\r\n')).toHaveLength(3);
    expect((await csv(asker.actor)).statusCode).toBe(403);
  });

  it('costs the same number of statements however many are found', async () => {
    const statements = (first: number) =>
      statementsOf(
        api,
        () => ask(first),
        (sql) => !/^\s*insert into match_/.test(sql),
      );
    await ask();
    const few = await statements(1);
    for (let at = 0; at < 12; at++) await owner(api);
    await api.sql(`update organisation set activities = 'テントを運ぶ', fields = '{machizukuri}'`);
    expect(await statements(10)).toBe(few);
  });
});
