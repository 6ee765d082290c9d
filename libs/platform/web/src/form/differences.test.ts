import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differences } from './differences.js';

const changed = (pieces: readonly { text: string; changed: boolean }[]) =>
  pieces.filter((piece) => piece.changed).map(({ text }) => text);

describe('differences', () => {
  it('marks the Japanese words that differ, and nothing else', () => {
    const { one, other } = differences('週1回、団地と商店街を結ぶ。', '週2回、団地と商店街と病院を結ぶ。');
    expect(changed(one)).toEqual(['1']);
    expect(changed(other)).toEqual(['2', 'と病院']);
  });

  it('marks nothing in equal texts, and all of a text that stands against nothing', () => {
    expect(differences('同じ', '同じ').one).toEqual([{ text: '同じ', changed: false }]);
    expect(differences('', '新しい文').other.every((piece) => piece.changed)).toBe(true);
  });

  it('loses no character of either text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        const found = differences(one, other);
        expect(found.one.map(({ text }) => text).join('')).toBe(one);
        expect(found.other.map(({ text }) => text).join('')).toBe(other);
      }),
    );
  });

  it('gives up on long texts that have nothing in common', () => {
    const long = (word: string) => Array.from({ length: 4000 }, (_, at) => `${word}${at}`).join(' ');
    expect(differences(long('a'), long('b')).one).toEqual([{ text: long('a'), changed: true }]);
  });
});
