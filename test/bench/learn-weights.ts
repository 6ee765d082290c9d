import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type JudgedPair,
  learnWeights,
  organisationFactors,
  pairsInOrder,
  postingFactors,
  type Values,
  type Weights,
  weights,
} from '@musubi/matching/model';
import { gain, type Grades, organisationAnswers, resourceAnswers, type Town, townOf } from './match-judged.js';
import { type Judged, qualityOf } from './quality.js';
import { table } from './report.js';

const folds = 5;

/**
 * Weights learned from judged pairs: `--file grades.json` with `organisations.json` and `postings.json` beside it. Of five
 * parts of the needs each is ranked by weights learned on the other four, from a table that says the same of every
 * factor: what unseen needs may expect. Prints the weights learned from all needs as JSON.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { file: { type: 'string', default: '../shared/bench/judged/grades.json' } },
  });
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(dirname(values.file), name), 'utf8')) as T;
  const grades = JSON.parse(readFileSync(values.file, 'utf8')) as Grades;
  const town = townOf(read('organisations.json'), read('postings.json'));
  const pairs = pairsOf(grades, town);
  const answers = { organisation: organisationAnswers, posting: resourceAnswers };
  const rows = (['organisation', 'posting'] as const).map((scope) => {
    const all = pairs[scope];
    console.log(JSON.stringify({ scope, weights: learnWeights(all.flat(), weights[scope]) }));
    const ndcg = (judged: Judged[]) => qualityOf(judged, gain).ndcg.toFixed(4);
    const tried = unseen(all, weights[scope], (part, learned) =>
      answers[scope](
        grades.filter((_, at) => part(at)),
        town,
        learned,
      ),
    );
    return {
      scope,
      pairs: all.flat().length,
      'nDCG@10 of the table': ndcg(answers[scope](grades, town)),
      'of needs unseen': ndcg(tried.answers),
      'pairs in order': pairsInOrder(all.flat(), weights[scope]).toFixed(4),
      'of needs not seen': tried.inOrder.toFixed(4),
    };
  });
  table(rows);
}

/** Each part of the needs under weights learned on the others, from even ones. */
function unseen(
  pairs: readonly (readonly JudgedPair[])[],
  start: Weights,
  answersOf: (part: (at: number) => boolean, learned: Weights) => Judged[],
) {
  const even = Object.fromEntries(Object.entries(start).map(([name, weight]) => [name, Math.sign(weight) / 2]));
  const tries = Array.from({ length: folds }, (_, fold) => {
    const part = (at: number) => at % folds === fold;
    const learned = learnWeights(pairs.filter((_, at) => !part(at)).flat(), even);
    return {
      answers: answersOf(part, learned),
      inOrder: pairsInOrder(pairs.filter((_, at) => part(at)).flat(), learned),
    };
  });
  return {
    answers: tries.flatMap((each) => each.answers),
    inOrder: tries.reduce((sum, each) => sum + each.inOrder, 0) / folds,
  };
}

/** Of each need, every two candidates whose grades differ by one or more. */
function pairsOf(grades: Grades, { asking, organisations, resources }: Town) {
  return {
    organisation: grades.map((graded) =>
      ordered(organisations, organisationFactors(asking(graded.need), organisations), graded.organisations),
    ),
    posting: grades.map((graded) =>
      ordered(resources, postingFactors(asking(graded.need), resources), graded.resources),
    ),
  };
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
