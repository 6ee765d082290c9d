import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { mails, owner, postingRow, postingValues, publishedPosting } from '../../kit/marketplace.js';

describe('renewPostingByLink', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
  });

  afterAll(() => api.close());

  const tokenOf = async (): Promise<string> => {
    const [mail] = await mails(api);
    return /\/renew\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  };

  it('asks 14 and 3 days before the end, each once, and expires afterwards', async () => {
    const who = await owner(api, { email: 'kaicho@example.jp' });
    const { id } = await publishedPosting(api, who, postingValues({ endsOn: '2027-01-31' }));
    for (const [day, count] of [
      ['2027-01-16', 0],
      ['2027-01-17', 1],
      ['2027-01-18', 1],
      ['2027-01-28', 2],
      ['2027-01-30', 2],
    ] as const) {
      api.clock.set(`${day}T03:00:00Z`);
      await api.runSchedule('ask-still-valid');
      await api.runSchedule('ask-still-valid');
      await api.runJobs();
      expect([day, (await mails(api)).length]).toEqual([day, count]);
    }
    expect((await mails(api))[0]).toMatchObject({ recipient: 'kaicho@example.jp' });
    api.clock.set('2027-01-31T14:59:59Z');
    await api.runSchedule('expire-postings');
    expect(await postingRow(api, id)).toMatchObject({ state: 'published' });
    api.clock.set('2027-01-31T15:00:00Z');
    await api.runSchedule('expire-postings');
    expect(await postingRow(api, id)).toMatchObject({ state: 'expired' });
  });

  it('renews by the link of the mail without a login, and a second click changes nothing', async () => {
    const token = await tokenOf();
    const one = await api.mutate(null, 'renewPostingByLink', { token }, 'id endsOn state title');
    expect(one).toMatchObject({ __typename: 'RenewPostingByLinkOk', state: 'published', endsOn: '2027-05-01' });
    expect(await api.mutate(null, 'renewPostingByLink', { token }, 'endsOn')).toMatchObject({ endsOn: '2027-05-01' });
  });

  it('refuses a made-up link, an old one, and a posting that was withdrawn', async () => {
    expect((await api.mutate(null, 'renewPostingByLink', { token: 'guess' })).__typename).toBe('NotFound');
    const token = await tokenOf();
    await api.sql(`update posting set state = 'withdrawn'`);
    expect((await api.mutate(null, 'renewPostingByLink', { token })).__typename).toBe('WrongState');
    api.clock.set('2027-06-01T03:00:00Z');
    expect((await api.mutate(null, 'renewPostingByLink', { token })).__typename).toBe('NotFound');
  });
});
