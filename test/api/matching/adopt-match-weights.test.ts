import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { eventsOf, owner, publishedPosting } from '../../kit/marketplace.js';
import { outcomes } from '../../kit/outcomes.js';

const list = `query($id: ID!) { recommendations(postingId: $id, first: 5) { factors { code weight } } }`;
const report = `{ matchWeights { activeId proposal { id } versions { id active adoptedBy } } }`;

describe('adoptMatchWeights', () => {
  let api: TestApi;
  let learned: string;
  beforeAll(async () => {
    api = await testApi();
    await outcomes(api, { good: 15, bad: 15 });
  }, 60_000);
  beforeEach(async () => {
    await api.sql('delete from match_weights');
    await adopt(null, null).catch(() => null);
    learned = String((await api.mutate(staffActor(), 'learnMatchWeights', {}, 'id'))['id']);
  });
  afterAll(() => api.close());

  const adopt = (id: string | null, insteadOf: string | null, who = staffActor()) =>
    api.mutate(who, 'adoptMatchWeights', { id, insteadOf }, 'id');
  const read = async () =>
    (
      await api.query<{
        matchWeights: { activeId: string | null; proposal: object | null; versions: { id: string; active: boolean }[] };
      }>(staffActor(), report)
    ).matchWeights;

  it('weighs the next recommendation with what was adopted', async () => {
    const asker = await owner(api);
    const other = await owner(api, { type: 'company' });
    await api.sql(`update organisation set lat = 38.26, lng = 140.87 where id = any($1)`, [
      [asker.organisationId, other.organisationId],
    ]);
    const { id } = await publishedPosting(api, asker);
    const near = async () => {
      const answer = await api.query<{
        recommendations: { factors: { code: string; weight: number }[] }[];
      }>(asker.actor, list, { id });
      return answer.recommendations.flatMap((each) => each.factors).find((each) => each.code === 'near')?.weight;
    };
    const before = await near();
    expect(await adopt(learned, null)).toMatchObject({ __typename: 'AdoptMatchWeightsOk', id: learned });
    expect(await near()).toBeGreaterThan(before!);
    expect(await read()).toMatchObject({
      activeId: learned,
      proposal: null,
      versions: [{ id: learned, active: true }],
    });
    expect((await eventsOf(api, learned)).at(-1)).toMatchObject({ event: 'MatchWeightsAdopted' });
  });

  it('goes back to the program’s own, and forward again to an earlier version', async () => {
    await adopt(learned, null);
    expect(await adopt(null, learned)).toMatchObject({ id: null });
    expect(await read()).toMatchObject({ activeId: null, versions: [{ id: learned, active: false }] });
    expect(await adopt(learned, null)).toMatchObject({ id: learned });
  });

  it('does nothing on a second click, and tells who decided on an older page', async () => {
    await Promise.all([adopt(learned, null), adopt(learned, null)]);
    expect((await read()).activeId).toBe(learned);
    expect(await adopt(null, null)).toMatchObject({ __typename: 'Conflict' });
    expect(await adopt(null, newId())).toMatchObject({ __typename: 'Conflict' });
    expect((await read()).activeId).toBe(learned);
  });

  it('is for staff, about what exists', async () => {
    expect(await adopt(newId(), null)).toMatchObject({ __typename: 'NotFound' });
    expect(await adopt('x', null)).toMatchObject({ __typename: 'NotFound' });
    expect(await adopt(learned, null, actor({ roles: ['coordinator'] }))).toMatchObject({ __typename: 'NotAllowed' });
    expect(await api.mutate(null, 'adoptMatchWeights', { id: learned })).toMatchObject({ __typename: 'SignInNeeded' });
  });
});
