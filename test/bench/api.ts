import { fork } from 'node:child_process';
import { once } from 'node:events';
import autocannon, { type Result } from 'autocannon';
import { nameKey } from '@musubi/identity/model';
import { type Db, newId } from '@musubi/platform/server';
import { benchDatabase } from './database.js';
import { metric, table } from './report.js';

const postings = 100_000;
const organisations = 5000;
const connections = 16;

interface Variant {
  readonly name: string;
  readonly server: string;
  readonly path: string;
  readonly query?: string;
}

/** What a list page shows of a posting: the posting, the organisation behind it, its tags. */
const ours = `{ postings(first: 20) { edges { node { id kind title lead fields resourceKinds wards reach deadline endsOn
  publishedAt organisation { id name type verified logoFileId } } } pageInfo { hasNextPage endCursor } } }`;

const peers = `{ allPostings(first: 20, orderBy: [PUBLISHED_AT_DESC, ID_DESC], condition: { state: "published" }) { edges {
  node { id kind title body fields resourceKinds wards reach deadline endsOn publishedAt
  organisationByOrganisationId { id name type verifiedAt logoFileId } } } pageInfo { hasNextPage endCursor } } }`;

const variants: readonly Variant[] = [
  { name: 'bare Fastify + pg, the same SQL', server: 'bare', path: '/postings' },
  { name: 'Musubi (GraphQL)', server: 'musubi', path: '/graphql', query: ours },
  { name: 'PostGraphile 4 (GraphQL)', server: 'peer', path: '/graphql', query: peers },
];

/**
 * The list people page through most, 20 postings with organisation and tags out of 100,000, over HTTP: our GraphQL
 * beside a bare route with the very same SQL, and beside a well-known GraphQL server on PostgreSQL. Every server runs in
 * a process of its own; rounds alternate, so that other load on the machine meets all of them.
 */
export async function run(options: string[]): Promise<void> {
  const seconds = Number(options.find((each) => /^\d+$/.test(each)) ?? 8);
  const rounds = 3;
  const database = await benchDatabase('bench_api');
  try {
    await fill(database.db);
    const { url } = database.db.source.options as { url: string };
    const results = new Map(variants.map(({ name }) => [name, [] as Result[]]));
    const servers = await Promise.all(variants.map((variant) => start(variant, url)));
    for (let round = 0; round <= rounds; round++) {
      for (const [at, variant] of variants.entries()) {
        const result = await shoot(variant, servers[at]!.port, round === 0 ? 3 : seconds);
        if (round > 0) results.get(variant.name)!.push(result);
      }
    }
    for (const server of servers) server.stop();
    report(results);
  } finally {
    await database.close();
  }
}

/** Invented organisations and postings; written by the database itself, for they only have to be many. */
async function fill(db: Db): Promise<void> {
  const rows = Array.from({ length: organisations }, (_, index) => ({
    id: newId(),
    name: `団体${index}`,
    name_key: nameKey(`団体${index}`),
  }));
  await db.query(
    `insert into organisation (id, type, name, name_key, verified_at)
     select id, (array['neighbourhood', 'npo', 'company', 'school'])[1 + length(name) % 4], name, name_key, now()
     from jsonb_to_recordset($1::jsonb) as row(id uuid, name text, name_key text)`,
    [JSON.stringify(rows)],
  );
  await db.query(
    `insert into posting (id, organisation_id, state, kind, title, body, fields, resource_kinds, reach, wards, deadline,
       ends_on, published_at)
     select gen_random_uuid(), owner.ids[1 + n % $1], 'published', case n % 2 when 0 then 'need' else 'resource' end,
       '一緒に活動してくださる方をさがしています ' || n, repeat('子どもから高齢の方まで集まれる場をつくっています。', 8),
       array['children', 'welfare', 'machizukuri'], array['people', 'place'], 'wards', array['0410' || 1 + n % 5],
       current_date + 30, current_date + 90, now() - n * interval '1 second'
     from generate_series(1, $2) n, (select array_agg(id) as ids from organisation) owner`,
    [organisations, postings],
  );
  await db.query('vacuum analyze');
}

async function start(variant: Variant, url: string): Promise<{ port: number; stop(): void }> {
  const child = fork('test/bench/api-server.ts', [variant.server, url], {
    execArgv: ['--import', './tools/ts/register.mjs', '--no-warnings'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [message] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error(`${variant.name} did not start`))),
  ])) as [{ port: number }];
  const stop = () => void child.kill('SIGKILL');
  process.once('exit', stop);
  await sameAnswer(variant, message.port);
  return { port: message.port, stop };
}

/** A server that answers something else would win every race. */
async function sameAnswer(variant: Variant, port: number): Promise<void> {
  const reply = await fetch(`http://127.0.0.1:${port}${variant.path}`, {
    ...(variant.query ? { method: 'POST', headers, body: JSON.stringify({ query: variant.query }) } : {}),
  });
  const text = await reply.text();
  const count = text.match(/一緒に活動してくださる方をさがしています/g)?.length ?? 0;
  if (reply.status !== 200 || count !== 20) throw new Error(`${variant.name}: ${reply.status} ${text.slice(0, 500)}`);
}

const headers = { 'content-type': 'application/json' };

async function shoot(variant: Variant, port: number, duration: number): Promise<Result> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}${variant.path}`,
    connections,
    duration,
    ...(variant.query ? { method: 'POST', headers, body: JSON.stringify({ query: variant.query }) } : {}),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${variant.name}: ${result.non2xx} refused, ${result.errors} errors`);
  return result;
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function report(results: ReadonlyMap<string, readonly Result[]>): void {
  const rates = [...results].map(([name, rounds]) => ({
    name,
    rate: middle(rounds.map((round) => round.requests.average)),
    p50: middle(rounds.map((round) => round.latency.p50)),
    p99: middle(rounds.map((round) => round.latency.p99)),
  }));
  const [bare, musubi, peer] = rates as [(typeof rates)[0], (typeof rates)[0], (typeof rates)[0]];
  table(
    rates.map(({ name, rate, p50, p99 }) => ({
      server: name,
      'requests/s': Math.round(rate),
      'p50 ms': p50,
      'p99 ms': p99,
      ratio: (rate / bare.rate).toFixed(2),
    })),
  );
  metric('api.ratio', musubi.rate / bare.rate, 2);
  metric('api.peer.ratio', peer.rate / bare.rate, 2);
  metric('api.ahead_of_peer', musubi.rate / peer.rate, 2);
}
