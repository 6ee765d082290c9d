import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { agreed, fill, grantStory, submitted } from '../../kit/grants.js';

describe('resubmitApplication', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('keeps the number, asks all partners again, and has a deadline of its own', async () => {
    const story = await grantStory(api);
    const id = await submitted(api, story);
    await api.sql(
      `update application set state = 'returned', correction_due_at = '2026-12-25T17:00:00+09:00' where id = $1`,
      [id],
    );
    await fill(api, story.lead, { applicationId: id, section: 'structure' }, { coordination: '直しました' });
    api.clock.set('2026-12-25T16:00:00+09:00');
    const version = await agreed(api, story, id);
    const again = (who = story.lead) =>
      api.mutate(who, 'resubmitApplication', { id, contentVersion: version }, 'number');
    api.clock.set('2026-12-25T17:00:01+09:00');
    expect(await again()).toMatchObject({ code: 'correctionLate' });
    api.clock.set('2026-12-25T17:00:00+09:00');
    expect(await again(story.company)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await again()).toMatchObject({ number: 'R8-PPJ-0001' });
    const rounds = await api.sql('select round from application_submission where application_id = $1 order by 1', [id]);
    expect(rounds).toEqual([{ round: 1 }, { round: 2 }]);
  });
});
