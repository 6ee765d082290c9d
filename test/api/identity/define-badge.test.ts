import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { somebody } from '../../kit/identity.js';

describe('defineBadge', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const defined = async () => {
    const staff = await somebody(api, { roles: ['staff'] });
    const input = { code: 'shihou-yoshi', name: '四方よし宣言企業', description: '' };
    return { staff, input, answer: await api.mutate(staff, 'defineBadge', input, 'code') };
  };

  it('adds a badge; the same code changes it', async () => {
    const { staff, input, answer } = await defined();
    expect(answer).toMatchObject({ code: 'shihou-yoshi' });
    await api.mutate(staff, 'defineBadge', { ...input, name: '「四方よし」宣言企業' });
    const { badges } = await api.query<{ badges: object[] }>(null, '{ badges { code name } }');
    expect(badges).toEqual([{ code: 'shihou-yoshi', name: '「四方よし」宣言企業' }]);
    expect(await api.mutate(staff, 'defineBadge', { ...input, code: '記号' })).toMatchObject({ field: 'code' });
  });

  it('is for staff', async () => {
    const { input } = await defined();
    expect(await api.mutate(await somebody(api), 'defineBadge', input)).toMatchObject({ __typename: 'NotAllowed' });
  });
});
