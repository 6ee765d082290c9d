import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { somebody } from '../../kit/identity.js';

describe('updateProfile', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('keeps the name as typed, and meets a second editor with Conflict', async () => {
    const person = await somebody(api);
    const done = await api.mutate(person, 'updateProfile', { version: 1, name: '髙﨑 𠮷子🌸' }, 'version');
    expect(done).toMatchObject({ version: 2 });
    const { viewer } = await api.query<{ viewer: { name: string } }>(person, '{ viewer { name } }');
    expect(viewer.name).toBe('髙﨑 𠮷子🌸');
    const late = await api.mutate(person, 'updateProfile', { version: 1, name: '別' });
    expect(late).toMatchObject({ __typename: 'Conflict' });
  });

  it('is not for visitors', async () => {
    const answer = await api.mutate(null, 'updateProfile', { version: 1, name: 'x' });
    expect(answer).toMatchObject({ __typename: 'SignInNeeded' });
  });
});
