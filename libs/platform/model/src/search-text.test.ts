import { describe, expect, it } from '@jest/globals';
import { bigramsOf, foldLoanWord, numberKey, readingKey, searchKey, searchTextOf } from './search-text.js';

describe('searchKey', () => {
  it('folds width, case and old forms', () => {
    expect(searchKey('ＮＰＯ法人　髙橋・﨑山・𠮷田')).toBe('npo法人 高橋・崎山・吉田');
    expect(searchKey('舊學校')).toBe('旧学校');
    expect(searchKey('ｶﾞｰﾃﾞﾝ')).toBe('ガーデン');
    expect(searchKey('か\u3099')).toBe('が');
  });
  it('has one dash, one tilde, and a long vowel after katakana', () => {
    expect(searchKey('２２−１２３４〜５')).toBe('22-1234~5');
    expect(searchKey('コンピュ―タ')).toBe('コンピュータ');
  });
  it('drops commas within numbers only', () => expect(searchKey('1,500円, 20円')).toBe('1500円, 20円'));
  it('survives emoji and variation selectors', () => expect(searchKey('葛󠄀城🎉')).toBe('葛城🎉'));
});

describe('searchTextOf', () => {
  it('knows the way back', () => {
    const original = '㈱ ｶﾞｰﾃﾞﾝ𠮷野';
    const { text, offsets } = searchTextOf(original);
    const at = text.indexOf('吉野');
    expect(original.slice(offsets[at], offsets[at + 2])).toBe('𠮷野');
    const garden = text.indexOf('ガーデン');
    expect(original.slice(offsets[garden], offsets[garden + 4])).toBe('ｶﾞｰﾃﾞﾝ');
    expect(offsets).toHaveLength(text.length + 1);
  });
});

describe('words', () => {
  it('folds loan words', () => {
    expect(foldLoanWord('ヴァイオリン')).toBe('バイオリン');
    expect(foldLoanWord('サーバー')).toBe('サーバ');
    expect(foldLoanWord('バザー')).toBe('バザー');
    expect(foldLoanWord('公園')).toBe('公園');
  });
  it('has one reading key for kana of both kinds', () => {
    expect(readingKey('ぼらんてぃあ')).toBe(readingKey('ボランティア'));
    expect(readingKey('がっこう')).toBe('ガツコウ');
  });
  it('reads numbers', () => {
    expect(['三十二', '二〇二六', '1万5千', '007', '十', '百二十'].map(numberKey)).toEqual([
      '32',
      '2026',
      '15000',
      '7',
      '10',
      '120',
    ]);
    expect(numberKey('公園')).toBeNull();
  });
  it('cuts pairs at punctuation', () => expect([...bigramsOf('防災、訓練 a')]).toEqual(['防災', '訓練', 'a']));
});
