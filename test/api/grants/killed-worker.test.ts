import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobRunner, quotedQueue } from '@musubi/platform/server';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

const letters = 12;
const partners = 2;

/** The worker as a program of its own, on the database of the test. */
function startWorker(api: TestApi): ChildProcess {
  const { url, schema } = api.db.source.options as unknown as { url: string; schema: string };
  return spawn(process.execPath, ['--import', './tools/ts/register.mjs', 'apps/worker/src/main.ts'], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      DATABASE_URL: url,
      DATABASE_SCHEMA: schema,
      FILES: '.data/test-files',
      LOG_LEVEL: 'silent',
    },
    stdio: 'ignore',
  });
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function until(what: () => Promise<boolean>, seconds: number): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(15)) if (await what()) return;
  throw new Error(`nothing came of it within ${seconds} seconds`);
}

describe('a worker that is killed in the middle of batch letters', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const count = async (where: string) =>
    (await api.sql<{ n: number }>(`select count(*)::int as n from letter where ${where}`))[0]!.n;

  it('leaves each letter once, printed, and each mail once and marked', async () => {
    const stage = await grantStage(api, 'reviewed');
    const ids = [stage.applicationId];
    while (ids.length < letters) ids.push(await stage.another());
    const decisions = ids.map((applicationId) => ({ applicationId, outcome: 'approved', amount: '900000' }));
    expect(await api.mutate(stage.staff, 'decideApplications', { decisions }, 'decided')).toMatchObject({
      decided: letters,
    });

    const worker = startWorker(api);
    const ended = new Promise<string | null>((done) => worker.once('exit', (_code, signal) => done(signal)));
    await until(async () => (await count('pdf_file_id is not null')) >= 2, 90);
    worker.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    // In the middle indeed: some letters lie there unprinted, and the queue holds jobs of a process that is no more.
    expect(await count('sent_at is null')).toBeGreaterThan(0);

    // Two minutes later the next worker takes over what the dead one had locked.
    const queue = quotedQueue(api.db);
    await api.sql(
      `update ${queue}._private_jobs set locked_at = locked_at - interval '3 minutes' where locked_at is not null`,
    );
    const runner = api.app.get(JobRunner);
    await runner.start({ pollMs: 100, schedules: false });
    await until(async () => (await count('sent_at is null')) === 0, 60);
    const waiting = async () => (await api.sql(`select id from mail_message where state = 'waiting'`)).length;
    await until(async () => (await waiting()) === 0, 30);
    await runner.stop();

    const made = await api.sql<{ applicationId: string; number: string; file: string }>(
      'select application_id as "applicationId", number, pdf_file_id as file from letter order by number',
    );
    expect(made).toHaveLength(letters);
    for (const part of ['applicationId', 'number', 'file'] as const)
      expect(new Set(made.map((each) => each[part])).size).toBe(letters);
    const mails = await api.sql<{ key: string; state: string; sent: boolean }>(
      `select key, state, sent_at is not null as sent from mail_message where key like 'letter:%'`,
    );
    expect(mails).toHaveLength(letters * partners);
    expect(mails.every((mail) => mail.sent && mail.state !== 'failed')).toBe(true);
  }, 240_000);
});
