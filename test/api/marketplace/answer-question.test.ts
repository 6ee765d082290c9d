import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { mails, owner, publishedPosting } from '../../kit/marketplace.js';

describe('answerQuestion', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
  });

  afterAll(() => api.close());

  it('answers in public, tells who asked, and can be corrected', async () => {
    const who = await owner(api);
    const asker = await owner(api, { email: 'asker@example.jp' });
    const { id } = await publishedPosting(api, who);
    const asked = await api.mutate(asker.actor, 'askQuestion', { postingId: id, question: '何時からですか。' }, 'id');
    const answer = (text: string) => api.mutate(who.actor, 'answerQuestion', { id: asked['id'], answer: text });
    expect((await answer('朝9時からです。')).__typename).toBe('AnswerQuestionOk');
    expect((await answer('朝9時30分からです。')).__typename).toBe('AnswerQuestionOk');
    const { posting } = await api.query<{ posting: object }>(
      null,
      'query($id: ID!) { posting(id: $id) { questions { answer askedBy } } }',
      { id },
    );
    expect(posting).toMatchObject({ questions: [{ answer: '朝9時30分からです。' }] });
    await api.runJobs();
    expect((await mails(api)).filter((each) => each.recipient === 'asker@example.jp').length).toBe(2);
  });

  it('refuses everybody else', async () => {
    const who = await owner(api);
    const asker = await owner(api);
    const { id } = await publishedPosting(api, who);
    const asked = await api.mutate(asker.actor, 'askQuestion', { postingId: id, question: '何時からですか。' }, 'id');
    expect(
      (await api.mutate(asker.actor, 'answerQuestion', { id: asked['id'], answer: '勝手に答えます' })).__typename,
    ).toBe('NotAllowed');
    expect((await api.mutate(who.actor, 'answerQuestion', { id: asked['id'], answer: '' })).__typename).toBe(
      'InvalidInput',
    );
  });
});
