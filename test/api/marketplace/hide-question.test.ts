import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffActor, testApi, type TestApi } from '../../kit/api.js';
import { owner, publishedPosting } from '../../kit/marketplace.js';

describe('hideQuestion', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
  });

  afterAll(() => api.close());

  it('takes a question out of sight', async () => {
    const who = await owner(api);
    const { id } = await publishedPosting(api, who);
    const asked = await api.mutate(
      who.actor,
      'askQuestion',
      { postingId: id, question: '個人の電話番号は090です。' },
      'id',
    );
    expect(
      (await api.mutate(staffActor(), 'hideQuestion', { id: asked['id'], reason: '個人情報のため' })).__typename,
    ).toBe('HideQuestionOk');
    const { posting } = await api.query<{ posting: object }>(
      null,
      'query($id: ID!) { posting(id: $id) { questions { id } } }',
      { id },
    );
    expect(posting).toEqual({ questions: [] });
  });

  it('refuses the owner, and no reason', async () => {
    const who = await owner(api);
    const { id } = await publishedPosting(api, who);
    const asked = await api.mutate(who.actor, 'askQuestion', { postingId: id, question: '質問があります。' }, 'id');
    expect(
      (await api.mutate(who.actor, 'hideQuestion', { id: asked['id'], reason: '都合が悪いから' })).__typename,
    ).toBe('NotAllowed');
    expect((await api.mutate(staffActor(), 'hideQuestion', { id: asked['id'], reason: '' })).__typename).toBe(
      'InvalidInput',
    );
  });
});
