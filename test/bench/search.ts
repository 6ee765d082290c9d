import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import {
  refreshStatistics,
  type SearchDb,
  type SearchDocument,
  SearchEngine,
  SearchIndex,
} from '@musubi/platform/server';
import { benchDatabase } from './database.js';
import { type Judged, qualityOf } from './quality.js';
import { metric, percentile, table } from './report.js';

const sets = ['localgovfaq', 'jsquad', 'jaquad'];
const calibrated = 500;

/**
 * Ranking quality on public question sets. The documents go in through `SearchIndex`, the questions through
 * `SearchEngine`, as a visitor's would. `--set NAME` one set; `--queries FILE --qrels FILE` other questions over the
 * same documents; `--data FOLDER` where the sets are; `--every N` only every Nth question.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      set: { type: 'string', multiple: true },
      queries: { type: 'string' },
      qrels: { type: 'string' },
      data: { type: 'string', default: '../shared/bench/search' },
      every: { type: 'string', default: '1' },
    },
  });
  const rows: Record<string, string | number>[] = [];
  for (const set of values.set ?? sets) {
    const folder = join(values.data, set);
    rows.push(
      await measure(set, folder, {
        queries: values.queries ?? join(folder, 'queries.jsonl'),
        qrels: values.qrels ?? join(folder, 'qrels.tsv'),
        every: Number(values.every),
      }),
    );
  }
  table(rows);
}

interface Asked {
  readonly queries: string;
  readonly qrels: string;
  readonly every: number;
}

async function measure(set: string, folder: string, asked: Asked): Promise<Record<string, string | number>> {
  const { db, close } = await benchDatabase(`bench_search_${set.replace(/\W/g, '_')}`);
  try {
    const documents = documentsOf(join(folder, 'corpus.jsonl.gz'));
    const loadMs = await load(db, documents);
    const { answers, times } = await ask(db, documents, asked);
    const quality = qualityOf(answers);
    for (const [name, value] of Object.entries({
      'ndcg@10': quality.ndcg,
      'mrr@10': quality.mrr,
      'recall@10': quality.recall,
    }))
      metric(`search.${set}.${name}`, value);
    metric(`search.${set}.p95ms`, percentile(times, 0.95), 1);
    return {
      set,
      documents: documents.length,
      queries: quality.queries,
      'nDCG@10': quality.ndcg.toFixed(4),
      'MRR@10': quality.mrr.toFixed(4),
      'Recall@10': quality.recall.toFixed(4),
      'docs/s': Math.round((documents.length / loadMs) * 1000),
      'p50 ms': percentile(times, 0.5).toFixed(1),
      'p95 ms': percentile(times, 0.95).toFixed(1),
    };
  } finally {
    await close();
  }
}

/** First some documents for the mean lengths, as the worker measures them in a running town, then all of them. */
async function load(db: SearchDb, documents: readonly SearchDocument[]): Promise<number> {
  const index = new SearchIndex(db);
  const step = Math.max(1, Math.floor(documents.length / calibrated));
  await index.putMany(documents.filter((_, at) => at % step === 0));
  await refreshStatistics(db, new Date());
  const start = performance.now();
  await index.putMany(documents);
  const ms = performance.now() - start;
  await refreshStatistics(db, new Date());
  await db.query('analyze search_document');
  return ms;
}

async function ask(
  db: SearchDb,
  documents: readonly SearchDocument[],
  asked: Asked,
): Promise<{ answers: Judged[]; times: number[] }> {
  const engine = new SearchEngine(db);
  const judged = qrelsOf(asked.qrels);
  const queries = jsonLines<{ id: string; text: string }>(readFileSync(asked.queries, 'utf8'));
  const known = new Set(documents.map((each) => each.subjectId));
  const answers: Judged[] = [];
  const times: number[] = [];
  for (const query of queries.filter((each, at) => at % asked.every === 0 && judged.has(each.id))) {
    const start = performance.now();
    const page = await engine.search({ text: query.text, first: 10 });
    times.push(performance.now() - start);
    const ranking = page.hits.map((hit) => hit.subjectId).filter((id) => known.has(id));
    answers.push({ ranking, grades: judged.get(query.id)! });
  }
  return { answers, times };
}

const jsonLines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

function documentsOf(file: string): SearchDocument[] {
  const lines = jsonLines<{ id: string; title: string; text: string }>(gunzipSync(readFileSync(file)).toString());
  return lines.map(({ id, title, text }) => ({ ...empty, subjectId: uuidOf(id), title, body: text }));
}

const empty: SearchDocument = {
  kind: 'guide',
  subjectId: '',
  organisationId: null,
  title: '',
  body: '',
  wards: [],
  fields: [],
  sdgs: [],
  resourceKinds: [],
  postingKind: null,
  organisationType: null,
  verified: false,
  from: null,
  to: null,
  deadline: null,
  publishedAt: new Date('2026-11-01T00:00:00Z'),
  visible: true,
};

/** The sets' ids are short; the product's are UUIDs. */
const uuidOf = (id: string): string =>
  createHash('sha256')
    .update(id)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

function qrelsOf(file: string): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [query, document, grade] = line.split('\t');
    if (!query || !document) continue;
    if (!found.has(query)) found.set(query, new Map());
    found.get(query)!.set(uuidOf(document), Number(grade));
  }
  return found;
}
