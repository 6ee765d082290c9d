import { describe, expect, it } from '@jest/globals';
import { dayByKey, monthGrid } from './month-grid.js';

describe('monthGrid', () => {
  it('shows whole weeks, Sundays first', () => {
    const weeks = monthGrid('2026-11-15');
    expect(weeks).toHaveLength(5);
    expect(weeks[0]?.[0]).toBe('2026-11-01');
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-05');
    expect(monthGrid('2026-02-01')).toHaveLength(4);
    expect(monthGrid('2026-05-01').flat()).toHaveLength(42);
  });

  it('is walked by the keyboard', () => {
    expect(dayByKey('2026-11-30', 'ArrowRight')).toBe('2026-12-01');
    expect(dayByKey('2026-11-04', 'Home')).toBe('2026-11-01');
    expect(dayByKey('2026-11-04', 'End')).toBe('2026-11-07');
    expect(dayByKey('2027-03-31', 'PageUp')).toBe('2027-02-28');
    expect(dayByKey('2026-11-04', 'a')).toBeNull();
  });
});
