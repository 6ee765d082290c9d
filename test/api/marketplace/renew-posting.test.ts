import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { owner, postingRow, publishedPosting } from '../../kit/marketplace.js';

describe('renewPosting', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
  });

  afterAll(() => api.close());

  it('moves the last day three months on', async () => {
    const who = await owner(api);
    const { id } = await publishedPosting(api, who);
    api.clock.set('2027-02-10T03:00:00Z');
    expect(await api.mutate(who.actor, 'renewPosting', { id }, 'endsOn state')).toMatchObject({
      endsOn: '2027-05-10',
      state: 'published',
    });
    api.clock.set('2026-11-23T03:00:00Z');
  });

  it('shows an expired posting again', async () => {
    const who = await owner(api);
    const { id } = await publishedPosting(api, who);
    api.clock.set('2027-03-01T03:00:00Z');
    await api.runSchedule('expire-postings');
    expect(await postingRow(api, id)).toMatchObject({ state: 'expired' });
    expect(await api.mutate(who.actor, 'renewPosting', { id }, 'endsOn state')).toMatchObject({
      endsOn: '2027-06-01',
      state: 'published',
    });
    expect(await postingRow(api, id)).toMatchObject({ closed_at: null });
    api.clock.set('2026-11-23T03:00:00Z');
  });

  it('refuses a day of the past or too far, and others', async () => {
    const who = await owner(api);
    const stranger = await owner(api);
    const { id } = await publishedPosting(api, who);
    for (const endsOn of ['2026-11-22', '2027-06-23'])
      expect(await api.mutate(who.actor, 'renewPosting', { id, endsOn })).toMatchObject({
        __typename: 'InvalidInput',
        field: 'endsOn',
      });
    expect((await api.mutate(stranger.actor, 'renewPosting', { id })).__typename).toBe('NotAllowed');
    await api.mutate(who.actor, 'withdrawPosting', { id });
    expect((await api.mutate(who.actor, 'renewPosting', { id })).__typename).toBe('WrongState');
  });
});
