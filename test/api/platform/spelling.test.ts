import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, refreshStatistics, type SearchDocument, SearchEngine, SearchIndex } from '@musubi/platform/server';
import { betterSpelling } from '../../../libs/platform/server/src/search/spelling.js';
import { searchDatabase, searchDocument, type TestDatabase } from '../../kit/search.js';

const texts: readonly (readonly [string, string])[] = [
  ['公園の花壇の手入れ', '春の公園で草取りをします。高齢者も子どもも一緒に。'],
  ['公園の遊び場づくり', '会議室で相談しています。国際交流の集い。'],
  ['後援のお願い', '夏まつりの後援と協賛をお願いします。'],
  ['高齢者の見守り', '町内会で高齢の方を見守っています。'],
  ['防災訓練の支援', 'ボランティアの支援。防災の会議室を貸します。'],
  ['子育てサロン', '国際交流と子育て支援。ボランティアの募集。助成金の相談。'],
  ['集団移転の跡地', '移転の跡地の広場。助成金の使い方。町内会の役員。'],
];
/** Nobody's error: right words, rare ones, compounds that no document has. */
const right = [
  ...['公園', '高齢者', '町内会長', '防犯', '市バス', '親子会', '夏まつり会場', '子ども会', 'まちづくり', '見守り'],
  ...['こうえん', 'かいぎしつ', 'しえん', '123', 'xyz', '', '。', '花火大会', '国際交流と子育て'],
];

describe.each([
  ['in a small town, whose documents are looked at', 0],
  ['in a large one, told by letter pairs', 5_200],
])('spelling %s', (_, more) => {
  let database: TestDatabase;
  let engine: SearchEngine;
  const better = (text: string) => betterSpelling(database.db, text);
  const titles = async (text: string) =>
    (await engine.search({ text, first: 10 })).hits.map((hit) => hit.titleParts.map((part) => part.text).join(''));

  beforeAll(async () => {
    database = await searchDatabase();
    engine = new SearchEngine(database.db);
    const documents: SearchDocument[] = texts.flatMap(([title, body]) =>
      // Letter pairs count when two documents have them.
      [1, 2].map(() => searchDocument(title, body, { subjectId: newId() })),
    );
    const others = Array.from({ length: more }, (__, at) => searchDocument(`書道 ${at}`, '筆と墨。'));
    await new SearchIndex(database.db).putMany([...documents, ...others]);
    await refreshStatistics(database.db, new Date());
  }, 120_000);
  afterAll(() => database.close());

  it.each([
    ['高令者', '高齢者'],
    ['高令者の見守り', '高齢者の見守り'],
    ['助精金', '助成金'],
    ['貸議室', '会議室'],
    ['国祭交流', '国際交流'],
    ['町内回', '町内会'],
    ['坊災', '防災'],
    ['ボランテア', 'ボランティア'],
    ['ぼらんてあ', 'ボランティア'],
    ['公苑 ボランテア', '公園 ボランティア'],
  ])('%s is %s', async (typed, meant) => {
    expect(await better(typed)).toBe(meant);
  });

  it.each(right)('leaves 「%s」 as it is', async (typed) => {
    expect(await better(typed)).toBeNull();
  });

  it('finds by sound alone what is written in kanji, the most frequent word of the sound first', async () => {
    expect((await titles('こうえん'))[0]).toContain('公園');
    expect(await titles('こうえん')).toContain('後援のお願い');
    expect((await titles('コウエン'))[0]).toContain('公園');
    expect((await titles('かいぎしつ'))[0]).toMatch(/公園の遊び場|防災/);
    expect((await titles('みまもり'))[0]).toBe('高齢者の見守り');
    expect((await titles('こそだて'))[0]).toBe('子育てサロン');
    expect((await titles('ひっこし'))[0]).toBe('集団移転の跡地');
    expect(await titles('ぬらりひょん')).toEqual([]);
  });

  it('offers words as people write them, not as they are kept', async () => {
    const words = async (typed: string) =>
      (await engine.suggest(typed, 5)).filter(({ kind }) => kind === 'word').map(({ text }) => text);
    expect(await words('ぼらん')).toEqual(['ボランティア']);
    expect(await words('みま')).toEqual(['見守り']);
    expect(await words('夏まつりと みま')).toEqual(['夏まつりと 見守り']);
    expect(await words('まつ')).toEqual(['まつり']);
  });

  it('finds what has kana for some of its kanji, and does not take it for a mistake', async () => {
    expect((await titles('見まもり'))[0]).toBe('高齢者の見守り');
    expect((await titles('国さい交流'))[0]).toMatch(/国際交流|遊び場|子育て/);
    expect((await titles('防さい'))[0]).toBe('防災訓練の支援');
    expect((await titles('草とり'))[0]).toBe('公園の花壇の手入れ');
    expect(await better('祭り')).toBeNull();
  });
});
