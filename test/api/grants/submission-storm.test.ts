import { expect, test } from '@jest/globals';
import { storm } from '../../kit/storm.js';

test('the last moments of a call, with the database restarted in the middle: no submission lost, doubled or late, and the queue goes on', async () => {
  const { told, rows, lastSerial, jobsLeft } = await storm({ applications: 60, clients: 20, seconds: 4, queue: true });
  const handedIn = rows.filter((row) => row.number !== null);
  // Everybody got an answer, and what the answer said is what is there.
  expect(told.length).toBe(60);
  expect(told.filter((each) => !['ok', 'callClosed'].includes(each.code))).toEqual([]);
  expect(handedIn.length).toBeGreaterThan(0);
  const stored = new Map(rows.map((row) => [row.id, row.number]));
  expect(told.filter((each) => each.number !== null).map((each) => [each.id, each.number])).toEqual(
    told.filter((each) => each.number !== null).map((each) => [each.id, stored.get(each.id)]),
  );
  // The PDF copy of each is made in the background.
  expect(jobsLeft).toBe(0);
  // One number, one frozen copy, one event each; no gap, none after the deadline.
  expect(new Set(handedIn.map((row) => row.number)).size).toBe(handedIn.length);
  expect(lastSerial).toBe(handedIn.length);
  expect(handedIn.filter((row) => row.rounds !== 1 || row.events !== 1 || row.late)).toEqual([]);
  expect(rows.filter((row) => row.number === null && (row.rounds > 0 || row.events > 0))).toEqual([]);
}, 120_000);
