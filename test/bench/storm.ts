import { storm } from '../kit/storm.js';
import { metric, percentile, table } from './report.js';

const optionOf = (options: string[], name: string, usual: number): number => {
  const place = options.indexOf(`--${name}`);
  return place < 0 ? usual : Number(options[place + 1]);
};

/**
 * `npm run bench -- storm`: 500 applications handed in during the last 60 seconds of a call by 50 clients while the
 * database is restarted once. `--applications`, `--clients` and `--seconds` change the numbers.
 */
export async function run(options: string[]): Promise<void> {
  const { told, rows, lastSerial, downMs, jobsLeft } = await storm({
    applications: optionOf(options, 'applications', 500),
    clients: optionOf(options, 'clients', 50),
    seconds: optionOf(options, 'seconds', 60),
    queue: true,
    log: (line) => console.log(line),
  });
  const acknowledged = told.filter((each) => each.number !== null);
  const stored = new Map(rows.map((row) => [row.id, row.number]));
  const handedIn = rows.filter((row) => row.number !== null);
  const faults = {
    lost: acknowledged.filter((each) => stored.get(each.id) !== each.number).length,
    doubled: handedIn.length - new Set(handedIn.map((row) => row.number)).size,
    repeated: rows.filter((row) => row.rounds > 1 || row.events > 1).length,
    late: handedIn.filter((row) => row.late).length,
    gaps: lastSerial - handedIn.length,
  };
  const waits = told.map((each) => each.milliseconds);
  table([
    { what: 'applications', value: told.length },
    { what: 'acknowledged', value: acknowledged.length },
    { what: 'refused because the call was closed', value: told.filter((each) => each.code === 'callClosed').length },
    { what: 'asked more than once', value: told.filter((each) => each.tries > 1).length },
    { what: 'database away (ms)', value: Math.round(downMs) },
    { what: 'answer p50 (ms)', value: Math.round(percentile(waits, 0.5)) },
    { what: 'answer p95 (ms)', value: Math.round(percentile(waits, 0.95)) },
    { what: 'longest answer (ms)', value: Math.round(Math.max(...waits)) },
    { what: 'submissions without PDF copy', value: jobsLeft },
    ...Object.entries(faults).map(([what, value]) => ({ what, value })),
  ]);
  metric('storm.acknowledged', acknowledged.length);
  for (const [name, value] of Object.entries(faults)) metric(`storm.${name}`, value);
  metric('storm.p95ms', percentile(waits, 0.95));
  if (Object.values(faults).some((count) => count > 0)) process.exitCode = 1;
}
