import { describe, expect, it } from '@jest/globals';
import { postingLifecycle, publishesAtOnce, endDateIssue } from './posting-lifecycle.js';

const now = new Date('2026-11-23T03:00:00Z');
const draft = { state: 'draft', endsOn: '2027-01-31', publishesAtOnce: true };

describe('posting lifecycle', () => {
  it('lets a trusted organisation publish and sends the first posting of others to review', () => {
    expect(postingLifecycle.refusal(draft, 'publish', now)).toBeNull();
    const first = { ...draft, publishesAtOnce: false };
    expect(postingLifecycle.refusal(first, 'publish', now)?.code).toBe('reviewFirst');
    expect(postingLifecycle.refusal(first, 'submitForReview', now)).toBeNull();
  });

  it.each([
    [null, 'endDateMissing'],
    ['2026-11-22', 'endDatePast'],
    ['2027-05-24', 'endDateTooFar'],
    ['2026-11-23', undefined],
    ['2027-05-23', undefined],
  ])('judges the last day %s', (endsOn, code) => {
    expect(endDateIssue(endsOn, '2026-11-23')?.code).toBe(code);
  });

  it('counts days in Tokyo: 23:30 on the last day is still in time, half an hour later it is over', () => {
    const facts = { state: 'published', endsOn: '2026-11-23' };
    expect(postingLifecycle.refusal(facts, 'expire', new Date('2026-11-23T14:30:00Z'))?.code).toBe('notOver');
    expect(postingLifecycle.refusal(facts, 'expire', new Date('2026-11-23T15:00:00Z'))).toBeNull();
  });

  it('offers the owner of a published posting what can be done with it', () => {
    const moves = postingLifecycle.openMoves({ state: 'published', endsOn: '2027-01-31' }, now);
    expect(moves).toEqual(expect.arrayContaining(['renew', 'fulfil', 'withdraw', 'hide']));
    expect(moves).not.toContain('publish');
  });

  it('does not show a hidden posting again after its end', () => {
    expect(postingLifecycle.refusal({ state: 'hidden', endsOn: '2026-11-01' }, 'unhide', now)?.code).toBe(
      'endDatePast',
    );
  });

  it('reaches every state from the first', () => {
    const reached = new Set<string>([postingLifecycle.initial]);
    for (let round = 0; round < 5; round++)
      for (const move of Object.values(postingLifecycle.moves))
        if (move.from.some((state) => reached.has(state))) reached.add(move.to);
    expect([...reached].sort()).toEqual(Object.keys(postingLifecycle.states).sort());
  });
});

describe('first look', () => {
  it.each([
    ['firstOfUnverified', false, 0, false],
    ['firstOfUnverified', false, 1, true],
    ['firstOfUnverified', true, 0, true],
    ['everyUnverified', false, 5, false],
    ['everyUnverified', true, 0, true],
    ['everybody', true, 9, false],
    ['nobody', false, 0, true],
  ] as const)('%s, verified %s, %d before: at once is %s', (policy, verified, publishedBefore, atOnce) => {
    expect(publishesAtOnce(policy, { verified, publishedBefore })).toBe(atOnce);
  });
});
