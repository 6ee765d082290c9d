import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffActor, testApi, type TestApi } from '../../kit/api.js';
import { draftPosting, eventsOf, owner, postingRow, postingValues, publishedPosting } from '../../kit/marketplace.js';
import { type Actor, newId } from '@musubi/platform/server';

describe('publishPosting', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
  });

  afterAll(() => api.close());

  const publish = (who: Actor | null, input: object) => api.mutate(who, 'publishPosting', input, 'id version state');

  it('publishes at once for a verified organisation', async () => {
    const who = await owner(api);
    const { id, version } = await draftPosting(api, who);
    expect(await publish(who.actor, { id, version })).toMatchObject({ state: 'published' });
    expect(await postingRow(api, id)).toMatchObject({
      state: 'published',
      draft: null,
      wards: ['04103'],
      ends_on: '2027-02-23',
    });
    expect((await eventsOf(api, id)).map((each) => each.event)).toEqual(['PostingDrafted', 'PostingPublished']);
  });

  it('hands the first posting of others to the first look, and publishes the second at once', async () => {
    const who = await owner(api, { verified: false });
    const first = await draftPosting(api, who);
    expect(await publish(who.actor, { id: first.id })).toMatchObject({ state: 'inReview' });
    await api.mutate(staffActor(), 'approvePosting', { id: first.id });
    const second = await draftPosting(api, who);
    expect(await publish(who.actor, { id: second.id })).toMatchObject({ state: 'published' });
  });

  it('makes one posting of a double click', async () => {
    const who = await owner(api);
    const { id, version } = await draftPosting(api, who);
    const answers = await Promise.all([1, 2, 3].map(() => publish(who.actor, { id, version })));
    expect(answers.map((each) => [each.__typename, each['state']])).toEqual(
      Array(3).fill(['PublishPostingOk', 'published']),
    );
    expect((await eventsOf(api, id)).filter((each) => each.event === 'PostingPublished')).toHaveLength(1);
  });

  it.each([
    [{ endsOn: '2026-11-22' }, 'endsOn'],
    [{ endsOn: '2027-06-01' }, 'endsOn'],
    [{ resourceKinds: ['money'], moneyNote: '花苗の費用', moneyYen: '1000.5' }, 'moneyYen'],
    [{ title: '' }, 'title'],
    [{ wards: ['13101'] }, 'wards'],
    [{ periodTo: '2026-01-01' }, 'periodTo'],
  ])('says what to correct: %j', async (change, field) => {
    const who = await owner(api);
    const { id, version } = await draftPosting(api, who, postingValues(change));
    const answer = await publish(who.actor, { id, version });
    expect(answer).toMatchObject({ __typename: 'InvalidInput', field });
    expect((await postingRow(api, id))['state']).toBe('draft');
  });

  it('refuses an image that is not ours', async () => {
    const who = await owner(api);
    const { id } = await draftPosting(api, who, postingValues({ images: [{ id: newId(), alt: '' }] }));
    expect(await publish(who.actor, { id })).toMatchObject({ __typename: 'InvalidInput', field: 'images' });
  });

  it('refuses what somebody else changed meanwhile', async () => {
    const who = await owner(api);
    const { id, version } = await draftPosting(api, who);
    await api.mutate(who.actor, 'savePostingDraft', {
      id,
      version,
      values: postingValues({ conditions: '雨天は延期' }),
    });
    expect((await publish(who.actor, { id, version })).__typename).toBe('Conflict');
  });

  it('refuses others', async () => {
    const who = await owner(api);
    const stranger = await owner(api);
    const { id } = await draftPosting(api, who);
    expect((await publish(stranger.actor, { id })).__typename).toBe('NotFound');
    expect((await publish(null, { id })).__typename).toBe('SignInNeeded');
  });

  it('does not publish again what was withdrawn', async () => {
    const who = await owner(api);
    const { id } = await publishedPosting(api, who);
    await api.mutate(who.actor, 'withdrawPosting', { id });
    expect((await publish(who.actor, { id })).__typename).toBe('WrongState');
  });
});
