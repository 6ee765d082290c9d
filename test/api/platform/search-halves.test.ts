import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refreshStatistics, SearchEngine, SearchIndex } from '@musubi/platform/server';
import { searchDatabase, searchDocument, type TestDatabase } from '../../kit/search.js';

const wards = ['04101', '04102'];
const rare = 30;

describe('an index so large that its halves are asked side by side', () => {
  let database: TestDatabase;
  let engine: SearchEngine;
  const lanterns = Array.from({ length: rare }, (_, at) =>
    searchDocument(`灯籠 ${at}`, `${'川辺。'.repeat(at % 4)}集まります。`, { wards: [wards[at % 2]!] }),
  );

  beforeAll(async () => {
    database = await searchDatabase();
    await new SearchIndex(database.db).putMany([
      ...lanterns,
      ...Array.from({ length: 600 }, (_, at) => searchDocument(`公園の清掃 ${at}`, '月に一度、行っています。')),
    ]);
    await refreshStatistics(database.db, new Date());
    await database.db.query(`update search_corpus set documents = 60000 where name = 'all'`);
    engine = new SearchEngine(database.db);
  }, 60_000);
  afterAll(() => database.close());

  it('holds some of the documents in each of them', async () => {
    const [first, second] = [0, 1].map((half) =>
      lanterns.filter((each) => parseInt(each.subjectId.slice(-2), 16) % 2 === half),
    );
    expect(first).not.toEqual([]);
    expect(second).not.toEqual([]);
  });

  it('finds all of them once, best first, and counts them', async () => {
    const seen: { id: string; score: number }[] = [];
    let after: string | null = null;
    do {
      const page = await engine.search({ text: '灯籠', first: 7, after });
      expect(page).toMatchObject({ total: rare, atLeast: false });
      seen.push(...page.hits.map(({ subjectId, score }) => ({ id: subjectId, score })));
      after = page.cursor;
    } while (after);
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(lanterns.map(({ subjectId }) => subjectId)));
    expect(seen).toHaveLength(rare);
    const scores = seen.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('counts the choices of both together', async () => {
    const { total, wards: counted } = await engine.facets({ text: '灯籠', first: 20 });
    expect(total).toBe(rare);
    expect(counted).toEqual(wards.map((value) => ({ value, count: rare / 2 })));
  });

  it.each(['newest', 'deadline'] as const)('lists both in the order %s', async (sort) => {
    const { hits, total } = await engine.search({ text: '灯籠', sort, first: 100 });
    expect(total).toBe(rare);
    expect(hits).toHaveLength(rare);
  });
});
