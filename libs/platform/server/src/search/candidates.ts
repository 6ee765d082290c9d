import { fieldOf } from './field.js';
import { planOf } from './plan.js';
import type { PreparedQuery } from './prepared.js';
import type { SearchDb, SearchFilters, SearchKind } from './search-types.js';
import { conditions, matchOf, Params, scored } from './statement.js';

/** Rows that a search for candidates may score: enough to choose some hundreds from. */
const candidateBudget = 1_200;
/** Words that tell most; the others add little to a first choice. */
const mostUnits = 14;

export interface CandidateRequest {
  readonly text: string;
  readonly kinds: readonly SearchKind[];
  readonly filters?: SearchFilters;
  readonly first: number;
}

/** A document that shares words with the text, for whoever weighs it further. */
export interface Candidate {
  readonly subjectId: string;
  readonly organisationId: string | null;
  readonly score: number;
}

/** The best documents by words alone, within the budget: no total, no snippets, no second look at the order. */
export async function candidatesOf(db: SearchDb, query: PreparedQuery, first: number): Promise<Candidate[]> {
  if (query.hopeless || query.units.length === 0) return [];
  const units = query.units.slice(0, mostUnits);
  const field = await fieldOf(db, query);
  const { parts } = planOf(units, field, candidateBudget);
  const p = new Params();
  const where = conditions(
    p,
    parts.map((words) => matchOf(words, query.groups, query.parsed.excluded)),
    query.parsed,
    query.filters,
  );
  return db.query<Candidate>(
    `select d.subject_id as "subjectId", d.organisation_id as "organisationId", best.score from (
       select id, score from (${scored(p, units, where, { detailed: false, most: candidateBudget * 2 })}) as scored order by score desc, id limit ${first}
     ) as best join search_document d on d.id = best.id order by best.score desc, d.id`,
    p.values,
  );
}
