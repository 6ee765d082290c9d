import { describe, expect, it } from '@jest/globals';
import { agreementStanding } from './agreement-standing.js';

describe('agreementStanding', () => {
  it('says what binds while a newer version is signed, edited or not there yet', () => {
    const first = { number: 1, state: 'inForce' } as const;
    expect(agreementStanding([], false)).toEqual({ state: 'none', inForce: null, signing: null });
    expect(agreementStanding([{ number: 1, state: 'open' }], true)).toEqual({
      state: 'signing',
      inForce: null,
      signing: 1,
    });
    expect(agreementStanding([first], true)).toEqual({ state: 'inForce', inForce: 1, signing: null });
    expect(agreementStanding([first], false)).toEqual({ state: 'edited', inForce: 1, signing: null });
    expect(agreementStanding([{ number: 2, state: 'open' }, first], true)).toEqual({
      state: 'signing',
      inForce: 1,
      signing: 2,
    });
  });
  it('does not take an outdated newer version for agreed', () => {
    const versions = [{ number: 2, state: 'voided' } as const, { number: 1, state: 'inForce' } as const];
    expect(agreementStanding(versions, false).state).toBe('edited');
    expect(agreementStanding(versions, true).state).toBe('edited');
  });
});
