import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Actor,
  allMigrations,
  type DevDatabase,
  ensureDatabase,
  JobRunner,
  migrate,
  startDevDatabase,
} from '@musubi/platform/server';
import { actorHeader, testApi, type TestApi } from './api.js';
import { agreed, complete, type GrantStory, grantStory, started } from './grants.js';

export interface StormOptions {
  readonly applications: number;
  readonly clients: number;
  /** From the first submission to the deadline of the call. */
  readonly seconds: number;
  /** Does the background work as well: PDF copies and mails. */
  readonly queue?: boolean;
  readonly log?: (line: string) => void;
}

/** What one client was told in the end about one application. */
interface Told {
  readonly id: string;
  readonly number: string | null;
  readonly code: string;
  /** Requests it took. */
  readonly tries: number;
  readonly milliseconds: number;
}

export interface StormResult {
  readonly told: readonly Told[];
  readonly rows: readonly {
    id: string;
    state: string;
    number: string | null;
    submittedAt: Date | null;
    rounds: number;
    events: number;
    late: boolean;
  }[];
  readonly lastSerial: number;
  /** Between the two answers of the server around its restart, in milliseconds. */
  readonly downMs: number;
  /** How many submissions are without a PDF copy after the queue has worked. */
  readonly jobsLeft: number;
}

/**
 * Many clients hand in at the last moment while the database is restarted once: on a database server of its own, through
 * HTTP, each client asking again until it has an answer.
 */
export async function storm(options: StormOptions): Promise<StormResult> {
  const log = options.log ?? (() => undefined);
  const folder = mkdtempSync(join(tmpdir(), 'musubi-storm-'));
  const settings = { port: String(await freePort()), max_connections: '100' };
  const start = () => startDevDatabase({ folder, settings });
  let server: DevDatabase = await start();
  const url = await ensureDatabase(server.url, 'storm');
  await migrate({ url, schema: 'musubi', migrations: allMigrations });
  const api = await testApi({ database: { url, schema: 'musubi' } });
  try {
    const { story, ids, contentVersion } = await prepare(api, options);
    log(`${ids.length} applications wait, ${options.clients} clients`);
    const address = await listening(api);
    if (options.queue) await api.app.get(JobRunner).start({ pollMs: 500, schedules: false });
    const restart = async () => {
      await sleep(options.seconds * 400);
      const from = performance.now();
      await server.stop();
      log('the database is stopped');
      await sleep(1000);
      server = await start();
      log('the database is back');
      return performance.now() - from;
    };
    const [told, downMs] = await Promise.all([
      rush(address, story.lead, ids, { ...options, contentVersion }),
      restart(),
    ]);
    const jobsLeft = options.queue ? await queueEnds(api) : 0;
    return { told, downMs, jobsLeft, ...(await outcome(api, story.callId)) };
  } finally {
    await api.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Prepared {
  readonly story: GrantStory;
  readonly ids: string[];
  readonly contentVersion: number;
}

/** One application made by the program itself, copied with all it needs; the call closes in `seconds`. */
async function prepare(api: TestApi, options: StormOptions): Promise<Prepared> {
  const story = await grantStory(api);
  const pattern = await started(api, story);
  await complete(api, story, pattern);
  const contentVersion = await agreed(api, story, pattern);
  api.clock.release();
  const ids = await copies(api, pattern, options.applications);
  await api.sql(
    `update call set opens_at = now() - interval '1 day', closes_at = now() + $2 * interval '1 second' where id = $1`,
    [story.callId, options.seconds],
  );
  return { story, ids, contentVersion };
}

async function copies(api: TestApi, pattern: string, count: number): Promise<string[]> {
  const made = await api.sql<{ id: string }>(
    `insert into application (id, call_id, course_id, partnership_id, lead_organisation_id, organisation_ids, title, state, form_version,
       content_version, correction_sections, reviewer_ids, conflict_ids, started_by)
     select gen_random_uuid(), call_id, course_id, gen_random_uuid(), lead_organisation_id, organisation_ids, title || n, state, form_version,
       content_version, correction_sections, reviewer_ids, conflict_ids, started_by
     from application, generate_series(1, $2::int) n where id = $1 returning id`,
    [pattern, count],
  );
  const ids = made.map((each) => each.id);
  const into = (table: string, columns: string, more = '') =>
    api.sql(
      `insert into ${table} (id, application_id, ${columns})
       select gen_random_uuid(), c.id, ${columns
         .split(', ')
         .map((column) => `p.${column}`)
         .join(', ')}
       from unnest($2::uuid[]) c (id), ${table} p where p.application_id = $1 ${more}`,
      [pattern, ids],
    );
  await into('application_section', 'section, organisation_id, organisation_ids, values');
  await into('application_attachment', 'organisation_id, kind, file_id, name, type, size, added_by');
  await into(
    'application_agreement',
    'organisation_id, content_version, content_hash, person_id, person_name, agreed_at',
  );
  await api.sql(
    `insert into prior_consultation (id, partnership_id, organisation_ids, held_on, with_person_id, note)
     select gen_random_uuid(), a.partnership_id, p.organisation_ids, p.held_on, p.with_person_id, p.note
     from application a, prior_consultation p where a.id = any($1::uuid[]) and p.partnership_id = (select partnership_id from application where id = $2)`,
    [ids, pattern],
  );
  return ids;
}

async function listening(api: TestApi): Promise<string> {
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  return `${await api.app.getUrl()}/graphql`;
}

/** Every client has its share, at moments spread up to a little after the deadline. */
async function rush(
  address: string,
  who: Actor,
  ids: readonly string[],
  options: StormOptions & { contentVersion: number },
): Promise<Told[]> {
  const begin = performance.now();
  const share = Math.ceil(ids.length / options.clients);
  const clients = Array.from({ length: options.clients }, async (_, client) => {
    const told: Told[] = [];
    for (const [place, id] of ids.slice(client * share, (client + 1) * share).entries()) {
      const due = ((place + client / options.clients) / share) * options.seconds * 1100;
      await sleep(Math.max(0, due - (performance.now() - begin)));
      told.push(await handIn(address, who, { id, contentVersion: options.contentVersion }));
    }
    return told;
  });
  return (await Promise.all(clients)).flat();
}

const mutation = `mutation($input: SubmitApplicationInput!) { submitApplication(input: $input) {
  __typename ... on SubmitApplicationOk { number } ... on UserError { code message } } }`;

/** As a person would: presses again while no answer comes. */
async function handIn(address: string, who: Actor, input: { id: string; contentVersion: number }): Promise<Told> {
  const { id } = input;
  const from = performance.now();
  for (let tries = 1; ; tries += 1) {
    const answer = await ask(address, who, input).catch(() => null);
    const result = answer?.data?.submitApplication;
    if (result)
      return {
        ...{ id, tries, number: result.number ?? null, code: result.code ?? 'ok' },
        milliseconds: performance.now() - from,
      };
    if (tries > 60) throw new Error(`no answer for ${id}: ${JSON.stringify(answer)}`);
    await sleep(200);
  }
}

interface Reply {
  data?: { submitApplication?: { number?: string; code?: string } } | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

async function ask(address: string, who: Actor, input: object): Promise<Reply> {
  const reply = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-musubi-client': 'web',
      [actorHeader]: encodeURIComponent(JSON.stringify(who)),
      cookie: 'test=1',
    },
    body: JSON.stringify({ query: mutation, variables: { input } }),
  });
  return (await reply.json()) as Reply;
}

async function outcome(api: TestApi, callId: string): Promise<Pick<StormResult, 'rows' | 'lastSerial'>> {
  const rows = await api.sql<StormResult['rows'][number]>(
    `select a.id, a.state, a.number, a.submitted_at as "submittedAt", date_trunc('second', a.submitted_at) > date_trunc('second', k.closes_at) as late,
            (select count(*)::int from application_submission s where s.application_id = a.id) as rounds,
            (select count(*)::int from audit_entry e where e.subject_id = a.id and e.event = 'ApplicationSubmitted') as events
     from application a join call k on k.id = a.call_id where a.call_id = $1 order by a.serial`,
    [callId],
  );
  const [call] = await api.sql<{ serial: number }>('select last_serial as serial from call where id = $1', [callId]);
  return { rows, lastSerial: call?.serial ?? 0 };
}

/** Waits until every submission has its PDF copy, as long as the queue gets on. */
async function queueEnds(api: TestApi): Promise<number> {
  for (let before = -1, still = 0; ;) {
    const [row] = await api.sql<{ left: number }>(
      'select count(*)::int as left from application_submission where pdf_file_id is null',
    );
    const left = row?.left ?? 0;
    still = left === before ? still + 1 : 0;
    if (left === 0 || still > 40) return left;
    before = left;
    await sleep(500);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
