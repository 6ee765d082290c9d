import type { Exclusion } from './exclusion.js';
import type { FilterGroup } from './lexemes.js';
import { type Bits, both, either, type Sample, sizeOf, without } from './sample.js';

/** So often seen, documents are counted by the sample alone. */
const telling = 4;
/** What should have been seen so often and was not is not there. */
const missed = 8;
/** Words of one query keep company: what the sample has not seen meets so much more often than chance has it. */
export const company = 4;

/** What is looked for together: the lengths of the lists it leads to, and the documents of the sample with all of it. */
export interface Meeting {
  readonly lists: readonly number[];
  readonly seen: Bits;
}

/** What is known beforehand of the documents and the filters, from the sample. */
export class Field {
  /** Documents of the sample that pass the filters and hold nothing that is left out. */
  readonly passing: Bits;
  /** The filters, rarest first: the index asks them in this order, and what one refuses the next is not asked about. */
  readonly groups: readonly FilterGroup[];
  /** Lengths of their lists in the index. */
  readonly filters: readonly number[];
  private readonly selectivity: number;

  constructor(
    readonly documents: number,
    readonly sample: Sample,
    groups: readonly FilterGroup[] = [],
    excluded: readonly Exclusion[] = [],
  ) {
    const passes = groups
      .map((group) => ({ group, seen: group.lexemes.map(sample.having).reduce(either) }))
      .sort((a, b) => sizeOf(a.seen) - sizeOf(b.seen));
    this.groups = passes.map(({ group }) => group);
    this.filters = passes.map(({ seen }) => this.scaled(sizeOf(seen)));
    const passing = passes.map(({ seen }) => seen).reduce(both, sample.all);
    this.passing = excluded
      .map((lists) => lists.map((words) => words.map(sample.having).reduce(either)).reduce(both))
      .reduce(without, passing);
    this.selectivity = sample.size === 0 ? 1 : sizeOf(this.passing) / sample.size;
  }

  /** Documents that pass the filters with all of this, estimated. */
  rowsOf({ lists, seen }: Meeting): number {
    const chance = lists.reduce((rest, list) => rest * (list / this.documents), this.documents * this.selectivity);
    const guessed = Math.min(chance * (lists.length > 1 ? company : 1), ...lists);
    if (this.sample.size === 0) return guessed;
    const times = sizeOf(seen, this.passing);
    if (times >= telling) return this.scaled(times);
    if (times === 0 && lists.length === 1 && guessed >= this.scaled(missed)) return 0;
    return Math.min(this.scaled(times + 1), Math.max(this.scaled(times), guessed));
  }

  /** Documents that pass the filters with what is seen in these of the sample. */
  scaledTo(seen: Bits): number {
    return this.scaled(sizeOf(seen, this.passing));
  }

  private scaled(times: number): number {
    return (times / Math.max(1, this.sample.size)) * this.documents;
  }
}
