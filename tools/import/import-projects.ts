import type { INestApplicationContext } from '@nestjs/common';
import { Clock, Config, Db, fileSource } from '@musubi/platform/server';
import { ProjectNeeds } from '@musubi/marketplace/server';
import type { ImportOptions } from './import-files.js';

const number = (value: number): string => value.toLocaleString('en');

/** Public projects as needs of the ministries that run them: much real text to try search and matching on. */
export async function importProjectFiles(
  app: INestApplicationContext,
  files: readonly string[],
  { dryRun }: ImportOptions,
): Promise<number> {
  if (app.get(Config).production) {
    console.error('Projects are imported in development and benchmarks only: nobody waits for an answer to them.');
    return 1;
  }
  const needs = new ProjectNeeds(app.get(Db));
  for (const path of files) {
    const source = await fileSource(path);
    const started = performance.now();
    const counts = await needs.take(source, { now: app.get(Clock).now(), dryRun });
    const seconds = (performance.now() - started) / 1000;
    const { rows, rejected, created, changed, unchanged } = counts;
    console.log(
      `\n${source.name}\n  ${number(rows)} rows in ${seconds.toFixed(2)} s (${number(Math.round(rows / seconds))} rows/s)`,
    );
    console.log(
      `  new ${number(created)}, changed ${number(changed)}, unchanged ${number(unchanged)}, rejected ${number(rejected)}`,
    );
  }
  return 0;
}
