import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Config, ConfigError, JobRunner, JsonLogger, programModule } from '@musubi/platform/server';
import { contexts } from '../../api/src/contexts.js';

/** Runs events, mails and schedules, with the same modules as the api and no HTTP. */
async function main(): Promise<void> {
  const config = Config.from(process.env);
  const options = {
    contexts,
    database: config.database,
    graphql: false,
    values: [{ provide: Config, useValue: config }],
  };
  const app = await NestFactory.createApplicationContext(programModule(options), {
    logger: new JsonLogger(config),
    abortOnError: false,
  });
  app.enableShutdownHooks();
  await app.get(JobRunner).start();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
});
