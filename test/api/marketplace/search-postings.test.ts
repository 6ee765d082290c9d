import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementsOf } from '../../kit/statements.js';
import { organisationAnswers, somebody } from '../../kit/identity.js';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { mails, owner, person, postingValues, publishedPosting, type TestOwner } from '../../kit/marketplace.js';

interface Found {
  searchPostings: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { posting: { id: string; title: string; organisation: { name: string } } } }[];
  };
  postingFacets: Record<string, { value: string; count: number }[]>;
}

const document = `query($search: PostingSearchInput!, $first: Int, $after: String) {
  searchPostings(search: $search, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { title { text hit } snippet { text hit } posting { id title organisation { name verified } } } }
  }
  postingFacets(search: $search) { areas { value count } kinds { value count } wantedTypes { value count } fields { value count } }
}`;

describe('searching postings', () => {
  let api: TestApi;
  let who: TestOwner;
  const search = (given: object, page: object = {}) => api.query<Found>(null, document, { search: given, ...page });
  const titles = ({ searchPostings }: Found) => searchPostings.edges.map((each) => each.node.posting.title);

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
    who = await owner(api, { name: '見本町内会' });
    await publishedPosting(api, who, postingValues({ title: '子ども食堂の配膳を手伝ってください', wards: ['04101'] }));
    await publishedPosting(api, who, postingValues({ title: '公園の花壇づくりの仲間を探しています', reach: 'city' }));
    await publishedPosting(
      api,
      who,
      postingValues({
        title: '会計の相談に乗ります',
        reach: 'online',
        wantedTypes: ['npo'],
        body: '決算書の作り方など。',
      }),
      'resource',
    );
  }, 60_000);

  afterAll(() => api.close());

  it('finds words and marks them', async () => {
    const found = await search({ text: '子供食堂の手伝い' });
    expect(titles(found)[0]).toBe('子ども食堂の配膳を手伝ってください');
  });

  it('counts what each choice would give: the whole city counts in every ward, online by itself', async () => {
    const { postingFacets, searchPostings } = await search({});
    expect(searchPostings.totalCount).toBe(3);
    const areas = Object.fromEntries(postingFacets['areas']!.map((each) => [each.value, each.count]));
    expect(areas).toMatchObject({ '04101': 2, '04105': 1, city: 1, online: 1 });
    for (const [value, count] of Object.entries(areas))
      expect([value, (await search({ areas: [value] })).searchPostings.totalCount]).toEqual([value, count]);
    for (const { value, count } of postingFacets['wantedTypes']!)
      expect([value, (await search({ wantedTypes: [value] })).searchPostings.totalCount]).toEqual([value, count]);
    expect(postingFacets['wantedTypes']!.find(({ value }) => value === 'school')?.count).toBe(2);
  });

  it('filters by kind, and by the partner wanted (open to all included)', async () => {
    expect(titles(await search({ kind: 'resource' }))).toEqual(['会計の相談に乗ります']);
    expect((await search({ wantedTypes: ['npo'] })).searchPostings.totalCount).toBe(3);
    expect((await search({ wantedTypes: ['school'] })).searchPostings.totalCount).toBe(2);
  });

  it('pages without repeating or losing any', async () => {
    const one = await search({ sort: 'newest' }, { first: 2 });
    expect(one.searchPostings.pageInfo.hasNextPage).toBe(true);
    const two = await search({ sort: 'newest' }, { first: 2, after: one.searchPostings.pageInfo.endCursor });
    expect(new Set([...titles(one), ...titles(two)]).size).toBe(3);
    expect(two.searchPostings.pageInfo.hasNextPage).toBe(false);
  });

  it('does not list what was taken down', async () => {
    const { id } = await publishedPosting(api, who, postingValues({ title: 'すぐに取り下げる掲載です' }));
    await api.mutate(who.actor, 'withdrawPosting', { id });
    expect(titles(await search({ text: '取り下げる掲載' }))).not.toContain('すぐに取り下げる掲載です');
  });

  it('answers nonsense calmly', async () => {
    for (const given of [
      { text: '　' },
      { text: '!&|():*<>\\\'"' },
      { text: 'あ'.repeat(5000) },
      { areas: ["'; --"] },
      { sort: 'x' },
    ])
      expect((await search(given)).searchPostings.totalCount).toBeGreaterThanOrEqual(0);
  });

  it('mails new hits of a saved search once a day, and nothing when there is nothing new', async () => {
    const reader = actor({ personId: await person(api, undefined, 'reader@example.jp') });
    await api.mutate(reader, 'saveSearch', { query: 'kind=need&area=04101' });
    await api.runSchedule('mail-new-hits');
    expect(await mails(api)).toEqual([]);
    api.clock.set('2026-11-24T03:00:00Z');
    await publishedPosting(api, who, postingValues({ title: '雪かきを手伝ってください', wards: ['04101'] }));
    await publishedPosting(api, who, postingValues({ title: '泉区の行事の手伝いです', wards: ['04105'] }));
    await api.runSchedule('mail-new-hits');
    await api.runSchedule('mail-new-hits');
    const sent = await mails(api);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ recipient: 'reader@example.jp' });
    expect(sent[0]?.text).toContain('雪かきを手伝ってください');
    expect(sent[0]?.text).not.toContain('泉区の行事');
  });

  it('mails new organisations too when the saved search is for everything', async () => {
    const reader = actor({ personId: await person(api, undefined, 'everything@example.jp') });
    await api.mutate(reader, 'saveSearch', { query: `q=${encodeURIComponent('笹舟')}` });
    api.clock.set('2026-11-25T03:00:00Z');
    const values = organisationAnswers({ name: '笹舟クラブ', activities: '笹舟を流す遊びを伝えています' });
    await api.mutate(await somebody(api), 'createOrganisation', { values, differentOne: true }, 'id');
    await publishedPosting(api, who, postingValues({ title: '笹舟の流し方を教えてください' }));
    await api.sql(`update search_document set published_at = '2026-11-25T02:00:00Z' where title like '笹舟%'`);
    await api.runSchedule('mail-new-hits');
    const [sent] = (await mails(api)).filter((mail) => mail.recipient === 'everything@example.jp');
    expect(sent?.text).toContain('［団体］笹舟クラブ');
    expect(sent?.text).toMatch(/organisations\/[0-9a-f-]{36}/);
    expect(sent?.text).toContain('・笹舟の流し方を教えてください（');
  });

  it('reads a list page in a fixed number of statements', async () => {
    const list = `query($first: Int) { postings(first: $first) { edges { node { id title fields resourceKinds organisation { id name } } } } }`;
    const statements = (first: number) => statementsOf(api, () => api.query(null, list, { first }));
    expect(await statements(1)).toBe(1);
    expect(await statements(20)).toBe(1);
  });
});
