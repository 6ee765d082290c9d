import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { eventsOf, owner } from '../../kit/marketplace.js';
import { outcomes } from '../../kit/outcomes.js';

const report = `{ matchWeights { activeId good bad needed outcomes { outcome count } factors { scope code now program proposed }
  proposal { id outcomes figures { scope pairs before after } } versions { id } } }`;

interface Report {
  readonly matchWeights: {
    readonly activeId: string | null;
    readonly good: number;
    readonly bad: number;
    readonly outcomes: { readonly outcome: string; readonly count: number }[];
    readonly factors: {
      readonly scope: string;
      readonly code: string;
      readonly now: number;
      readonly program: number;
      readonly proposed: number | null;
    }[];
    readonly proposal: {
      readonly id: string;
      readonly figures: { readonly before: number; readonly after: number }[];
    } | null;
    readonly versions: { readonly id: string }[];
  };
}

describe('learnMatchWeights', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  beforeEach(async () => {
    await api.sql('delete from match_outcome');
    await api.sql('delete from match_weights');
  });
  afterAll(() => api.close());

  const learn = (who = staffActor(), input: object = {}) => api.mutate(who, 'learnMatchWeights', input, 'id version');
  const read = async (who = staffActor()) => (await api.query<Report>(who, report)).matchWeights;

  it('says how many outcomes are missing instead of learning from a few', async () => {
    await outcomes(api, { good: 9, bad: 3 });
    expect(await learn()).toMatchObject({
      __typename: 'WrongState',
      code: 'tooFewOutcomes',
      message: expect.stringContaining('いまは9件と3件'),
    });
    expect(await read()).toMatchObject({ good: 9, bad: 3, proposal: null });
  });

  it('proposes weights that put what went well first, and changes nothing yet', async () => {
    await outcomes(api, { good: 15, bad: 15 });
    const made = await learn(staffActor(), { note: '秋までの結果から' });
    expect(made).toMatchObject({ __typename: 'LearnMatchWeightsOk' });
    const { proposal, activeId, factors, versions, outcomes: counts } = await read();
    expect(activeId).toBeNull();
    expect(versions).toEqual([]);
    expect(proposal!.id).toBe(made['id']);
    expect(proposal!.figures[0]!.after).toBeGreaterThan(proposal!.figures[0]!.before);
    const near = factors.find((each) => each.code === 'near' && each.scope === 'organisation')!;
    expect(near.now).toBe(near.program);
    expect(near.proposed!).toBeGreaterThan(near.now);
    expect(counts).toEqual([
      { outcome: 'accepted', count: 15 },
      { outcome: 'declined', count: 15 },
    ]);
    expect(await eventsOf(api, String(made['id']))).toMatchObject([{ event: 'MatchWeightsLearned' }]);
  });

  it('answers a second click with the same proposal', async () => {
    await outcomes(api, { good: 15, bad: 15 });
    const [first, second] = await Promise.all([learn(), learn()]);
    expect(second['id']).toBe(first['id']);
    expect(await api.sql('select id from match_weights')).toHaveLength(1);
  });

  it('does not count refusals that say nothing of the fit', async () => {
    await outcomes(api, { good: 15, bad: 15 });
    await api.sql(`update match_outcome set reason = 'busy' where outcome = 'declined'`);
    expect(await learn()).toMatchObject({ code: 'tooFewOutcomes' });
  });

  it('is for staff; coordinators may look', async () => {
    const coordinator = actor({ roles: ['coordinator'] });
    expect((await read(coordinator)).activeId).toBeNull();
    expect(await learn(coordinator)).toMatchObject({ __typename: 'NotAllowed' });
    const { actor: member } = await owner(api);
    expect(await learn(member)).toMatchObject({ __typename: 'NotAllowed' });
    await expect(api.query(member, report)).rejects.toThrow();
    expect(await api.mutate(null, 'learnMatchWeights', {})).toMatchObject({ __typename: 'SignInNeeded' });
  });
});
