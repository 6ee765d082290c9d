import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { fill, grantStory, part, started } from '../../kit/grants.js';

describe('startApplication', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('starts from the partnership’s own words, and opens the first when started twice at once', async () => {
    const story = await grantStory(api);
    const { partnershipId, callId, courseId } = story;
    const start = () =>
      api.mutate(story.companyEditor, 'startApplication', { partnershipId, callId, courseId }, 'id created');
    const [one, two] = await Promise.all([start(), start()]);
    expect(one['id']).toBe(two['id']);
    expect([one['created'], two['created']].sort()).toEqual([false, true]);
    const id = one['id'] as string;
    expect((await part(api, id, 'purpose')).values).toMatchObject({
      title: '買い物バスの試験運行',
      problem: expect.stringContaining('120人'),
    });
    expect((await part(api, id, 'structure')).values['roles']).toEqual([
      expect.objectContaining({
        who: 'つつじ台町内会𠮷',
        role: '利用者の声を集め、乗り場を案内する',
        resources: '案内の人 6人',
      }),
      expect.objectContaining({ who: '株式会社けやき印刷' }),
    ]);
    expect((await part(api, id, 'budget', story.companyId)).values['lines']).toEqual([
      expect.objectContaining({ category: 'printing', item: 'チラシ印刷', unitPrice: '60000', quantity: 1 }),
    ]);
    expect((await part(api, id, 'organisation', story.leadId)).values).toMatchObject({
      memberCount: 120,
      founded: '1985',
    });
  });

  it('takes the organisation’s answers of its last application along', async () => {
    const story = await grantStory(api);
    const first = await started(api, story);
    await fill(
      api,
      story.lead,
      { applicationId: first, section: 'organisation', organisationId: story.leadId },
      { hasBylaws: 'yes' },
    );
    await api.mutate(story.lead, 'withdrawApplication', { id: first, reason: 'やり直し' });
    const second = await started(api, story);
    expect(second).not.toBe(first);
    expect((await part(api, second, 'organisation', story.leadId)).values).toMatchObject({ hasBylaws: 'yes' });
  });

  it('is refused outside the call, to strangers, and for unknown ids', async () => {
    const story = await grantStory(api);
    const { partnershipId, callId, courseId } = story;
    const start = (who: Parameters<TestApi['mutate']>[0], more = {}) =>
      api.mutate(who, 'startApplication', { partnershipId, callId, courseId, ...more });
    expect(await start(null)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await start(actor())).toMatchObject({ __typename: 'NotAllowed' });
    expect(await start(story.lead, { courseId: newId() })).toMatchObject({ __typename: 'NotFound' });
    expect(await start(story.lead, { partnershipId: "'; drop table application" })).toMatchObject({
      __typename: 'NotFound',
    });
    api.clock.set('2026-10-01T00:00:00Z');
    expect(await start(story.lead)).toMatchObject({ code: 'callNotOpen', message: expect.stringContaining('募集前') });
  });
});
