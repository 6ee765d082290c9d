import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { person } from '../../kit/marketplace.js';

describe('saveSearch', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
  });

  afterAll(() => api.close());

  it('keeps a search under a name made from its filters, once', async () => {
    const who = actor({ personId: await person(api) });
    const one = await api.mutate(
      who,
      'saveSearch',
      { query: 'field=children&q=子ども食堂&area=04103&nonsense=1' },
      'id name query mail',
    );
    expect(one).toMatchObject({
      __typename: 'SaveSearchOk',
      name: '「子ども食堂」・若林区・子どもの健全育成',
      mail: 'daily',
    });
    const two = await api.mutate(
      who,
      'saveSearch',
      { query: 'area=04103&q=子ども食堂&field=children&sort=newest' },
      'id',
    );
    expect(two['id']).toBe(one['id']);
    const { savedSearches } = await api.query<{ savedSearches: object[] }>(who, '{ savedSearches { id name } }');
    expect(savedSearches).toHaveLength(1);
  });

  it('refuses visitors, long names and more than thirty', async () => {
    const who = actor({ personId: await person(api) });
    expect((await api.mutate(null, 'saveSearch', { query: '' })).__typename).toBe('SignInNeeded');
    expect((await api.mutate(who, 'saveSearch', { query: '', name: '長'.repeat(61) })).__typename).toBe('InvalidInput');
    for (let count = 0; count < 30; count++) await api.mutate(who, 'saveSearch', { query: `q=${count + 1}` });
    expect((await api.mutate(who, 'saveSearch', { query: 'q=99' })).__typename).toBe('LimitReached');
  });
});
