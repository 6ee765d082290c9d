import { asked, ofHalves } from './halves.js';
import type { FilterGroup, Half } from './lexemes.js';
import type { PreparedQuery, ResultSet } from './prepared.js';
import { largeSizeOf } from './result-set.js';
import type { FacetCount, FacetCounts, SearchDb } from './search-types.js';
import { conditions, drawn, type Match, matchOf, Params } from './statement.js';

/** Larger answers are counted in a sample of about so many documents. */
const sampled = 1_200;

/** name of the facet → SQL that gives its values, one row each */
const facets = {
  kinds: 'select unnest(array_remove(array[kind, posting_kind], null)) as value',
  wards: 'select unnest(wards) as value',
  fields: 'select unnest(fields) as value',
  sdgs: 'select unnest(sdgs)::text as value',
  resourceKinds: 'select unnest(resource_kinds) as value',
  organisationTypes: 'select organisation_type as value',
  wantedTypes: 'select unnest(wanted_types) as value',
} as const;
type Facet = keyof typeof facets;
const all = Object.keys(facets) as Facet[];

/**
 * Counts for all choices. A group with a filter of its own is counted without it, so that its other choices keep their
 * numbers; all groups without one share the documents of the answer itself.
 */
export async function countFacets(db: SearchDb, query: PreparedQuery, set: ResultSet): Promise<FacetCounts> {
  const names = query.hopeless ? [] : all;
  const chosen = names.filter((name) => query.groups.some((group) => group.name === name));
  const found = new Map<Facet, FacetCount[]>(all.map((name) => [name, []]));
  const add = async (own: readonly Facet[], groups: readonly FilterGroup[], large: number | null) => {
    const counting = { words: drawn(set.words, large === null ? 1 : sampled / large), groups, names: own };
    for (const { facet, value, count } of await rowsOf(db, query, counting)) found.get(facet)!.push({ value, count });
  };
  const others = names.filter((name) => !chosen.includes(name));
  if (set.total > 0 && others.length > 0) await add(others, query.groups, set.atLeast ? set.total : null);
  for (const name of chosen) {
    const groups = query.groups.filter((group) => group.name !== name);
    await add([name], groups, await largeSizeOf(db, query, set.words, groups));
  }
  return { total: set.total, atLeast: set.atLeast, ...(Object.fromEntries(found) as Record<Facet, FacetCount[]>) };
}

interface Row {
  readonly facet: Facet;
  readonly value: string;
  readonly count: string;
}

/** The counts of both halves as one, the most frequent first. */
function summed(rows: readonly Row[]) {
  const sums = new Map<string, { facet: Facet; value: string; count: number }>();
  for (const { facet, value, count } of rows) {
    const key = `${facet} ${value}`;
    sums.set(key, { facet, value, count: Number(count) + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

interface Counting {
  readonly words: { readonly match: Match; readonly share: number };
  readonly groups: readonly FilterGroup[];
  readonly names: readonly Facet[];
}

/** One statement: the documents, or a sample of them, are found once and counted under each name. */
async function rowsOf(db: SearchDb, query: PreparedQuery, { words, groups, names }: Counting) {
  const { parsed, filters, documents } = query;
  const matches = [matchOf(words.match, groups, query.excluded)];
  const counts = names.map(
    (name) => `select '${name}' as facet, value, count(*) as count
      from found, lateral (${facets[name]}) as each where value is not null group by value`,
  );
  const statement = (half?: Half) => {
    const p = new Params();
    const sql = `with found as materialized (
       select kind, wards, fields, sdgs, resource_kinds, posting_kind, organisation_type, wanted_types from search_document
       where ${conditions(p, { matches, parsed, filters, half })}
     )
     select facet, value, count from (${counts.join(' union all ')}) as all_facets`;
    return { sql, values: p.values };
  };
  // What is drawn has an index of its own.
  const rows = words.match.part ? asked<Row>(db, statement()) : (await ofHalves<Row>(db, documents, statement)).flat();
  return summed(await rows).map(({ facet, value, count }) => ({
    facet,
    value,
    count: Math.round(count / words.share),
  }));
}
