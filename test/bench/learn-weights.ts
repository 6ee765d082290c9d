import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type Asking,
  type JudgedPair,
  learnWeights,
  organisationFactors,
  pairsInOrder,
  postingFactors,
  type Values,
  weights,
} from '@musubi/matching/model';
import { seedSynonyms } from '@musubi/platform/server';
import { type Grades, type Organisation, organisationOf, type Posting, postingOf } from './match-judged.js';
import { table } from './report.js';

/**
 * Weights learned from judged pairs: `--file grades.json` with `organisations.json` and `postings.json` beside it.
 * Learned on every other need, tried on those between; prints both tables of weights as JSON.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { file: { type: 'string', default: '../shared/bench/judged/grades.json' } },
  });
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(dirname(values.file), name), 'utf8')) as T;
  const grades = JSON.parse(readFileSync(values.file, 'utf8')) as Grades;
  const pairs = pairsOf(grades, read('organisations.json'), read('postings.json'));
  const rows: Record<string, string | number>[] = [];
  for (const scope of ['organisation', 'posting'] as const) {
    const [half, others] = [0, 1].map((odd) => pairs[scope].filter((_, at) => at % 2 === odd).flat());
    const learned = learnWeights(half!, weights[scope]);
    const share = (table: Parameters<typeof pairsInOrder>[1]) => pairsInOrder(others!, table).toFixed(4);
    rows.push({ scope, pairs: half!.length, 'in order before': share(weights[scope]), after: share(learned) });
    console.log(JSON.stringify({ scope, weights: learned }));
  }
  table(rows);
}

/** Of each need, every two candidates whose grades differ by one or more. */
function pairsOf(grades: Grades, organisations: readonly Organisation[], postings: readonly Posting[]) {
  const types = new Map(organisations.map((each) => [each.id, each.type]));
  const all = postings.map((each) => postingOf(each, types.get(each.organisationId) ?? 'other'));
  const profiles = organisations.map((each) => organisationOf(each, all));
  const resources = all.filter((each) => each.kind === 'resource');
  const synonyms = seedSynonyms();
  const found: Record<'organisation' | 'posting', JudgedPair[][]> = { organisation: [], posting: [] };
  for (const graded of grades) {
    const posting = all.find((each) => each.id === graded.need)!;
    const asking: Asking = { posting, partners: [], declined: [], namesOf: (word) => synonyms.termsLike(word) };
    found.organisation.push(ordered(profiles, organisationFactors(asking, profiles), graded.organisations));
    found.posting.push(ordered(resources, postingFactors(asking, resources), graded.resources));
  }
  return found;
}

function ordered(
  candidates: readonly { readonly id: string }[],
  values: readonly Values[],
  grades: Readonly<Record<string, number>>,
): JudgedPair[] {
  const grade = (at: number) => grades[candidates[at]!.id] ?? 0;
  const good = values.flatMap((_, at) => (grade(at) > 0 ? [at] : []));
  return good.flatMap((better) =>
    values.flatMap((worse, at) =>
      grade(better) - grade(at) >= 1 ? [{ better: values[better]!, worse, by: grade(better) - grade(at) }] : [],
    ),
  );
}
