import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { cp, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { tokyoDate } from '@musubi/platform/model';
import { allMigrations, Config, migrate } from '@musubi/platform/server';
import { Client } from 'pg';
import { copyOf, type FreshDatabase, freshDatabase, printOf } from './database.js';

/** The built program, running as people meet it: web app, API and worker on a fresh database. */
export interface Site {
  readonly url: string;
  /** Logins of the demo town; empty unless it was asked for. */
  readonly logins: readonly { readonly role: string; readonly email: string; readonly password: string }[];
  sql<Row = Record<string, unknown>>(text: string, params?: unknown[]): Promise<Row[]>;
  /** The newest mail to this address once it is there, with the first link in it. Waits up to 15 seconds. */
  mailTo(address: string, about?: string): Promise<{ subject: string; text: string; link: string | null }>;
  close(): Promise<void>;
}

export interface SiteOptions {
  /** With the demo town. */
  readonly demo?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts dist/ (`npm run build` first; `npm test` does) on a free port. Call once per journey; `close` in `afterAll`. */
export async function openSite(options: SiteOptions = {}): Promise<Site> {
  if (!existsSync('dist/server/api/main.js')) throw new Error('Nothing is built yet: run `npm run build` first.');
  const files = `.data/test-files/${randomUUID()}`;
  const { logins, ...database } = options.demo ? await demoTown(files) : { logins: [], ...(await freshDatabase()) };
  const port = await freePort();
  const environment = {
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATABASE_SCHEMA: database.schema,
    HOST: '127.0.0.1',
    PORT: String(port),
    BASE_URL: `http://localhost:${port}`,
    FILES: files,
    LOG_LEVEL: 'warn',
    DEMO: String(options.demo ?? false),
    ...options.environment,
  };
  const server = await start(environment);
  const client = new Client({ connectionString: database.url, options: `-c search_path=${database.schema},public` });
  await client.connect();
  const sql: Site['sql'] = async (text, params) => (await client.query(text, params)).rows as never;
  return {
    url: environment.BASE_URL,
    logins,
    sql,
    mailTo: (address, about) => mailTo(sql, address, about),
    async close() {
      await client.end();
      await ended(server);
    },
  };
}

/** A copy of the demo town, which lives through its past once for all journeys of a build and a day. */
async function demoTown(files: string): Promise<FreshDatabase & Pick<Site, 'logins'>> {
  const built = await stat(program);
  const madeOf = JSON.stringify([allMigrations, built.mtimeMs, tokyoDate(new Date())]);
  const template = `.data/test-files/demo-${printOf(madeOf)}`;
  const database = await copyOf('demo', madeOf, async (empty) => {
    await migrate({ ...empty, migrations: allMigrations });
    const { seedDemo } = (await import(program)) as {
      seedDemo(config: Config, log: () => void): Promise<Site['logins']>;
    };
    const environment = { DATABASE_URL: empty.url, DATABASE_SCHEMA: empty.schema, FILES: template };
    const logins = await seedDemo(
      Config.from({ NODE_ENV: 'test', LOG_LEVEL: 'warn', ...environment }),
      () => undefined,
    );
    await mkdir(template, { recursive: true });
    await writeFile(join(template, loginsFile), JSON.stringify(logins));
  });
  await cp(template, files, { recursive: true });
  return { ...database, logins: JSON.parse(await readFile(join(files, loginsFile), 'utf8')) as Site['logins'] };
}

const program = resolve('dist/server/demo/main.js');
const loginsFile = 'logins.json';

function start(environment: Record<string, string>): Promise<ChildProcess> {
  const child = fork(resolve('dist/server/api/main.js'), [], {
    env: { PATH: process.env['PATH'], ...environment },
    execArgv: ['--enable-source-maps'],
  });
  return new Promise((done, failed) => {
    child.once('message', () => done(child));
    child.once('exit', (code) => failed(new Error(`the web server ended while starting (code ${code})`)));
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  const forced = setTimeout(() => child.kill('SIGKILL'), 8000);
  await gone;
  clearTimeout(forced);
}

async function mailTo(sql: Site['sql'], address: string, about = '') {
  for (let tries = 0; tries < 150; tries += 1) {
    const [mail] = await sql<{ subject: string; text: string }>(
      `select subject, text from mail_message where recipient = $1 and (subject || text) like '%' || $2 || '%'
       order by created_at desc limit 1`,
      [address, about],
    );
    if (mail) return { ...mail, link: /https?:\/\/[\w!#$%&'*+,\-./:;=?@~]+/.exec(mail.text)?.[0] ?? null };
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`no mail to ${address}${about ? ` about ${about}` : ''} within 15 seconds`);
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
