import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { partnership, town, type Town } from '../../kit/collaboration.js';

describe('dissolvePartnership', () => {
  let api: TestApi;
  let all: Town;
  beforeAll(async () => {
    api = await testApi();
    all = await town(api);
  });
  afterAll(() => api.close());

  it('parts the partners, with a reason for the record', async () => {
    const id = await partnership(api, all);
    const end = (who: typeof all.npo.editor, note: string) =>
      api.mutate(who, 'dissolvePartnership', { id, note }, 'state');
    expect((await end(all.npo.editor, '事情により')).__typename).toBe('NotAllowed');
    expect((await end(all.npo.representative, '')).field).toBe('note');
    expect(await end(all.npo.representative, '事情により')).toMatchObject({ state: 'dissolved' });
    expect((await end(all.npo.representative, '事情により')).__typename).toBe('WrongState');
    await api.runJobs();
    const mails = await api.sql<{ text: string }>(`select text from mail_message where subject like '%解消されました'`);
    expect(mails).toHaveLength(2);
    expect(mails[0]?.text).toContain('> 事情により');
  });
});
