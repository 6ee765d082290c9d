import { describe, expect, test } from '@jest/globals';
import { tokyoInstant } from '@musubi/platform/model';
import { type ApplicationFacts, type ApplicationState, applicationLifecycle } from './lifecycle.js';
import { turnOfState } from './state-words.js';

const facts = (more: Partial<ApplicationFacts> = {}): ApplicationFacts => ({
  state: 'draft',
  callOpensAt: tokyoInstant('2026-11-01', '09:00'),
  callClosesAt: tokyoInstant('2026-12-18', '17:00'),
  correctionDueAt: null,
  incompleteSections: [],
  budgetProblems: [],
  unmetRules: [],
  missingAttachments: [],
  partnersNotAgreed: [],
  ...more,
});
const at = (time: string) => tokyoInstant('2026-12-18', time);

describe('submitting', () => {
  test('is possible up to and including the second of the deadline, and not one second later', () => {
    expect(applicationLifecycle.refusal(facts(), 'submit', at('17:00:00'))).toBeNull();
    expect(applicationLifecycle.refusal(facts(), 'submit', at('17:00:01'))?.code).toBe('callClosed');
  });

  test('names the partners who have not agreed', () => {
    const refusal = applicationLifecycle.refusal(facts({ partnersNotAgreed: ['あおば町内会'] }), 'submit', at('12:00'));
    expect(refusal).toMatchObject({ code: 'notAgreed', message: expect.stringContaining('あおば町内会') });
  });

  test('cannot be done twice', () => {
    expect(applicationLifecycle.refusal(facts({ state: 'submitted' }), 'submit', at('12:00'))?.code).toBe('wrongState');
  });

  test('a correction has a deadline of its own', () => {
    const returned = facts({ state: 'returned', correctionDueAt: tokyoInstant('2027-01-08', '17:00') });
    const say = (day: string, time: string) =>
      applicationLifecycle.refusal(returned, 'resubmit', tokyoInstant(day, time));
    expect(say('2027-01-08', '17:00:00')).toBeNull();
    expect(say('2027-01-08', '17:00:01')?.code).toBe('correctionLate');
  });
});

test('every state can be reached from draft and has words for applicants', () => {
  const seen = new Set<string>(['draft']);
  const moves = Object.values(applicationLifecycle.moves);
  for (let size = 0; size !== seen.size;) {
    size = seen.size;
    for (const move of moves) if (move.from.some((state) => seen.has(state))) seen.add(move.to);
  }
  const states = Object.keys(applicationLifecycle.states) as ApplicationState[];
  expect([...seen].sort()).toEqual([...states].sort());
  expect(Object.keys(turnOfState).sort()).toEqual([...states].sort());
});
