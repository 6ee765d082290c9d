import { quoteLexeme, strongPrefixes } from './impact.js';
import { company, type Field, type Meeting } from './field.js';
import type { Unit } from './query.js';
import { drawn, type Match } from './statement.js';

/**
 * What reading the index costs, against scoring one document (some eight microseconds; measured over a million
 * documents): asking the other lists about an entry, unpacking a page of a list, keeping what was found.
 */
const costs = { asking: 0.02, page: 3, finding: 0.05 } as const;
/** Entries on a page of a list. */
const pageEntries = 1_500;
/** With so many parts a plan needs no samples beside them. */
const enough = 2;
/** Documents where single words are strong; the first page is far within. */
const mostStrong = 1_500;
/** Of statistics without strong words: about a tenth of the documents with a word have it in the title. */
const titleShare = 0.1;

/** What must match together; each query leads to the list in the same place. */
export interface Looked extends Meeting {
  readonly queries: readonly string[];
}

/** … and what it is expected to take. */
export interface Priced extends Looked {
  /** Documents to score. */
  readonly rows: number;
  /** Scoring them and reading the index, as a number of documents. */
  readonly cost: number;
}

/** The parts of a plan, and what is left of its budget. */
export class Basket {
  readonly parts: Match[] = [];
  /** Documents that the parts are expected to find. */
  found = 0;

  /** @param left so many documents may be scored, less what reading the index costs; Infinity lets everything in. */
  constructor(
    private readonly field: Field,
    public left: number,
  ) {}

  priced<T extends Looked>(looked: T): T & Priced {
    const rows = this.field.rowsOf(looked);
    return { ...looked, rows, cost: rows + this.readingOf(looked.lists, rows) };
  }

  /** Whether all these fit into a share of what is left. */
  allows(all: readonly Priced[], share = 1): boolean {
    return all.reduce((sum, { cost }) => sum + cost, 0) <= this.left * share;
  }

  /** Takes it if it fits into a share of what is left. */
  take(looked: Looked, share = 1): boolean {
    const priced = this.priced(looked);
    if (!this.allows([priced], share)) return false;
    this.add(priced);
    return true;
  }

  private add({ queries, lists, rows, cost }: Priced, wanted = 1): void {
    const shortestFirst = queries.map((query, at) => ({ query, list: lists[at]! })).sort((a, b) => a.list - b.list);
    const { match, share } = drawn({ queries: shortestFirst.map(({ query }) => query) }, wanted);
    this.parts.push(match);
    this.found += share * rows;
    this.left = Math.max(0, this.left - share * cost);
  }

  /** The widest choice of documents with this word that fits into a share of what is left: in the title, or with so much impact. */
  takeStrong(unit: Unit, share: number): void {
    const most = Math.min(this.left, mostStrong) * share;
    const choices = this.strongOf(unit);
    const at = choices.findIndex(({ cost }) => cost <= most);
    const fitting = choices[at];
    if (fitting) this.add(fitting);
    const wider = choices[at < 0 ? choices.length - 1 : at - 1];
    const left = most - (fitting?.cost ?? 0);
    // What is left of it: as many as fit of the next wider choice.
    if (wider && this.parts.length <= enough && left >= most / 3) this.add(wider, left / wider.cost);
  }

  /** Widest first. */
  private strongOf(unit: Unit): readonly Priced[] {
    const counts = unit.strong.length > 0 ? unit.strong : [unit.documents * titleShare];
    return counts
      .map((count, at) => ({
        queries: [quoteLexeme(`${strongPrefixes[at]!}${unit.term}`)],
        lists: [count],
        seen: unit.strongSeen[at]!,
      }))
      .map((looked) => this.priced(looked))
      .filter(({ rows }) => rows > 0);
  }

  /** As many of these as fit, and at least so many. */
  takeSome(looked: Looked, least = 0): void {
    const priced = this.priced(looked);
    this.add(priced, Math.max(this.left, least) / Math.max(1, priced.cost));
  }

  /** Lists are intersected shortest first: what is left so far leads to the pages of the next. */
  private readingOf(lists: readonly number[], rows: number): number {
    const [shortest = 0, ...longer] = [...lists, ...this.field.filters].sort((a, b) => a - b);
    let left = shortest;
    let reading = costs.asking * shortest + costs.finding * rows;
    for (const list of longer) {
      reading += costs.page * Math.min(list / pageEntries, left) + costs.asking * left;
      left = Math.max(rows, left * Math.min(1, (company * list) / this.field.documents));
    }
    return reading;
  }
}
