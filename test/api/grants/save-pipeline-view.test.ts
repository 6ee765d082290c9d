import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';

const choices = '{ pipelineChoices { views { id name query shared mine isDefault ownerName } } }';

describe('savePipelineView', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const views = async (who: ReturnType<typeof actor>) =>
    (await api.query<{ pipelineChoices: { views: Record<string, unknown>[] } }>(who, choices)).pipelineChoices.views;

  it('keeps a view for oneself, then for the office; only its owner changes it', async () => {
    const [me, colleague] = [staffActor(), staffActor()];
    const input = { name: '受付のみ', query: 'state=submitted,nonsense&sort=-days' };
    const made = await api.mutate(me, 'savePipelineView', input, 'id version query');
    expect(made).toMatchObject({ __typename: 'SavePipelineViewOk', query: 'state=submitted&sort=-days' });
    expect(await views(me)).toMatchObject([{ name: '受付のみ', shared: false, mine: true, isDefault: false }]);
    expect(await views(colleague)).toEqual([]);
    const change = { ...input, id: made['id'], version: made['version'], name: '今週の受付', shared: true };
    expect(await api.mutate(colleague, 'savePipelineView', change)).toMatchObject({ __typename: 'NotFound' });
    expect(await api.mutate(me, 'savePipelineView', change, 'version')).toMatchObject({ version: 2 });
    expect(await api.mutate(me, 'savePipelineView', change)).toMatchObject({ __typename: 'Conflict' });
    expect(await views(colleague)).toMatchObject([{ name: '今週の受付', shared: true, mine: false }]);
    expect(await api.mutate(colleague, 'savePipelineView', change)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('asks for a name, and is for staff', async () => {
    const input = { name: ' ', query: '' };
    expect(await api.mutate(staffActor(), 'savePipelineView', input)).toMatchObject({ __typename: 'InvalidInput' });
    expect(await api.mutate(actor(), 'savePipelineView', input)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await api.mutate(null, 'savePipelineView', input)).toMatchObject({ __typename: 'SignInNeeded' });
  });
});
