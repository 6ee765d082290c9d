import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { measureJudged, townOf } from './match-judged.js';
import { measurePartners } from './match-partners.js';

/**
 * Quality of recommendations through the product's own gates and scorer. `--file FILE` (repeatable) takes any file of
 * the same two formats; grades are read with `organisations.json` and `postings.json` from the folder beside them.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { file: { type: 'string', multiple: true }, data: { type: 'string', default: '../shared/bench' } },
  });
  const files = values.file ?? [join(values.data, 'partners-dev.json.gz'), join(values.data, 'judged/grades.json')];
  for (const file of files) {
    const content: unknown = jsonOf(file);
    if (Array.isArray(content))
      measureJudged(
        content,
        townOf(jsonOf(join(dirname(file), 'organisations.json')), jsonOf(join(dirname(file), 'postings.json'))),
      );
    else measurePartners(content as Parameters<typeof measurePartners>[0]);
  }
}

function jsonOf<T>(file: string): T {
  const bytes = readFileSync(file);
  return JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()) as T;
}
