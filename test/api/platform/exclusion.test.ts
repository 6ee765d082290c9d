import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refreshStatistics, SearchEngine, SearchIndex } from '@musubi/platform/server';
import fc from 'fast-check';
import { searchDatabase, searchDocument, type TestDatabase } from '../../kit/search.js';

const titles = [
  ...['公園の集い', 'こうえんの集い', '後援の集い', '講演の集い'],
  ...['子供の集い', '子ども祭りの集い', 'こどもの集い', '児童の集い', 'こどもの日の集い'],
  ...['夏祭りの集い', '夏まつりの集い', '春まつりの集い', '盆踊りの集い', '夏の祝祭の集い'],
  ...['見守りの集い', '見守る人の集い', '申込の集い', '申し込みの集い', '応募の集い'],
  ...['障害者の集い', '障がい者の集い', '障碍者の集い', '髙橋の集い', '高橋の集い', 'ｻｰﾊﾞｰの集い', 'サーバの集い'],
  ...['まちづくりの集い', '街づくりの集い', 'カードの集い', '角の集い', 'ビルの集い', 'ビールの集い'],
  ...['会議室の集い', '会議の集い', '和室の集い'],
] as const;

describe('what a minus leaves out', () => {
  let database: TestDatabase;
  let engine: SearchEngine;
  const found = async (text: string) =>
    (await engine.search({ text, first: 100 })).hits.map((hit) => hit.titleParts.map((part) => part.text).join(''));
  /** Of all that have 集い, what is missing; without 「の集い」. */
  const left = async (minus: string) => {
    const page = new Set(await found(`集い ${minus}`));
    return titles.filter((title) => !page.has(title)).map((title) => title.replace(/の集い$/, ''));
  };

  beforeAll(async () => {
    database = await searchDatabase();
    engine = new SearchEngine(database.db);
    await new SearchIndex(database.db).putMany(titles.map((title) => searchDocument(title, '')));
    await refreshStatistics(database.db, new Date());
  }, 60_000);
  afterAll(() => database.close());

  it.each([
    // By sound: the likeliest word of it, and the kana themselves; no other word that sounds like it.
    ['-こうえん', ['公園', 'こうえん']],
    ['-公園', ['公園', 'こうえん']],
    ['-後援', ['こうえん', '後援']],
    ['-みまもり', ['見守り', '見守る人']],
    ['-見まもり', ['見守り', '見守る人']],
    ['-かいぎしつ', ['会議室']],
    // All spellings of the word, not its other names.
    ['-子供', ['子供', '子ども祭り', 'こども', 'こどもの日']],
    ['-子ども', ['子供', '子ども祭り', 'こども', 'こどもの日']],
    ['-こども', ['子供', '子ども祭り', 'こども', 'こどもの日']],
    ['-児童', ['児童']],
    ['-祭り', ['子ども祭り', '夏祭り', '夏まつり', '春まつり']],
    ['-まつり', ['子ども祭り', '夏祭り', '夏まつり', '春まつり']],
    ['-障害者', ['障害者', '障がい者', '障碍者']],
    ['-障がい者', ['障害者', '障がい者', '障碍者']],
    ['-街づくり', ['まちづくり', '街づくり']],
    // Width, old forms, okurigana, loan words.
    ['-申込み', ['申込', '申し込み']],
    ['-高橋', ['髙橋', '高橋']],
    ['-ｻｰﾊﾞ', ['ｻｰﾊﾞｰ', 'サーバ']],
    ['-カード', ['カード']],
    ['-ビル', ['ビル']],
    // Of several words in a row all must be there; a phrase letter for letter.
    ['-夏祭り', ['夏祭り', '夏まつり']],
    ['-「夏祭り」', ['夏祭り']],
    ['－"夏まつり"', ['夏まつり']],
    ['-夏 －春', ['夏祭り', '夏まつり', '春まつり', '夏の祝祭']],
    // The long vowel's sign is what keyboards for Japanese have for a minus.
    ['ー児童', ['児童']],
    // Nothing to leave out.
    ['-の', []],
    ['-', []],
    ['-- %', []],
    ['-ぬらりひょん', []],
  ])('%s', async (minus, expected) => {
    expect([...(await left(minus))].sort()).toEqual([...expected].sort());
  });

  it('parts what is found in two: with the word, and without it', async () => {
    const words = ['公園', '子供', '祭り', '障害者', '申込', '高橋', '夏'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...words), fc.constantFrom(...words), async (a, b) => {
        const facets = await engine.facets({ text: `集い -${a} -${b}`, first: 1 });
        const page = await found(`集い -${a} -${b}`);
        expect(facets.total).toBe(page.length);
        const gone = new Set([...(await left(`-${a}`)), ...(await left(`-${b}`))]);
        expect(page.length + gone.size).toBe(titles.length);
      }),
      { numRuns: 15 },
    );
  });

  it('keeps the minus in a better spelling', async () => {
    expect((await engine.search({ text: '防災訓連 -公園', first: 5 })).didYouMean).toBeNull();
    await new SearchIndex(database.db).putMany([1, 2].map(() => searchDocument('防災訓練', '防災訓練')));
    await refreshStatistics(database.db, new Date());
    expect((await engine.search({ text: '防災訓連 -公園', first: 5 })).didYouMean).toBe('防災訓練 -公園');
  });
});
