import 'reflect-metadata';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { AddressInfo } from 'node:net';
import { Config } from '@musubi/platform/server';
import Fastify from 'fastify';
import { Pool } from 'pg';
import { cardColumns, cardTables } from '../../libs/marketplace/server/src/posting/posting-sql.js';

/** One server of `npm run bench -- api`, in a process of its own. All have the same number of connections. */
const poolSize = 10;
const [name = '', url = ''] = process.argv.slice(2);
const schema = 'musubi';
const pool = () => new Pool({ connectionString: url, max: poolSize, options: `-c search_path=${schema},public` });

/** What anybody would write who wants nothing but this list. */
async function bare(): Promise<number> {
  const db = pool();
  const app = Fastify();
  const sql = `select ${cardColumns} from ${cardTables} where p.state = 'published'
    order by p.published_at desc, p.id desc limit 21`;
  app.get('/postings', async () => {
    const { rows } = await db.query<Record<string, unknown>>(sql);
    return { nodes: rows.slice(0, 20), hasNextPage: rows.length > 20 };
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return (app.server.address() as AddressInfo).port;
}

async function musubi(): Promise<number> {
  const { createApi } = await import('../../apps/api/src/app.module.js');
  const config = Config.from({
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    DATABASE_URL: url,
    DATABASE_SCHEMA: schema,
    DATABASE_POOL: String(poolSize),
  });
  const app = await createApi({ config });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return (app.getHttpServer().address() as AddressInfo).port;
}

async function peer(): Promise<number> {
  oneGraphql();
  const { postgraphile } = await import('postgraphile');
  const { createServer } = await import('node:http');
  const server = createServer(
    postgraphile(pool(), schema, { disableQueryLog: true, graphiql: false, dynamicJson: true, ignoreRBAC: true }),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  return (server.address() as AddressInfo).port;
}

/** PostGraphile 4 brings GraphQL 15 of its own, while its libraries would find ours: give all of them the one it brings. */
function oneGraphql(): void {
  const require = createRequire(import.meta.url);
  const filename = require.resolve('postgraphile');
  const loader = Module as unknown as {
    _resolveFilename(request: string, ...rest: unknown[]): string;
    _nodeModulePaths(folder: string): string[];
  };
  const resolve = loader._resolveFilename;
  const parent = { id: filename, filename, paths: loader._nodeModulePaths(dirname(filename)) };
  loader._resolveFilename = (request, ...rest) =>
    /^graphql(\/|$)/.test(request) ? resolve.call(loader, request, parent) : resolve.call(loader, request, ...rest);
}

const servers: Record<string, () => Promise<number>> = { bare, musubi, peer };
const port = await servers[name]!();
process.send!({ port });
