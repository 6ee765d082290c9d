import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  type Actor,
  ActorSource,
  Clock,
  Config,
  Db,
  type ContextModule,
  JobRunner,
  newId,
  type PlatformRole,
  queueSchema,
  visitor,
} from '@musubi/platform/server';
import { Logger, runOnce } from 'graphile-worker';
import { createApi } from '../../apps/api/src/app.module.js';
import { contexts } from '../../apps/api/src/contexts.js';
import { type FreshDatabase, freshDatabase } from './database.js';

export const actorHeader = 'x-test-actor';

/** A clock that stands where a test puts it; runs normally until it is set. */
export class TestClock extends Clock {
  private fixed: Date | null = null;

  override now(): Date {
    return this.fixed ?? new Date();
  }

  /** Runs with the time again. */
  release(): void {
    this.fixed = null;
  }

  set(instant: string | Date): void {
    this.fixed = new Date(instant);
  }

  /** Moves on by whole days, from where it stands. */
  passDays(days: number): void {
    this.fixed = new Date(this.now().getTime() + days * 86_400_000);
  }
}

/** Tests say who acts in a header; sessions have tests of their own. */
class HeaderActors extends ActorSource {
  override async actorOf(request: { id: string; headers: Record<string, unknown> }): Promise<Actor> {
    const given = request.headers[actorHeader];
    return typeof given === 'string' ? (JSON.parse(decodeURIComponent(given)) as Actor) : visitor(request.id);
  }
}

interface ActorParts {
  personId?: string;
  name?: string;
  roles?: PlatformRole[];
  memberships?: Actor['memberships'];
}

/** An actor for tests: `actor({ roles: ['staff'] })`, `actor({ memberships: [{ organisationId, role: 'representative' }] })`. */
export const actor = (parts: ActorParts = {}): Actor => ({
  personId: parts.personId ?? newId(),
  name: parts.name ?? '見本 太郎',
  roles: parts.roles ?? [],
  memberships: parts.memberships ?? [],
  requestId: 'test',
});

export const representativeOf = (organisationId: string, personId?: string): Actor =>
  actor({ personId, memberships: [{ organisationId, role: 'representative' }] });
export const editorOf = (organisationId: string, personId?: string): Actor =>
  actor({ personId, memberships: [{ organisationId, role: 'editor' }] });
export const viewerOf = (organisationId: string): Actor => actor({ memberships: [{ organisationId, role: 'viewer' }] });
export const staffActor = (): Actor => actor({ roles: ['staff'] });

export interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly field?: string | null;
  readonly [key: string]: unknown;
}

export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly db: Db;
  readonly clock: TestClock;
  /** Sends a GraphQL document; fails the test on GraphQL errors. */
  query<Data = Record<string, unknown>>(who: Actor | null, document: string, variables?: object): Promise<Data>;
  /** The raw GraphQL answer, errors included. */
  raw(
    who: Actor | null,
    document: string,
    variables?: object,
  ): Promise<{ data?: Record<string, unknown>; errors?: { message: string; extensions?: { code?: string } }[] }>;
  /**
   * Runs a mutation by name and gives its union member.
   * @param ok selection on the Ok type: `'id version'`.
   */
  mutate(who: Actor | null, name: string, input: object | null, ok?: string): Promise<Answer>;
  /** Runs the outbox and all other waiting jobs until none is left. */
  runJobs(): Promise<void>;
  /** Runs one schedule by its name, as the clock would. */
  runSchedule(name: string): Promise<void>;
  sql<Row = Record<string, unknown>>(text: string, params?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Boots the real program on a fresh database. Call once per test file; `close` in `afterAll`. */
export async function testApi(
  options: {
    contexts?: readonly ContextModule[];
    realSessions?: boolean;
    environment?: Record<string, string>;
    /** Another database than a fresh one of the shared server. */
    database?: FreshDatabase;
  } = {},
): Promise<TestApi> {
  const database = options.database ?? (await freshDatabase());
  const clock = new TestClock();
  const app = await createApi({
    contexts: options.contexts ?? contexts,
    config: Config.from({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      DATABASE_SCHEMA: database.schema,
      DATABASE_POOL: '8',
      FILES: '.data/test-files',
      LOG_LEVEL: 'silent',
      ...options.environment,
    }),
    values: [
      { provide: Clock, useValue: clock },
      ...(options.realSessions ? [] : [{ provide: ActorSource, useClass: HeaderActors }]),
    ],
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return connect(app, clock);
}

function connect(app: NestFastifyApplication, clock: TestClock): TestApi {
  const db = app.get(Db);
  const raw: TestApi['raw'] = async (who, document, variables = {}) => {
    const headers = who ? { [actorHeader]: encodeURIComponent(JSON.stringify(who)), cookie: 'test=1' } : {};
    const reply = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers,
      payload: { query: document, variables },
    });
    return reply.json();
  };
  const query: TestApi['query'] = async (who, document, variables) => {
    const { data, errors } = await raw(who, document, variables);
    if (errors) throw new Error(errors.map((each) => each.message).join('\n'));
    return data as never;
  };
  return {
    app,
    db,
    clock,
    raw,
    query,
    async mutate(who, name, input, ok = '__typename') {
      const type = name.charAt(0).toUpperCase() + name.slice(1);
      const selection = `__typename ... on ${type}Ok { ${ok} } ... on UserError { code message field } ... on InvalidInput { issues { field code message } } ... on Conflict { current }`;
      const document =
        input === null
          ? `mutation { ${name} { ${selection} } }`
          : `mutation($input: ${type}Input!) { ${name}(input: $input) { ${selection} } }`;
      const data = await query<Record<string, Answer>>(who, document, input === null ? {} : { input });
      return data[name] as Answer;
    },
    async runJobs() {
      const taskList = app.get(JobRunner).taskList();
      await runOnce({
        pgPool: db.pool,
        schema: queueSchema(db.schema.slice(1, -1)),
        taskList,
        concurrency: 4,
        noHandleSignals: true,
        logger: new Logger(() => () => undefined),
      });
    },
    async runSchedule(name) {
      await app
        .get(JobRunner)
        .taskList()
        [name]?.({}, {} as never);
    },
    sql: (text, params) => db.query(text, params),
    close: () => app.close(),
  };
}
