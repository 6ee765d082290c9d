/** Measures of a ranking against judged documents, averaged over the queries. */
export interface Quality {
  readonly queries: number;
  readonly ndcg: number;
  readonly mrr: number;
  readonly recall: number;
  readonly hit: number;
}

export interface Judged {
  /** Best first. */
  readonly ranking: readonly string[];
  /** Id → grade; absent = 0. */
  readonly grades: ReadonlyMap<string, number>;
}

const depth = 10;

/** At depth 10, with `gain` of a grade (the grade itself unless told otherwise). Queries without a good document are left out. */
export function qualityOf(answers: readonly Judged[], gain: (grade: number) => number = (grade) => grade): Quality {
  const judged = answers.filter(({ grades }) => [...grades.values()].some((grade) => grade > 0));
  const mean = (of: (answer: Judged) => number) =>
    judged.reduce((sum, each) => sum + of(each), 0) / (judged.length || 1);
  const good = ({ grades }: Judged, id: string) => (grades.get(id) ?? 0) > 0;
  const first = (each: Judged) => each.ranking.slice(0, depth).findIndex((id) => good(each, id));
  return {
    queries: judged.length,
    ndcg: mean((each) => ndcg(each, gain)),
    mrr: mean((each) => (first(each) < 0 ? 0 : 1 / (first(each) + 1))),
    recall: mean(
      (each) =>
        each.ranking.slice(0, depth).filter((id) => good(each, id)).length /
        [...each.grades.values()].filter((grade) => grade > 0).length,
    ),
    hit: mean((each) => (first(each) < 0 ? 0 : 1)),
  };
}

function ndcg({ ranking, grades }: Judged, gain: (grade: number) => number): number {
  const dcg = (gains: readonly number[]) => gains.reduce((sum, each, rank) => sum + each / Math.log2(rank + 2), 0);
  const ideal = [...grades.values()].sort((a, b) => b - a).slice(0, depth);
  return dcg(ranking.slice(0, depth).map((id) => gain(grades.get(id) ?? 0))) / dcg(ideal.map(gain));
}
