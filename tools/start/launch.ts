import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { allMigrations, Config, ConfigError, ensureDatabase, migrate, startDevDatabase } from '@musubi/platform/server';
import { Client } from 'pg';

/** Somebody to sign in as in the demo town. */
export interface DemoLogin {
  /** 「町内会の役員」. */
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** What `tools/demo/main.ts` exports. Loads the town unless it is there, and answers the logins either way. */
export type SeedDemo = (config: Config, log: (line: string) => void) => Promise<readonly DemoLogin[]>;

export type Step = (name: string, work: () => Promise<string | undefined>) => Promise<void>;

export interface LaunchOptions {
  /** Without the demo town. */
  readonly empty: boolean;
  readonly step: Step;
  /** Told how to stop each thing that was started, in the order of the starts. */
  readonly onStop: (stop: () => Promise<void>) => void;
}

/** A running installation. */
export interface Launched {
  readonly url: string;
  readonly logins: readonly DemoLogin[];
  /** The web server. Ends by itself only when something went wrong. */
  readonly server: ChildProcess;
}

/** A problem the person at the terminal can solve. */
export class LaunchError extends Error {}

const stopPatienceMs = 12_000;

/** Database, migrations, demo town, web server: from built files to a page one can open. */
export async function launch({ empty, step, onStop }: LaunchOptions): Promise<Launched> {
  const environment = withDefaults(process.env, empty);
  await portIsFree(configOf({ ...environment, DATABASE_URL: environment['DATABASE_URL'] ?? 'postgres://later/' }));
  await step('Database', () => openDatabase(environment, onStop));
  const config = configOf(environment);
  await step('Tables', async () => {
    const applied = await migrate({ ...config.database, migrations: allMigrations });
    return applied.length === 0 ? 'up to date' : `${applied.length} migrations`;
  });
  const seed = empty ? null : await seedDemo();
  let logins: readonly DemoLogin[] = [];
  if (seed)
    await step('Demo town', async () => {
      logins = await seed(config, () => undefined);
      return undefined;
    });
  const server = webServer(environment);
  onStop(() => ended(server));
  await step('Web server', () => ready(server));
  return { url: config.http.baseUrl, logins, server };
}

/** Settings that are wrong are the person's to mend. */
function configOf(environment: NodeJS.ProcessEnv): Config {
  try {
    return Config.from(environment);
  } catch (error) {
    throw error instanceof ConfigError ? new LaunchError(error.message) : error;
  }
}

function withDefaults(given: NodeJS.ProcessEnv, empty: boolean): NodeJS.ProcessEnv {
  return {
    ...given,
    NODE_ENV: given['NODE_ENV'] ?? 'development',
    // The demo town's passwords are known to everybody: other machines get in only when asked for.
    HOST: given['HOST'] ?? '127.0.0.1',
    LOG_LEVEL: given['LOG_LEVEL'] ?? 'warn',
    DEMO: given['DEMO'] ?? String(!empty),
    DATABASE_URL: given['DATABASE_URL'] || undefined,
  };
}

/** Answers which database it is. Without DATABASE_URL an embedded one is started, and named in `environment`. */
async function openDatabase(environment: NodeJS.ProcessEnv, onStop: LaunchOptions['onStop']): Promise<string> {
  if (environment['DATABASE_URL'])
    return `PostgreSQL ${await checkedVersion(environment['DATABASE_URL'])} of DATABASE_URL`;
  const database = await startDevDatabase({ folder: resolve('.data/database') });
  onStop(() => database.stop());
  environment['DATABASE_URL'] = await ensureDatabase(database.url, 'musubi');
  return `embedded PostgreSQL ${await checkedVersion(environment['DATABASE_URL'])}`;
}

/** Answers the version, `18.4`; refuses servers that are too old or do not answer. */
async function checkedVersion(url: string): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`);
    const version = rows[0]?.version.split(' ')[0] ?? '';
    if (Number.parseInt(version, 10) >= 15) return version;
    throw new LaunchError(`The PostgreSQL of DATABASE_URL is version ${version}. Musubi needs 15 or newer.`);
  } catch (error) {
    if (error instanceof LaunchError) throw error;
    throw new LaunchError(
      `The database of DATABASE_URL does not answer: ${(error as Error).message}\n` +
        'Check the address, or leave DATABASE_URL empty to use the embedded database.',
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function seedDemo(): Promise<SeedDemo | null> {
  const file = new URL('../demo/main.js', import.meta.url);
  return existsSync(file) ? ((await import(file.href)) as { seedDemo: SeedDemo }).seedDemo : null;
}

/** Started with a line to us: should we be killed, the line breaks and the web server ends as well. */
const webServer = (environment: NodeJS.ProcessEnv): ChildProcess =>
  fork(new URL('../api/main.js', import.meta.url), [], { env: environment, execArgv: ['--enable-source-maps'] });

const ready = (server: ChildProcess): Promise<undefined> =>
  new Promise((done, failed) => {
    server.once('message', () => done(undefined));
    server.once('exit', (code) => failed(new LaunchError(`The web server ended while starting (code ${code}).`)));
  });

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  const forced = setTimeout(() => child.kill('SIGKILL'), stopPatienceMs);
  await gone;
  clearTimeout(forced);
}

async function portIsFree({ http }: Config): Promise<void> {
  // A web server whose `npm start` was killed a moment ago needs that moment to let go of its port.
  for (let tries = 0; tries < 15 && (await problemOf(http))?.code === 'EADDRINUSE'; tries += 1) await sleep(200);
  const problem = await problemOf(http);
  if (!problem) return;
  if (problem.code !== 'EADDRINUSE') throw new LaunchError(`Port ${http.port} cannot be used: ${problem.message}`);
  const other = `Start on another port:  PORT=${http.port + 1} npm start`;
  throw new LaunchError(
    (await isMusubi(http.port))
      ? `Musubi already runs on http://localhost:${http.port}\n${other}`
      : `Port ${http.port} is used by another program. End that program, or choose another port.\n${other}`,
  );
}

const problemOf = ({ port, host }: Config['http']): Promise<NodeJS.ErrnoException | null> =>
  new Promise((done) => {
    const probe = createServer();
    probe.once('error', done);
    probe.listen(port, host, () => probe.close(() => done(null)));
  });

const isMusubi = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(1000) })
    .then(async (reply) => (await reply.text()).includes('musubi'))
    .catch(() => false);
