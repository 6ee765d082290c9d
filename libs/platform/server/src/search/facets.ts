import { quoteLexeme } from './impact.js';
import type { FilterGroup } from './lexemes.js';
import type { PreparedQuery, ResultSet } from './prepared.js';
import type { FacetCount, FacetCounts, SearchDb } from './search-types.js';
import { conditions, matchQuery, Params } from './statement.js';

/** Facets are counted over at most so many documents. */
const mostCounted = 50_000;

/** name of the facet → SQL that gives its values, one row each */
const facets = {
  kinds: 'select kind as value',
  wards: 'select unnest(wards) as value',
  fields: 'select unnest(fields) as value',
  sdgs: 'select unnest(sdgs)::text as value',
  resourceKinds: 'select unnest(resource_kinds) as value',
  postingKinds: 'select posting_kind as value',
  organisationTypes: 'select organisation_type as value',
  wantedTypes: 'select unnest(wanted_types) as value',
} as const;
type Facet = keyof typeof facets;

/** All groups in one statement: the documents are found once, each group counts those that pass the other filters. */
export async function countFacets(db: SearchDb, query: PreparedQuery, set: ResultSet): Promise<FacetCounts> {
  const names = Object.keys(facets) as Facet[];
  const rows = query.hopeless ? [] : await db.query<FacetRow>(...statement(query, set, names));
  const of = (facet: Facet): FacetCount[] =>
    rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count: Number(count) }));
  return {
    total: set.total,
    atLeast: set.atLeast,
    kinds: of('kinds'),
    wards: of('wards'),
    fields: of('fields'),
    sdgs: of('sdgs'),
    resourceKinds: of('resourceKinds'),
    postingKinds: of('postingKinds'),
    organisationTypes: of('organisationTypes'),
    wantedTypes: of('wantedTypes'),
  };
}

interface FacetRow {
  readonly facet: Facet;
  readonly value: string;
  readonly count: string;
}

function statement(query: PreparedQuery, set: ResultSet, names: readonly Facet[]): [string, unknown[]] {
  const p = new Params();
  const open = query.groups.filter((group) => !names.includes(group.name as Facet));
  // A single filtered facet must be lifted for its own counts only; filters of no facet always hold.
  const where = conditions(p, matchQuery(set.words, open, query.parsed.excluded), query.parsed, query.filters);
  const passes = new Map(query.groups.map((group) => [group.name, `tsv @@ ${p.add(anyOf(group))}::tsquery`]));
  const counts = names.map((name) => {
    const others = [...passes].filter(([group]) => group !== name && names.includes(group as Facet));
    const filter = others.map(([, sql]) => sql).join(' and ') || 'true';
    return `select '${name}' as facet, value, count(*) as count
      from found, lateral (${facets[name]}) as each where value is not null and ${filter} group by value`;
  });
  const unused = [...passes].filter(([group]) => !names.includes(group as Facet)).map(([, sql]) => sql);
  return [
    `with found as materialized (
       select kind, wards, fields, sdgs, resource_kinds, posting_kind, organisation_type, wanted_types, tsv from search_document
       where ${[where, ...unused].join(' and ')} limit ${mostCounted}
     )
     select facet, value, count from (${counts.join(' union all ')}) as all_facets order by facet, count desc, value`,
    p.values,
  ];
}

const anyOf = (group: FilterGroup) => group.lexemes.map(quoteLexeme).join(' | ');
