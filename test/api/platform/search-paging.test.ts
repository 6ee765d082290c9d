import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  refreshStatistics,
  type SearchDocument,
  SearchEngine,
  SearchIndex,
  type SearchSort,
} from '@musubi/platform/server';
import fc from 'fast-check';
import { searchDatabase, searchDocument, type TestDatabase } from '../../kit/search.js';

const wards = ['04101', '04102', '04103', '04104', '04105'];
const words = ['防災', '訓練', '公園', '清掃', '花壇', 'テント', '見守り', '子ども'];
const questions = ['防災 訓練', '公園の花壇', '子ども 見守り テント'];
/** Some answer a question better than all that was there before. */
const text = fc.oneof(
  fc.constantFrom(...questions),
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((list) => `${list.join('の')}。`),
);

const written: fc.Arbitrary<SearchDocument> = fc
  .record({
    title: text,
    body: text,
    ward: fc.constantFrom(...wards),
    day: fc.integer({ min: 1, max: 28 }),
    until: fc.option(fc.integer({ min: 1, max: 28 }), { nil: null }),
  })
  .map(({ title, body, ward, day, until }) =>
    searchDocument(title, body, {
      wards: [ward],
      publishedAt: new Date(Date.UTC(2026, 9, day)),
      deadline: until === null ? null : `2026-12-${String(until).padStart(2, '0')}`,
    }),
  );

/** A reader who turns pages, and what others put into the town between one page and the next. */
const reading = fc.record({
  text: fc.oneof(fc.constantFrom(...words), fc.constantFrom(...questions, '')),
  sort: fc.constantFrom<SearchSort>('relevance', 'newest', 'deadline'),
  wards: fc.subarray(wards, { maxLength: 2 }),
  first: fc.integer({ min: 20, max: 60 }),
  added: fc.array(fc.array(written, { maxLength: 8 }), { maxLength: 12 }),
});

/** Every page of a search, with others writing in between. */
async function turned(
  engine: SearchEngine,
  index: SearchIndex,
  { text, sort, wards, first, added }: typeof reading extends fc.Arbitrary<infer T> ? T : never,
  most: number,
): Promise<string[]> {
  const seen: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < most; page++) {
    const found = await engine.search({ text, sort, filters: { wards }, first, after });
    seen.push(...found.hits.map((hit) => hit.subjectId));
    after = found.cursor;
    if (!after) break;
    await index.putMany(added[page] ?? []);
  }
  return seen;
}

const titleOf = (at: number) => `${words[at % words.length]}と${words[(at * 5 + 3) % words.length]}の会 ${at}`;

describe('turning pages while others write', () => {
  let database: TestDatabase;
  let index: SearchIndex;

  beforeAll(async () => {
    database = await searchDatabase();
    index = new SearchIndex(database.db);
    // More than are ever scored whole: every word but the rarest leads to a plan within the budget.
    await index.putMany(
      Array.from({ length: 9_000 }, (_, at) =>
        searchDocument(
          titleOf(at),
          words
            .slice(at % 7)
            .join('、')
            .repeat(1 + (at % 3)),
          {
            wards: [wards[at % 5]!],
            publishedAt: new Date(Date.UTC(2026, 9, 1 + (at % 28))),
            deadline: at % 3 === 0 ? `2026-12-${String(1 + (at % 28)).padStart(2, '0')}` : null,
          },
        ),
      ),
    );
    await refreshStatistics(database.db, new Date());
  }, 120_000);
  afterAll(() => database.close());

  it('never shows anything twice, and passes over nothing that was there, within a budget as without', async () => {
    await fc.assert(
      fc.asyncProperty(reading, fc.constantFrom(120, 400, 1_500), async (read, budget) => {
        const engine = new SearchEngine(database.db, budget);
        const pages = 14;
        const before = await turned(engine, index, { ...read, added: [] }, pages);
        const seen = await turned(engine, index, read, pages);
        expect(new Set(seen).size).toBe(seen.length);
        // What stood before the last that was seen, in the order there was at the beginning, was seen as well.
        const last = before.findLastIndex((id) => seen.includes(id));
        expect(before.slice(0, last + 1).filter((id) => !seen.includes(id))).toEqual([]);
        return before.length > 0 || read.text === '';
      }),
      { numRuns: 12 },
    );
  }, 240_000);

  it('keeps what was shown where it was, however many better ones come in between', async () => {
    const engine = new SearchEngine(database.db);
    const question = '川辺で灯籠を流して太鼓を聞く夕べ';
    const filler = '今月の予定は掲示板をご覧ください。';
    const scattered = (at: number) =>
      searchDocument(`便り ${at}`, ['夕べ', '聞く', '太鼓', '流す', '灯籠', '川辺'].join(`。${filler.repeat(3)}`));
    // Little of it is about the question, but it has the very words: first by the letters, last by the words.
    const literal = (at: number) => searchDocument(`たより ${at}`, `${filler.repeat(30)}${question}です。`);
    await index.putMany([
      ...Array.from({ length: 60 }, (_, at) => literal(at)),
      ...Array.from({ length: 120 }, (_, at) => scattered(at)),
      ...Array.from({ length: 400 }, (_, at) => searchDocument(`灯籠 ${at}`, '駅前に集まります。')),
    ]);
    const better = Array.from({ length: 220 }, () => searchDocument('太鼓と灯籠の夕べ', '川辺。聞く。流す。'));
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 40; page++) {
      const found = await engine.search({ text: question, first: 20, after });
      seen.push(...found.hits.map((hit) => hit.subjectId));
      after = found.cursor;
      if (!after) break;
      if (page === 2) await index.putMany(better);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(550);
  }, 60_000);
});
