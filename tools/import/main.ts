/**
 * `npm run import -- organisations|places|projects <file…> [--dry-run] [--only-city] [--rejected <folder>]`
 * Reads CSV, JSONL, JSON and GeoJSON, packed or not, in any Japanese encoding. Works on DATABASE_URL, else on the
 * embedded database of `npm start`, which is started when it is not running.
 */
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { ConfigError, TabularError } from '@musubi/platform/server';
import { importFiles } from './import-files.js';
import { importProjectFiles } from './import-projects.js';
import { openProgram } from './program.js';

const usage = `npm run import -- organisations <file…>   corporations, lists of groups, recipients of public expenditure
npm run import -- places <file…>          町丁目 with coordinates (JSON), outlines of wards (GeoJSON)
npm run import -- projects <file…>        public projects as needs; for development and benchmarks only

  --dry-run             read and compare, write nothing
  --only-city           leave out organisations outside the city
  --rejected <folder>   where lists of refused rows are put (default .data/rejected)`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      'only-city': { type: 'boolean', default: false },
      rejected: { type: 'string', default: '.data/rejected' },
      help: { type: 'boolean', default: false },
    },
  });
  const [kind, ...files] = positionals;
  const known = kind === 'organisations' || kind === 'places' || kind === 'projects';
  if (!known || files.length === 0 || values.help) {
    console.log(usage);
    return values.help ? 0 : 1;
  }
  const program = await openProgram();
  try {
    const options = { dryRun: values['dry-run'], onlyCity: values['only-city'], rejected: values.rejected };
    if (kind === 'projects') return await importProjectFiles(program.app, files, options);
    return await importFiles(program.app, kind, files, options);
  } finally {
    await program.close();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const own = error instanceof ConfigError || error instanceof TabularError;
    console.error(own ? (error as Error).message : error);
    process.exit(1);
  },
);
