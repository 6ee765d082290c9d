import { storableText } from '@musubi/platform/model';
import { cursorOf, placeOf } from './cursor.js';
import { exclusionsOf } from './exclusion.js';
import { countFacets } from './facets.js';
import { Field } from './field.js';
import { marked, snippet } from './highlight.js';
import { filterGroups } from './lexemes.js';
import { listed } from './listing.js';
import { rowBudget } from './plan.js';
import { lexemesOfInterest, parseText, termsOfInterest, understood, unitsOf } from './query.js';
import { ranked } from './ranking.js';
import { resultSetOf } from './result-set.js';
import { sampleOf } from './sample.js';
import type {
  FacetCounts,
  SearchDb,
  SearchHit,
  SearchKind,
  SearchPage,
  SearchRequest,
  SearchSort,
} from './search-types.js';
import { didYouMean } from './spelling.js';
import { type Suggestion, suggestionsFor } from './suggestions.js';
import { statisticsOf } from './statistics.js';
import { synonymsOf } from './synonyms.js';
import type { Floor, PreparedQuery, RankedRow } from './prepared.js';

const most = 100;

/** Finds documents put by `SearchIndex`. Reads only; safe on a replica. */
export class SearchEngine {
  /** @param budget documents scored for a page; Infinity looks at all, however long that takes. */
  constructor(
    private readonly db: SearchDb,
    private readonly budget = rowBudget,
  ) {}

  async search(request: SearchRequest): Promise<SearchPage> {
    const first = Math.min(Math.max(1, Math.floor(request.first)), most);
    const query = await this.prepare(request);
    const place = placeOf(request.after, query.sort);
    const page = query.sort === 'relevance' ? ranked : listed;
    const { set, rows, floor } = await page(this.db, query, place, first + 1);
    const hits = await this.dress(rows.slice(0, first), query, floor);
    return {
      total: set.total,
      atLeast: set.atLeast,
      hits,
      cursor: rows.length > first ? hits.at(-1)!.cursor : null,
      didYouMean: set.total < 3 && query.words ? await didYouMean(this.db, query) : null,
    };
  }

  /** Counts for the filters beside the same query; `first`, `after` and `sort` are ignored. */
  async facets(request: SearchRequest): Promise<FacetCounts> {
    const query = await this.prepare(request);
    return countFacets(this.db, query, await resultSetOf(this.db, query, 20));
  }

  /**
   * What may be meant by what is typed so far: frequent questions and words first, then names and titles.
   * @param kinds things to name; none = all kinds.
   */
  async suggest(prefix: string, limit: number, kinds: readonly SearchKind[] = []): Promise<Suggestion[]> {
    const wanted = { limit: Math.min(Math.max(1, limit), 20), kinds };
    return suggestionsFor(this.db, prefix.slice(0, 60), wanted);
  }

  private async prepare(request: SearchRequest): Promise<PreparedQuery> {
    const parsed = parseText(storableText(request.text));
    const synonyms = await synonymsOf(this.db);
    const groups = filterGroups(request.kinds ?? [], request.filters ?? {});
    const meant = parsed.terms.map((term) => understood(term, synonyms));
    const terms = termsOfInterest(meant, synonyms);
    const excluded = parsed.excluded.flatMap((each) => exclusionsOf(each, synonyms));
    const statistics = await statisticsOf(this.db, terms);
    const sample = await sampleOf(this.db, [...terms, ...excluded.flat(2), ...lexemesOfInterest(meant, groups)]);
    const units = unitsOf(meant, synonyms, { statistics, sample });
    const words = units.length > 0 || parsed.phrases.length > 0;
    const field = new Field(statistics.documents, sample, groups, excluded);
    return {
      parsed,
      excluded,
      units,
      words,
      // Typed, but nothing of it can be looked for (only signs or grammar): nothing is found rather than everything.
      hopeless: !words && parsed.leftOut === '' && parsed.plain !== '',
      groups: field.groups,
      filters: request.filters ?? {},
      sort: sortOf(request, units.length > 0),
      documents: statistics.documents,
      field,
      budget: this.budget,
    };
  }

  private async dress(rows: readonly RankedRow[], query: PreparedQuery, floor?: Floor): Promise<SearchHit[]> {
    const texts = await this.db.query<{ id: string } & Shown>(
      `select id, kind, subject_id as "subjectId", organisation_id as "organisationId", path, title, left(body, 4000) as body
       from search_document where id = any($1::uuid[])`,
      [rows.map((row) => row.id)],
    );
    const byId = new Map(texts.map((text) => [text.id, text]));
    const weights = new Map(
      query.units.flatMap((unit) => [
        ...[...unit.same, ...unit.together.flat()].map((term) => [term, unit.weight / 2] as const),
        [unit.term, unit.weight] as const,
      ]),
    );
    return rows.flatMap((row) => {
      const text = byId.get(row.id);
      return text ? [{ ...hitOf(row, text, weights), cursor: cursorOf(query.sort, row, floor) }] : [];
    });
  }
}

/** Without words there is nothing to be relevant to. */
const sortOf = ({ sort = 'relevance' }: SearchRequest, words: boolean): SearchSort =>
  sort === 'relevance' && !words ? 'newest' : sort;

interface Shown extends Pick<SearchHit, 'kind' | 'subjectId' | 'organisationId' | 'path'> {
  readonly title: string;
  readonly body: string;
}

function hitOf(row: RankedRow, text: Shown, weights: ReadonlyMap<string, number>): Omit<SearchHit, 'cursor'> {
  return {
    kind: text.kind,
    subjectId: text.subjectId,
    organisationId: text.organisationId,
    path: text.path,
    score: typeof row.key === 'number' ? row.key : 0,
    titleParts: marked(text.title, new Set(weights.keys())),
    snippetParts: snippet(text.body, weights),
  };
}
