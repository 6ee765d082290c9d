/** What a score is made of. Every factor is 0–1; what each says in words is in `explain.ts` and `factor-texts.ts`. */
export type FactorName =
  | 'text'
  | 'activities'
  | 'name'
  | 'pastWork'
  | 'proven'
  | 'ownPosting'
  | 'reciprocity'
  | 'resourceKind'
  | 'quantity'
  | 'fields'
  | 'sdgs'
  | 'area'
  | 'near'
  | 'time'
  | 'period'
  | 'typeWanted'
  | 'typeOffered'
  | 'complementary'
  | 'sharedProjects'
  | 'likePartners'
  | 'likeTexts'
  | 'likeNames'
  | 'likeTypes'
  | 'record'
  | 'verified'
  | 'liked'
  | 'doubt';

export type Weights = Readonly<Partial<Record<FactorName, number>>>;

/** Two tables: for organisations and for postings of the other kind. */
export interface WeightTables {
  readonly organisation: Weights;
  readonly posting: Weights;
}
export type WeightScope = keyof WeightTables;

/**
 * Weights are data: this table is what a town starts with, and a town may take on others (table `match_weights`). Set on
 * judged pairs and real partnerships (`npm run bench -- match`, `npm run bench -- learn-weights`), rounded, the same
 * for every city; a factor that nothing is known of counts nothing for anybody. Types looked for are a gate
 * as well, so that their weight says nothing of the order and little in the explanation. `doubt` is the only one against.
 */
export const weights = {
  organisation: {
    text: 1,
    activities: 0.2,
    name: 0.4,
    pastWork: 0.35,
    proven: 0.5,
    ownPosting: 1.2,
    reciprocity: 0.15,
    fields: 0.1,
    sdgs: 0.25,
    area: 0.4,
    near: 0.1,
    typeWanted: 0.1,
    complementary: 0.15,
    sharedProjects: 0.5,
    likePartners: 0.45,
    likeTexts: 0.45,
    likeNames: 0.85,
    likeTypes: 0.1,
    record: 0.05,
    verified: 0.05,
    liked: 0.3,
    doubt: -0.5,
  },
  posting: {
    text: 1.3,
    resourceKind: 0.65,
    quantity: 0.1,
    fields: 0.3,
    sdgs: 0.4,
    area: 0.3,
    near: 0.1,
    time: 0.25,
    period: 0.2,
    typeWanted: 0.25,
    typeOffered: 0.2,
    complementary: 0.1,
    verified: 0.05,
    liked: 0.3,
    doubt: -0.5,
  },
} as const satisfies WeightTables;

export const factorNames = [
  ...new Set([...Object.keys(weights.organisation), ...Object.keys(weights.posting)]),
] as FactorName[];

/** Values of the factors of one candidate; a factor that is missing counts 0. */
export type Values = Partial<Record<FactorName, number>>;

/** Values of each of `count` candidates, out of one list for each factor. */
export function rowsOf(lists: Partial<Record<FactorName, readonly number[]>>, count: number): Values[] {
  const named = Object.entries(lists) as [FactorName, readonly number[]][];
  return Array.from({ length: count }, (_, at) => {
    const row: Values = {};
    for (const [name, list] of named) row[name] = list[at]!;
    return row;
  });
}
