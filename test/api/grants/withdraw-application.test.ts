import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { grantStory, submitted } from '../../kit/grants.js';

describe('withdrawApplication', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('asks for a reason, keeps the number, and is the lead’s alone', async () => {
    const story = await grantStory(api);
    const id = await submitted(api, story);
    const withdraw = (who: Parameters<TestApi['mutate']>[0], reason: string) =>
      api.mutate(who, 'withdrawApplication', { id, reason }, 'state');
    expect(await withdraw(story.company, '都合')).toMatchObject({ __typename: 'NotAllowed' });
    expect(await withdraw(actor(), '都合')).toMatchObject({ __typename: 'NotFound' });
    expect(await withdraw(story.lead, ' 　')).toMatchObject({ __typename: 'InvalidInput' });
    expect(await withdraw(story.lead, '日程が合わなくなったため')).toMatchObject({ state: 'withdrawn' });
    const [row] = await api.sql('select number, closing_note from application where id = $1', [id]);
    expect(row).toEqual({ number: 'R8-PPJ-0001', closing_note: '日程が合わなくなったため' });
    expect(await withdraw(story.lead, 'もう一度')).toMatchObject({ __typename: 'WrongState' });
  });
});
