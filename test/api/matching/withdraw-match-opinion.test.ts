import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi, viewerOf } from '../../kit/api.js';
import { eventsOf, owner, type TestOwner } from '../../kit/marketplace.js';

const mine = `query($id: ID!) { matchOpinions(organisationId: $id) { id aboutName opinion reason } }`;

describe('withdrawMatchOpinion', () => {
  let api: TestApi;
  let asker: TestOwner;
  let other: TestOwner;

  beforeAll(async () => {
    api = await testApi();
    asker = await owner(api);
    other = await owner(api, { name: '見本の工場' });
  }, 60_000);

  afterAll(() => api.close());

  const given = async () => {
    const input = { organisationId: asker.organisationId, aboutOrganisationId: other.organisationId };
    const answer = await api.mutate(
      asker.actor,
      'giveMatchOpinion',
      { ...input, opinion: 'unfit', reason: 'content' },
      'id',
    );
    return String(answer['id']);
  };
  const opinions = async () =>
    (await api.query<{ matchOpinions: object[] }>(asker.actor, mine, { id: asker.organisationId })).matchOpinions;

  it('takes back what was said', async () => {
    const id = await given();
    expect(await opinions()).toMatchObject([{ id, aboutName: '見本の工場', opinion: 'unfit', reason: 'content' }]);
    expect(await api.mutate(asker.actor, 'withdrawMatchOpinion', { id }, 'id')).toMatchObject({
      __typename: 'WithdrawMatchOpinionOk',
    });
    expect(await opinions()).toEqual([]);
    expect((await eventsOf(api, id)).map((each) => each.event)).toContain('MatchOpinionWithdrawn');
    expect(await api.mutate(asker.actor, 'withdrawMatchOpinion', { id })).toMatchObject({ __typename: 'NotFound' });
  });

  it('is for those who act for the organisation', async () => {
    const id = await given();
    const withdraw = (who: Parameters<TestApi['mutate']>[0]) => api.mutate(who, 'withdrawMatchOpinion', { id });
    expect(await withdraw(viewerOf(asker.organisationId))).toMatchObject({ __typename: 'NotAllowed' });
    expect(await withdraw(other.actor)).toMatchObject({ __typename: 'NotFound' });
    expect(await withdraw(null)).toMatchObject({ __typename: 'SignInNeeded' });
    await expect(api.query(other.actor, mine, { id: asker.organisationId })).rejects.toThrow();
  });
});
