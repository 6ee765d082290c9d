import { quoteLexeme, strongPrefixes } from './impact.js';
import { bucketLexemes, buckets, mostDrawn } from './lexemes.js';
import type { Unit } from './query.js';
import { type Match, unitQuery } from './statement.js';

/** How many entries of the index a search may read, beside the documents it scores. */
const entryBudget = 4_000_000;
/** Entries that lie together on a page of the index: looking for one reads about half of them. */
const page = 6_000;
/** What it costs to ask whether an entry is in the other lists, against reading one. */
const asking = 3;
/** Words of one query keep company: they meet so much more often than chance has it. */
const company = 4;
/** With so many parts a plan needs no samples beside them. */
const enough = 2;
/** Of statistics without strong words: about a tenth of the documents with a word have it in the title. */
const titleShare = 0.1;

/** What is known of the documents and the filters. */
export interface Field {
  readonly documents: number;
  /** Share of the documents that pass the filters, 0–1. */
  readonly selectivity: number;
  /** Lengths of the filters' lists in the index. */
  readonly filters: readonly number[];
}

/** What must match together, and the lengths of the lists it leads to, each in the same place. */
interface Looked {
  readonly queries: readonly string[];
  readonly lists: readonly number[];
}

/** The parts of a plan, and what is left of its budgets. */
export class Basket {
  readonly parts: Match[] = [];
  private entries: number;

  /** @param rows documents that may be scored; Infinity lets everything in. */
  constructor(
    private readonly field: Field,
    public rows: number,
  ) {
    this.entries = rows === Infinity ? Infinity : entryBudget;
  }

  /** Whether all these fit into a share of what is left. */
  allows(all: readonly Looked[], share = 1): boolean {
    const sum = (of: (each: Looked) => number) => all.reduce((total, each) => total + of(each), 0);
    return (
      sum(({ lists }) => this.rowsOf(lists)) <= this.rows * share &&
      sum(({ lists }) => this.costOf(lists)) <= this.entries * share
    );
  }

  /** @param generosity takes it even if it needs so many times what is left. */
  take(looked: Looked, generosity = 1): boolean {
    if (!this.allows([looked], generosity)) return false;
    const { queries, lists } = looked;
    const shortestFirst = queries.map((query, at) => ({ query, list: lists[at]! })).sort((a, b) => a.list - b.list);
    this.parts.push(shortestFirst.map(({ query }) => query));
    this.rows = Math.max(0, this.rows - this.rowsOf(lists));
    this.entries = Math.max(0, this.entries - this.costOf(lists));
    return true;
  }

  /** The widest choice of documents with this word that fits: in the title, or with so much impact. */
  takeStrong(unit: Unit, most: number): void {
    const counts = unit.strong.length > 0 ? unit.strong : [unit.documents * titleShare];
    const choices = counts
      .map((count, at) => ({ query: quoteLexeme(`${strongPrefixes[at]!}${unit.term}`), count }))
      .filter(({ count }) => count > 0);
    const at = choices.findIndex(({ count }) => this.rowsOf([count]) <= most);
    const fitting = choices[at];
    if (fitting) this.take({ queries: [fitting.query], lists: [fitting.count] });
    if (this.parts.length > enough) return;
    // What is left of it: as many as fit of the next wider choice.
    const wider = at < 0 ? choices.at(-1) : choices[at - 1];
    const left = most - (fitting ? this.rowsOf([fitting.count]) : 0);
    if (!wider || left < most / 3) return;
    const drawn = this.drawn(left / this.rowsOf([wider.count]));
    this.take({ queries: [...drawn.queries, wider.query], lists: [...drawn.lists, wider.count] });
  }

  /** When nothing else fits: some of the documents with all these words. */
  takeSample(units: readonly Unit[]): void {
    const share = this.rows / Math.min(...units.map((unit) => this.rowsOf([unit.documents])));
    this.parts.push([...this.drawn(share).queries, ...units.map(unitQuery)]);
  }

  /** A share of all documents, always the same ones; nothing when it is all of them. */
  private drawn(share: number): Looked {
    if (share >= 1) return { queries: [], lists: [] };
    const count = Math.min(mostDrawn, Math.max(1, Math.floor(share * buckets)));
    const query = bucketLexemes(count).map(quoteLexeme).join(' | ');
    return { queries: [query], lists: [(count / buckets) * this.field.documents] };
  }

  /** Documents in all these lists, estimated. */
  rowsOf(lists: readonly number[]): number {
    const { documents, selectivity } = this.field;
    const chance = lists.reduce((share, list) => share * (list / documents), documents * selectivity);
    return Math.min(chance * (lists.length > 1 ? company : 1), ...lists.map((list) => list * selectivity));
  }

  /**
   * Entries read when lists are intersected, shortest first: of each further list the pages are read that what is left
   * so far leads to.
   */
  private costOf(words: readonly number[]): number {
    const [shortest = 0, ...longer] = [...words, ...this.field.filters].sort((a, b) => a - b);
    let left = shortest;
    let cost = shortest * asking;
    for (const list of longer) {
      cost += Math.min(list, (left * page) / 2) + left;
      left *= Math.min(1, (company * list) / this.field.documents);
    }
    return cost;
  }
}
