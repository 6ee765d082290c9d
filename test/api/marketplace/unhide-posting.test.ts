import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffActor, testApi, type TestApi } from '../../kit/api.js';
import { owner, postingRow, publishedPosting } from '../../kit/marketplace.js';

describe('unhidePosting', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
  });

  afterAll(() => api.close());

  it('shows it again', async () => {
    const who = await owner(api);
    const { id } = await publishedPosting(api, who);
    await api.mutate(staffActor(), 'hidePosting', { id, reason: '内容を確認しています。' });
    expect(await api.mutate(staffActor(), 'unhidePosting', { id }, 'state')).toMatchObject({ state: 'published' });
    expect(await postingRow(api, id)).toMatchObject({ staff_note: null });
  });

  it('refuses the owner, and what is not hidden', async () => {
    const who = await owner(api);
    const { id } = await publishedPosting(api, who);
    expect((await api.mutate(staffActor(), 'unhidePosting', { id })).__typename).toBe('WrongState');
    expect((await api.mutate(who.actor, 'unhidePosting', { id })).__typename).toBe('NotAllowed');
  });
});
