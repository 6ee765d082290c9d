import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { partnership, town, type Town } from '../../kit/collaboration.js';

describe('savePartnershipTask', () => {
  let api: TestApi;
  let all: Town;
  beforeAll(async () => {
    api = await testApi();
    all = await town(api);
  });
  afterAll(() => api.close());

  it('adds, ticks off, notices another’s change', async () => {
    const id = await partnership(api, all);
    const task = (who: typeof all.npo.editor, change: object) =>
      api.mutate(who, 'savePartnershipTask', { id, title: '会場を予約する', ...change }, 'taskId version');
    expect((await task(all.npo.viewer, {})).__typename).toBe('NotAllowed');
    expect((await task(all.company.editor, {})).__typename).toBe('NotFound');
    const made = await task(all.npo.editor, { organisationId: all.npo.id, dueOn: '2026-12-10' });
    const taskId = made['taskId'];
    expect(await task(all.neighbours.editor, { taskId, version: 1, done: true })).toMatchObject({ version: 2 });
    expect((await task(all.npo.editor, { taskId, version: 1, title: '別の題' })).__typename).toBe('Conflict');
    expect((await task(all.npo.editor, { dueOn: '2026-02-30' })).field).toBe('dueOn');
    expect((await task(all.npo.editor, { organisationId: all.company.id })).field).toBe('organisationId');
    expect((await task(all.npo.editor, { taskId: 'x' })).__typename).toBe('NotFound');
  });
});
