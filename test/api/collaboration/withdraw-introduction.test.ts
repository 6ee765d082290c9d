import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { ask, propose, town, type Town } from '../../kit/collaboration.js';

describe('withdrawIntroduction', () => {
  let api: TestApi;
  let all: Town;
  beforeAll(async () => {
    api = await testApi();
    all = await town(api);
  });
  afterAll(() => api.close());

  it('is for whoever asked, and leaves the way open to ask again', async () => {
    const { id } = (await ask(api, all)) as unknown as { id: string };
    expect((await api.mutate(all.neighbours.editor, 'withdrawIntroduction', { id })).__typename).toBe('NotAllowed');
    expect((await api.mutate(all.npo.editor, 'withdrawIntroduction', { id, version: 9 })).__typename).toBe('Conflict');
    const done = await api.mutate(all.npo.editor, 'withdrawIntroduction', { id, version: 1 }, 'state version');
    expect(done).toMatchObject({ state: 'withdrawn', version: 2 });
    expect((await api.mutate(all.npo.editor, 'withdrawIntroduction', { id })).__typename).toBe('WrongState');
    expect((await ask(api, all)).__typename).toBe('RequestIntroductionOk');
  });

  it('takes back a proposal by a coordinator only', async () => {
    const { id } = (await propose(api, all)) as unknown as { id: string };
    expect((await api.mutate(all.neighbours.editor, 'withdrawIntroduction', { id })).__typename).toBe('NotAllowed');
    const done = await api.mutate(all.coordinator, 'withdrawIntroduction', { id }, 'state');
    expect(done['state']).toBe('withdrawn');
  });
});
