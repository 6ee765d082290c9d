import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';

describe('choosePipelineView', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const chosen = async (who: ReturnType<typeof actor>) => {
    const { pipelineChoices } = await api.query<{ pipelineChoices: { views: { name: string; isDefault: boolean }[] } }>(
      who,
      '{ pipelineChoices { views { name isDefault } } }',
    );
    return pipelineChoices.views.filter((each) => each.isDefault).map((each) => each.name);
  };

  it('opens the page with one view per person, an own or a shared one', async () => {
    const [me, colleague] = [staffActor(), staffActor()];
    const make = async (name: string, shared: boolean) =>
      (await api.mutate(me, 'savePipelineView', { name, query: '', shared }, 'id'))['id'];
    const [own, common] = [await make('自分用', false), await make('共有', true)];
    await api.mutate(me, 'choosePipelineView', { id: own });
    await api.mutate(colleague, 'choosePipelineView', { id: common });
    expect([await chosen(me), await chosen(colleague)]).toEqual([['自分用'], ['共有']]);
    expect(await api.mutate(me, 'choosePipelineView', { id: common }, 'id')).toMatchObject({ id: common });
    expect([await chosen(me), await chosen(colleague)]).toEqual([['共有'], ['共有']]);
    await api.mutate(me, 'choosePipelineView', { id: null });
    expect([await chosen(me), await chosen(colleague)]).toEqual([[], ['共有']]);
    const refused = { __typename: 'NotAllowed' };
    expect(await api.mutate(colleague, 'choosePipelineView', { id: own })).toMatchObject(refused);
    expect(await api.mutate(actor(), 'choosePipelineView', { id: common })).toMatchObject(refused);
  });
});
