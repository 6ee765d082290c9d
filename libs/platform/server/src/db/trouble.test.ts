import { describe, expect, test } from '@jest/globals';
import { DatabaseAway, isRead, pauseBefore, troubleOf } from './trouble.js';

const withCode = (code: string, more: object = {}) => Object.assign(new Error('database'), { code }, more);

describe('what an error of the database means', () => {
  test('rolled back by others, away, or our own', () => {
    expect(troubleOf(withCode('40P01'))).toBe('again');
    expect(troubleOf(withCode('40001'))).toBe('again');
    for (const code of ['57P01', '57P03', '08006', 'ECONNREFUSED', 'ECONNRESET'])
      expect(troubleOf(withCode(code))).toBe('away');
    expect(troubleOf(new Error('Connection terminated unexpectedly'))).toBe('away');
    expect(troubleOf(Object.assign(new Error('query failed'), { driverError: withCode('57P01') }))).toBe('away');
    expect(troubleOf(withCode('23505'))).toBeNull();
    expect(troubleOf(new Error('no such column'))).toBeNull();
    expect(troubleOf('text')).toBeNull();
  });

  test('waiting ends', () => {
    const waits = Array.from({ length: 12 }, (_, attempt) => pauseBefore(attempt, 'away'));
    expect(waits.filter((each) => each === null).length).toBe(3);
    expect(waits.reduce<number>((sum, each) => sum + (each ?? 0), 0)).toBeGreaterThan(7000);
    expect(pauseBefore(6, 'again')).toBeNull();
  });

  test('only plain reads are asked twice', () => {
    expect(isRead(' select 1')).toBe(true);
    for (const sql of [
      'insert into a values (1)',
      'select add_job(1)',
      'with x as (insert …) select 1',
      'select 1 for update',
    ])
      expect(isRead(sql)).toBe(false);
  });

  test('one says what is known', () => {
    expect(new DatabaseAway(true, null).code).toBe('OUTCOME_UNKNOWN');
    expect(new DatabaseAway(false, null).message).toContain('もう一度');
  });
});
