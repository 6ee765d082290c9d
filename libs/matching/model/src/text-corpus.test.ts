import { describe, expect, it } from '@jest/globals';
import { pairsOf, TextCorpus } from './text-corpus.js';

describe('pairsOf', () => {
  it('sees what two compounds have in common', () => {
    expect(pairsOf(['国際', '協会'])).toEqual(['国際', '際協', '協会']);
    expect(pairsOf(['𠮷野'])).toEqual(['𠮷野']);
    expect(pairsOf(['花'])).toEqual(['花']);
    expect(pairsOf([])).toEqual([]);
  });
});

describe('likeness', () => {
  const corpus = new TextCorpus([
    [['花壇', '公園']],
    [['花壇'], ['公園', '手入れ']],
    [['会計']],
    [],
    [['公園', '会計']],
  ]);

  it('has 1 for the text itself, 0 for nothing in common, the same from either side', () => {
    const toFirst = corpus.likeness([0]);
    expect(toFirst[0]).toBeCloseTo(1);
    expect(toFirst[1]).toBeGreaterThan(toFirst[4]!);
    expect([toFirst[2], toFirst[3]]).toEqual([0, 0]);
    expect(corpus.likeness([1])[0]).toBeCloseTo(toFirst[1]!);
  });
  it('is the mean over several, and nothing beside an empty text', () => {
    const toBoth = corpus.likeness([0, 2]);
    expect(Math.max(...toBoth)).toBe(1);
    expect(toBoth[4]).toBeGreaterThan(0);
    expect(corpus.likeness([3])).toEqual([0, 0, 0, 0, 0]);
  });
});
