import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { draftPosting, mails, owner, person, publishedPosting } from '../../kit/marketplace.js';

describe('askQuestion', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
  });

  afterAll(() => api.close());

  it('puts a public question on a posting and tells the owner', async () => {
    const who = await owner(api, { email: 'owner@example.jp' });
    const asker = await owner(api);
    const { id } = await publishedPosting(api, who);
    const question = '駐車場はありますか。';
    expect((await api.mutate(asker.actor, 'askQuestion', { postingId: id, question })).__typename).toBe(
      'AskQuestionOk',
    );
    const { posting } = await api.query<{ posting: { questions: object[] } }>(
      null,
      'query($id: ID!) { posting(id: $id) { questions { question answer askedAt } } }',
      { id },
    );
    expect(posting.questions).toEqual([{ question, answer: null, askedAt: expect.any(String) }]);
    await api.runJobs();
    expect(await mails(api)).toEqual([
      expect.objectContaining({ recipient: 'owner@example.jp', text: expect.stringContaining(question) }),
    ]);
  });

  it('refuses visitors, drafts, empty questions and a flood', async () => {
    const who = await owner(api);
    const { id } = await publishedPosting(api, who);
    const draft = await draftPosting(api, who);
    const asker = actor({ personId: await person(api) });
    const ask = (postingId: string, question = '質問があります。') =>
      api.mutate(asker, 'askQuestion', { postingId, question });
    expect((await api.mutate(null, 'askQuestion', { postingId: id, question: '質問があります。' })).__typename).toBe(
      'SignInNeeded',
    );
    expect((await ask(draft.id)).__typename).toBe('NotFound');
    expect((await ask(id, '？')).__typename).toBe('InvalidInput');
    api.clock.set(new Date());
    for (let count = 0; count < 10; count++) expect((await ask(id)).__typename).toBe('AskQuestionOk');
    expect((await ask(id)).__typename).toBe('TooManyRequests');
  });
});
