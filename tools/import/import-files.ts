import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { encodingNames, fileSource, TabularError } from '@musubi/platform/server';
import { type ImportKind, reasonTitles } from '@musubi/identity/model';
import { ImportIndexing, type ImportResult, Imports } from '@musubi/identity/server';
import { ProgressLine } from './progress-line.js';

export interface ImportOptions {
  readonly dryRun: boolean;
  readonly onlyCity: boolean;
  readonly rejected: string;
}

const number = (value: number): string => value.toLocaleString('en');

/** Imports file after file, each in its own transaction, then lets search take up what was written. Answers the exit code. */
export async function importFiles(
  app: INestApplicationContext,
  kind: ImportKind,
  files: readonly string[],
  options: ImportOptions,
): Promise<number> {
  const results: (ImportResult | null)[] = [];
  for (const path of files) results.push(await importFile(app, kind, path, options));
  const done = results.filter((result) => result !== null);
  const sum = (of: (result: ImportResult) => number): number => done.reduce((total, result) => total + of(result), 0);
  const [rows, seconds, toIndex] = [
    sum((each) => each.counts.rows),
    sum((each) => each.seconds),
    sum((each) => each.toIndex),
  ];
  console.log(
    `\n${files.length} files, ${number(rows)} rows in ${seconds.toFixed(1)} s: ${perSecond(rows, seconds)} rows/s`,
  );
  await index(app, toIndex);
  return done.length < files.length ? 1 : 0;
}

const perSecond = (count: number, seconds: number): string => number(Math.round(count / Math.max(seconds, 0.001)));

async function importFile(
  app: INestApplicationContext,
  kind: ImportKind,
  path: string,
  { dryRun, onlyCity, rejected }: ImportOptions,
): Promise<ImportResult | null> {
  const source = await fileSource(path);
  const line = new ProgressLine(source.name);
  console.log(`\n${source.name}`);
  try {
    const progress = async (now: Parameters<ProgressLine['show']>[0]) => line.show(now);
    const result = await app.get(Imports).fromDisk({ kind, source, onlyCity, dryRun, progress });
    line.clear();
    report(result, dryRun);
    await writeRejected(result, join(rejected, `${source.name.replace(/(\.gz)?$/, '')}.csv`));
    return result;
  } catch (error) {
    line.clear();
    if (!(error instanceof TabularError)) throw error;
    const where = [error.line && `line ${error.line}`, error.column && `column ${error.column}`]
      .filter(Boolean)
      .join(', ');
    console.log(`  failed, nothing written: ${error.message}${where ? ` (${where})` : ''}`);
    return null;
  }
}

function report({ detected, counts, reasons, seconds }: ImportResult, dryRun: boolean): void {
  const { format, compression, hasHeader, source } = detected;
  const encoding = encodingNames[detected.encoding as keyof typeof encodingNames] + (detected.bom ? ' with BOM' : '');
  const kinds = [format, compression, encoding, hasHeader ? 'header' : 'no header', source].filter(Boolean).join(', ');
  const rate = perSecond(counts.rows, seconds);
  console.log(`  ${kinds}`);
  console.log(
    `  ${number(counts.rows)} rows in ${seconds.toFixed(2)} s (${rate} rows/s)${dryRun ? ', nothing written' : ''}`,
  );
  const { taken, rejected, skipped, created, changed, unchanged, merged } = counts;
  console.log(`  taken ${number(taken)}, rejected ${number(rejected)}, passed over ${number(skipped)}`);
  console.log(
    `  new ${number(created)}, changed ${number(changed)}, unchanged ${number(unchanged)}` +
      (merged > 0 ? `; ${number(merged)} rows spoke of the same organisation as another` : ''),
  );
  for (const group of reasons) {
    const title = reasonTitles[group.code] ?? group.code;
    console.log(
      `    ${group.kind === 'rejected' ? 'rejected' : 'passed over'} ${number(group.count)}: ${title} — ${group.message}`,
    );
  }
}

async function writeRejected({ rejected }: ImportResult, path: string): Promise<void> {
  if (rejected.count > 0) {
    await mkdir(join(path, '..'), { recursive: true });
    await pipeline(rejected.csv(), createWriteStream(path));
    console.log(`  refused rows to correct and import again: ${path}`);
  }
  await rejected.remove();
}

async function index(app: INestApplicationContext, toIndex: number): Promise<void> {
  if (toIndex === 0) return;
  const started = performance.now();
  const line = new ProgressLine('search');
  console.log('\nsearch');
  const done = await app.get(ImportIndexing).takeUp((count) => {
    const seconds = (performance.now() - started) / 1000;
    const fraction = Math.min(1, count / toIndex);
    const secondsLeft = Math.round((seconds / fraction) * (1 - fraction));
    line.show({ phase: 'indexing', rows: count, fraction, rate: Math.round(count / seconds), secondsLeft });
  });
  line.clear();
  const seconds = (performance.now() - started) / 1000;
  console.log(`  ${number(done)} organisations in ${seconds.toFixed(2)} s (${perSecond(done, seconds)}/s)`);
}
