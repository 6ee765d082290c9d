import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { owner, postingValues, publishedPosting, type TestOwner } from '../../kit/marketplace.js';

const fields = `organisationId score reasons { code message } misfits { code } factors { code value weight part }`;
const desk = `query($id: ID!) { deskRecommendations(postingId: $id, first: 20) { ${fields} open limit } }`;
const own = `query($id: ID!) { recommendations(postingId: $id, first: 20) { ${fields} } }`;

interface Listed {
  readonly organisationId: string;
  readonly score: number;
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
  readonly misfits: readonly { readonly code: string }[];
  readonly factors: readonly {
    readonly code: string;
    readonly value: number;
    readonly weight: number;
    readonly part: number;
  }[];
}
type OnDesk = Listed & { readonly open: number; readonly limit: number };

describe('whom a need fits, for the coordinators’ desk', () => {
  let api: TestApi;
  let asker: TestOwner;
  let postingId: string;
  const coordinator = actor({ roles: ['coordinator'] });
  const onDesk = async () =>
    (await api.query<{ deskRecommendations: OnDesk[] }>(coordinator, desk, { id: postingId })).deskRecommendations;
  const listed = async () =>
    (await api.query<{ recommendations: Listed[] }>(asker.actor, own, { id: postingId })).recommendations;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
    asker = await owner(api);
    postingId = (await publishedPosting(api, asker)).id;
    for (const [name, title] of [
      ['見本運送', 'トラックと人手を出します'],
      ['見本設営', 'テントの設営を手伝います'],
      ['見本音楽隊', 'まつりで演奏します'],
    ] as const) {
      const helper = await owner(api, { name, type: 'company' });
      await publishedPosting(api, helper, postingValues({ title }), 'resource');
    }
  }, 60_000);
  afterAll(() => api.close());

  it('is the list of the posting’s owner, with what each has to answer', async () => {
    const found = await onDesk();
    expect(found.length).toBeGreaterThanOrEqual(3);
    expect(found.map((each) => each.organisationId)).toEqual((await listed()).map((each) => each.organisationId));
    for (const { open, limit } of found) expect([open, limit > 0]).toEqual([0, true]);
  });

  it('adds up: every score is the sum of its factors, every reason one of them that spoke for it', async () => {
    for (const { score, factors, reasons, misfits } of await listed()) {
      expect(factors.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(score, 6);
      for (const { value, weight, part } of factors) expect(value * weight).toBeCloseTo(part, 6);
      for (const { code } of reasons) expect(factors.find((each) => each.code === code)?.part).toBeGreaterThan(0);
      expect(reasons.length).toBeLessThanOrEqual(3);
      // A gate would have kept it off the list.
      const gates = ['own', 'partnerAlready', 'declined', 'doNotContact', 'full', 'resting'];
      expect(misfits.filter(({ code }) => gates.includes(code))).toEqual([]);
    }
  });

  it('does not count as being shown', async () => {
    const shown = async () => {
      await api.query(coordinator, '{ exposureReport { times } }');
      const [row] = await api.sql<{ times: number }>(
        'select coalesce(sum(shown), 0)::int as times from match_exposure',
      );
      return row!.times;
    };
    const before = await shown();
    await onDesk();
    expect(await shown()).toBe(before);
    await listed();
    expect(await shown()).toBeGreaterThan(before);
  });

  it('is for coordinators', async () => {
    await expect(api.query(asker.actor, desk, { id: postingId })).rejects.toThrow();
    await expect(api.query(null, desk, { id: postingId })).rejects.toThrow();
    await expect(api.query(coordinator, desk, { id: 'nothing' })).rejects.toThrow();
  });
});
