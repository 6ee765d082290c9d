import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { editorOf, testApi, type TestApi, viewerOf } from '../../kit/api.js';
import { eventsOf, owner, publishedPosting, type TestOwner } from '../../kit/marketplace.js';

const list = `query($id: ID!) { recommendations(postingId: $id, first: 10) { organisationId opinion misfits { code } factors { code part } } }`;

interface Listed {
  readonly recommendations: {
    readonly organisationId: string;
    readonly opinion: string | null;
    readonly misfits: { readonly code: string }[];
    readonly factors: { readonly code: string; readonly part: number }[];
  }[];
}

describe('giveMatchOpinion', () => {
  let api: TestApi;
  let asker: TestOwner;
  let other: TestOwner;
  let postingId: string;

  beforeAll(async () => {
    api = await testApi();
    asker = await owner(api);
    other = await owner(api, { type: 'company' });
    postingId = (await publishedPosting(api, asker)).id;
    for (const { organisationId } of [asker, other])
      await api.sql(
        `update organisation set activities = 'まつりのテントを運ぶ', fields = '{machizukuri}' where id = $1`,
        [organisationId],
      );
  }, 60_000);

  afterAll(() => api.close());

  const about = (change: object = {}) => ({
    organisationId: asker.organisationId,
    aboutOrganisationId: other.organisationId,
    postingId,
    opinion: 'fits',
    ...change,
  });
  const give = (change: object = {}, who = asker.actor) =>
    api.mutate(who, 'giveMatchOpinion', about(change), 'id version opinion reason');
  const listed = async (id = postingId) =>
    (await api.query<Listed>(asker.actor, list, { id })).recommendations.find(
      (each) => each.organisationId === other.organisationId,
    );

  it('remembers 合いそう and lets it count', async () => {
    const answer = await give();
    expect(answer).toMatchObject({ __typename: 'GiveMatchOpinionOk', opinion: 'fits', reason: null });
    const found = await listed();
    expect(found).toMatchObject({ opinion: 'fits' });
    expect(found!.factors.map((each) => each.code)).toContain('liked');
    expect(await eventsOf(api, String(answer['id']))).toMatchObject([{ event: 'MatchOpinionGiven' }]);
  });

  it('leaves out who was marked 合わない for this posting, and doubts it for others of the owner', async () => {
    const first = await give();
    const second = await give({ opinion: 'unfit', reason: 'area' });
    expect(second).toMatchObject({ id: first['id'], opinion: 'unfit', reason: 'area' });
    expect(await listed()).toBeUndefined();
    const elsewhere = await publishedPosting(api, asker);
    const doubted = await listed(elsewhere.id);
    expect(doubted!.misfits.map((each) => each.code)).toContain('doubt');
    expect(doubted!.factors.find((each) => each.code === 'doubt')!.part).toBeLessThan(0);
  });

  it('forgets 合わない after six months', async () => {
    await give({ opinion: 'unfit', reason: 'time' });
    const [{ now }] = (await api.sql<{ now: Date }>('select now() as now')) as [{ now: Date }];
    api.clock.set(new Date(now.getTime() + 200 * 86_400_000));
    expect(await listed()).toBeDefined();
    api.clock.set(now);
  });

  it('respects what the other side said of this very posting', async () => {
    await give();
    await api.mutate(other.actor, 'giveMatchOpinion', {
      organisationId: other.organisationId,
      aboutOrganisationId: asker.organisationId,
      ...{ postingId, opinion: 'unfit', reason: 'time' },
    });
    expect(await listed()).toBeUndefined();
    await api.sql('delete from match_opinion where organisation_id = $1', [other.organisationId]);
  });

  it('keeps one opinion however often the button is pressed', async () => {
    await Promise.all([give(), give(), give({ opinion: 'unfit', reason: 'kind' })]);
    const rows = await api.sql('select id from match_opinion where organisation_id = $1', [asker.organisationId]);
    expect(rows).toHaveLength(1);
  });

  it('asks for a reason of 合わない, and for words with そのほか', async () => {
    expect(await give({ opinion: 'unfit' })).toMatchObject({ __typename: 'InvalidInput', field: 'reason' });
    expect(await give({ opinion: 'unfit', reason: 'other' })).toMatchObject({ field: 'note' });
    expect(await give({ opinion: 'great' })).toMatchObject({ field: 'opinion' });
    expect(await give({ note: 'あ'.repeat(301) })).toMatchObject({ field: 'note' });
    expect(await give({ aboutOrganisationId: asker.organisationId })).toMatchObject({ field: 'aboutOrganisationId' });
  });

  it('is for those who act for the organisation, about what exists', async () => {
    expect(await give({}, editorOf(asker.organisationId))).toMatchObject({ __typename: 'GiveMatchOpinionOk' });
    expect(await give({}, viewerOf(asker.organisationId))).toMatchObject({ __typename: 'NotAllowed' });
    expect(await give({}, other.actor)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await api.mutate(null, 'giveMatchOpinion', about())).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await give({ aboutOrganisationId: newId() })).toMatchObject({ __typename: 'NotFound' });
    const third = await owner(api);
    const foreign = (await publishedPosting(api, third)).id;
    expect(await give({ postingId: foreign })).toMatchObject({ __typename: 'NotFound' });
    expect(await give({ postingId: 'x' })).toMatchObject({ __typename: 'NotFound' });
  });
});
