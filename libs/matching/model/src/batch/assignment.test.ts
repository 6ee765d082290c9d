import { describe, expect, it } from '@jest/globals';
import { type AssignmentInstance, assignmentProgram, keepsLimits, roomOf } from './assignment.js';

const pair = (needId: string, ownerId: string, organisationId: string, score = 1) => ({
  needId,
  ownerId,
  organisationId,
  score,
});
const instance = (change: Partial<AssignmentInstance> = {}): AssignmentInstance => ({
  pairs: [pair('n1', 'a', 'x'), pair('n2', 'a', 'x'), pair('n3', 'x', 'a'), pair('n1', 'a', 'y')],
  free: new Map([
    ['a', 2],
    ['x', 5],
    ['y', 0],
  ]),
  perOrganisation: 3,
  perNeed: 1,
  ...change,
});

describe('assignment', () => {
  it('knows the room of each', () => {
    expect(['a', 'x', 'y', 'z'].map((id) => roomOf(instance(), id))).toEqual([2, 3, 0, 0]);
  });
  it('keeps limits of needs, of both sides, and one introduction between two', () => {
    const all = instance();
    const [first, second, turned, full] = all.pairs;
    expect(keepsLimits(all, [first!])).toBe(true);
    expect(keepsLimits(all, [first!, second!])).toBe(false);
    expect(keepsLimits(all, [first!, turned!])).toBe(false);
    expect(keepsLimits(all, [full!])).toBe(false);
  });
  it('says them all in the program', () => {
    expect(assignmentProgram(instance())).toContain('Maximize');
    expect(assignmentProgram(instance()).match(/<= 0/g)).toHaveLength(1);
  });
});
