import { describe, expect, it } from '@jest/globals';
import { boardStates, moveBetween } from './office-moves.js';

describe('moveBetween', () => {
  it('finds the one move behind a drag, and none where a page of its own is needed', () => {
    expect(moveBetween('submitted', 'accepted')).toBe('accept');
    expect(moveBetween('submitted', 'returned')).toBe('return');
    expect(moveBetween('accepted', 'inReview')).toBe('openReview');
    expect(moveBetween('inReview', 'reviewed')).toBe('closeReview');
    expect(moveBetween('reviewed', 'approved')).toBeNull();
    expect(moveBetween('accepted', 'submitted')).toBeNull();
    for (const state of boardStates) expect(moveBetween(state, state)).toBeNull();
  });
});
