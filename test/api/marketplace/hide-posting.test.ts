import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffActor, testApi, type TestApi } from '../../kit/api.js';
import { mails, owner, publishedPosting } from '../../kit/marketplace.js';

describe('hidePosting', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
  });

  afterAll(() => api.close());

  it('takes it out of sight; the owner sees why', async () => {
    const who = await owner(api);
    const { id } = await publishedPosting(api, who);
    const reason = '営利目的の宣伝と見られるため、内容を確認しています。';
    expect(await api.mutate(staffActor(), 'hidePosting', { id, reason }, 'state')).toMatchObject({ state: 'hidden' });
    const page = 'query($id: ID!) { posting(id: $id) { state own { staffNote } } }';
    expect(await api.query(who.actor, page, { id })).toEqual({
      posting: { state: 'hidden', own: { staffNote: reason } },
    });
    const stranger = await api.raw(null, page, { id });
    expect(stranger.errors?.[0]?.extensions?.code).toBe('notFound');
    await api.runJobs();
    expect((await mails(api))[0]?.text).toContain(reason);
  });

  it('refuses without a reason, and the owner', async () => {
    const who = await owner(api);
    const { id } = await publishedPosting(api, who);
    expect((await api.mutate(staffActor(), 'hidePosting', { id, reason: 'だめ' })).__typename).toBe('InvalidInput');
    expect((await api.mutate(who.actor, 'hidePosting', { id, reason: '理由はあります' })).__typename).toBe(
      'NotAllowed',
    );
  });
});
