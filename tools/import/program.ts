import { resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  allMigrations,
  Config,
  ensureDatabase,
  migrate,
  programModule,
  startDevDatabase,
} from '@musubi/platform/server';
import { contexts } from '../../apps/api/src/contexts.js';

export interface Program {
  readonly app: INestApplicationContext;
  close(): Promise<void>;
}

/** The program without web server and worker, on DATABASE_URL or the embedded database; tables are made when missing. */
export async function openProgram(): Promise<Program> {
  const embedded = process.env['DATABASE_URL'] ? null : await startDevDatabase({ folder: resolve('.data/database') });
  const url = embedded ? await ensureDatabase(embedded.url, 'musubi') : process.env['DATABASE_URL'];
  const config = Config.from({ NODE_ENV: 'development', ...process.env, DATABASE_URL: url });
  await migrate({ ...config.database, migrations: allMigrations });
  const values = [{ provide: Config, useValue: config }];
  const module = programModule({ contexts, database: config.database, graphql: false, values });
  const app = await NestFactory.createApplicationContext(module, { logger: ['error', 'warn'], abortOnError: false });
  return {
    app,
    close: async () => {
      await app.close();
      if (embedded && !embedded.reused) await embedded.stop();
    },
  };
}
