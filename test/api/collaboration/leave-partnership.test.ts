import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { partnership, town, type Town } from '../../kit/collaboration.js';

describe('leavePartnership', () => {
  let api: TestApi;
  let all: Town;
  beforeAll(async () => {
    api = await testApi();
    all = await town(api);
  });
  afterAll(() => api.close());

  it('is the representative’s decision, and never leaves a partnership empty', async () => {
    const id = await partnership(api, all);
    expect((await api.mutate(all.neighbours.editor, 'leavePartnership', { id })).__typename).toBe('NotAllowed');
    expect((await api.mutate(all.neighbours.representative, 'leavePartnership', { id })).__typename).toBe(
      'LeavePartnershipOk',
    );
    expect((await api.mutate(all.neighbours.representative, 'leavePartnership', { id })).__typename).toBe('NotFound');
    expect((await api.mutate(all.npo.representative, 'leavePartnership', { id })).code).toBe('lastPartners');
  });
});
