import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffActor, testApi, type TestApi } from '../../kit/api.js';

describe('deletePipelineView', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('is its owner’s, also when the office shares it', async () => {
    const [me, colleague] = [staffActor(), staffActor()];
    const { id } = await api.mutate(me, 'savePipelineView', { name: '共有', query: '', shared: true }, 'id');
    expect(await api.mutate(colleague, 'deletePipelineView', { id })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await api.mutate(null, 'deletePipelineView', { id })).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await api.mutate(me, 'deletePipelineView', { id }, 'id')).toMatchObject({ id });
    expect(await api.mutate(me, 'deletePipelineView', { id })).toMatchObject({ __typename: 'NotFound' });
  });
});
