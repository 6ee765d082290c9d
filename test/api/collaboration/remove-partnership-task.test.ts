import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { partnership, town, type Town } from '../../kit/collaboration.js';

describe('removePartnershipTask', () => {
  let api: TestApi;
  let all: Town;
  beforeAll(async () => {
    api = await testApi();
    all = await town(api);
  });
  afterAll(() => api.close());

  it('takes a task off the list of the own partnership only', async () => {
    const id = await partnership(api, all);
    const made = await api.mutate(all.npo.editor, 'savePartnershipTask', { id, title: '会場を予約する' }, 'taskId');
    const input = { id, taskId: made['taskId'] };
    expect((await api.mutate(all.company.editor, 'removePartnershipTask', input)).__typename).toBe('NotFound');
    expect((await api.mutate(all.npo.viewer, 'removePartnershipTask', input)).__typename).toBe('NotAllowed');
    expect((await api.mutate(all.npo.editor, 'removePartnershipTask', input)).__typename).toBe(
      'RemovePartnershipTaskOk',
    );
    expect((await api.mutate(all.npo.editor, 'removePartnershipTask', input)).__typename).toBe('NotFound');
  });
});
