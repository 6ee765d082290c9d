import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RefreshSearchStatistics } from '@musubi/platform/server';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { owner, person, postingValues, publishedPosting } from '../../kit/marketplace.js';

interface State {
  searchIndex: {
    documents: number;
    countedAt: string | null;
    rebuilds: { id: string; done: number; documents: number; running: boolean; finishedAt: string | null }[];
  };
}

describe('rebuildSearchIndex', () => {
  let api: TestApi;
  const staff = async () => actor({ personId: await person(api), roles: ['staff'] });
  const state = async () =>
    (
      await api.query<State>(
        await staff(),
        '{ searchIndex { documents countedAt rebuilds { id done documents running finishedAt } } }',
        {},
      )
    ).searchIndex;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
    await publishedPosting(
      api,
      await owner(api, { name: '見本町内会' }),
      postingValues({ title: '芋煮の鍋を貸してください' }),
    );
    await api.runJobs();
  }, 60_000);
  afterAll(() => api.close());

  it('is done by the worker, one run at a time, with progress and the last run to look at', async () => {
    const who = await staff();
    const ordered = await api.mutate(who, 'rebuildSearchIndex', { after: null }, 'id');
    expect(ordered.__typename).toBe('RebuildSearchIndexOk');
    expect((await state()).rebuilds).toMatchObject([{ id: ordered['id'], done: 0, running: true, finishedAt: null }]);
    expect((await api.mutate(await staff(), 'rebuildSearchIndex', {}, 'id'))['id']).toBe(ordered['id']);
    // The worker writes anew what was taken apart before: spoilt keys are right again.
    await api.sql(`update search_document set tsv = ''::tsvector`);
    await api.runJobs();
    const after = await state();
    expect(after.rebuilds).toMatchObject([{ done: after.documents, documents: after.documents, running: false }]);
    expect(after.rebuilds[0]!.finishedAt).not.toBeNull();
    expect(after.countedAt).not.toBeNull();
    expect(await api.sql(`select 1 from search_document where tsv @@ '''芋煮'''::tsquery`)).toHaveLength(1);
    expect(await api.sql(`select 1 from audit_entry where event = 'SearchRebuildOrdered'`)).toHaveLength(1);
  });

  it('orders nothing for a click on a page that shows an older run', async () => {
    const [last] = (await state()).rebuilds;
    expect((await api.mutate(await staff(), 'rebuildSearchIndex', { after: null }, 'id'))['id']).toBe(last!.id);
    const again = await api.mutate(await staff(), 'rebuildSearchIndex', { after: last!.id }, 'id');
    expect(again['id']).not.toBe(last!.id);
  });

  it('can be ordered again when a run fell silent', async () => {
    const [silent] = (await state()).rebuilds;
    api.clock.set('2026-11-23T03:30:00Z');
    expect((await state()).rebuilds[0]).toMatchObject({ id: silent!.id, running: false });
    expect((await api.mutate(await staff(), 'rebuildSearchIndex', {}, 'id'))['id']).not.toBe(silent!.id);
  });

  it('refuses everybody but staff', async () => {
    for (const who of [
      null,
      actor({ personId: await person(api) }),
      actor({ personId: await person(api), roles: ['coordinator'] }),
    ]) {
      expect((await api.mutate(who, 'rebuildSearchIndex', {})).__typename).toMatch(/NotAllowed|LoginNeeded|SignIn/);
      await expect(api.query(who, '{ searchIndex { documents } }', {})).rejects.toThrow();
    }
  });

  it('counts at the start of the program what an upgrade left uncounted, once', async () => {
    await api.runJobs();
    const drawn = async () =>
      (await api.sql<{ size: number }>(`select sample_documents as size from search_corpus where name = 'all'`))[0]
        ?.size;
    await api.sql('update search_corpus set sample_documents = 0');
    await api.app.get(RefreshSearchStatistics).onApplicationBootstrap();
    await api.app.get(RefreshSearchStatistics).onApplicationBootstrap();
    await api.runJobs();
    expect(await drawn()).toBeGreaterThan(0);
    await api.sql('update search_corpus set sample_documents = 7');
    await api.app.get(RefreshSearchStatistics).onApplicationBootstrap();
    await api.runJobs();
    expect(await drawn()).toBe(7);
  });
});
