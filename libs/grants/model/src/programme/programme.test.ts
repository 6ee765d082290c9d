import { describe, expect, it } from '@jest/globals';
import { readRate } from './programme.js';

describe('readRate', () => {
  it('reads what people write as an exact pair', () => {
    expect(['9/10', '10分の9', '９／１０', ' 2 / 3 ', '90%', '全額'].map(readRate)).toEqual([
      ...[
        [9, 10],
        [9, 10],
        [9, 10],
        [2, 3],
        [90, 100],
        [1, 1],
      ],
    ]);
  });

  it('reads nothing where there is no fraction, and none of zero parts', () => {
    expect(['', '0.9', '9割', '1/0', '0分の1', '1/2/3'].map(readRate)).toEqual(Array(6).fill(null));
  });
});
