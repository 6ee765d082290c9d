import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SeedProgrammes } from '@musubi/grants/server';
import { allMigrations, Config, ConfigError, JobRunner, migrate } from '@musubi/platform/server';
import type { FastifyInstance } from 'fastify';
import { createApi } from './app.module.js';
import { serveWebApp } from './web-app.js';

/** Starts the web server: settings, migrations, routes, and the job runner unless a worker process has that task. */
async function main(): Promise<void> {
  const config = Config.from(process.env);
  await migrate({ ...config.database, migrations: allMigrations });
  const app = await createApi({ config });
  await app.get(SeedProgrammes).run(config.city);
  await serveWebApp(app.getHttpAdapter().getInstance() as unknown as FastifyInstance, config.http.webFolder);
  await app.listen({ port: config.http.port, host: config.http.host });
  if (config.workerInProcess) await app.get(JobRunner).start();
  stopOnSignal(app);
  process.send?.({ ready: config.http.baseUrl });
}

/**
 * SIGTERM and Ctrl-C: no new requests, running ones and jobs end, then the database is let go. The same when the
 * process that started this one (`npm start`) was killed: nothing is left holding the port.
 */
function stopOnSignal(app: NestFastifyApplication): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await app.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
  process.once('disconnect', () => void stop());
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
});
