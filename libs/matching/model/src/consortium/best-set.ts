import {
  type CoverCandidate,
  type CoverInstance,
  missingTypes,
  partnerCost,
  shortfallCost,
  whole,
} from './covering.js';

export interface FoundSet {
  readonly chosen: readonly CoverCandidate[];
  readonly cost: number;
  /** No allowed set costs less than this: `cost` when the search went to its end. */
  readonly bound: number;
  readonly proved: boolean;
}

/** Pauses now and then; told `true` at a pause it ends with the best found so far. */
type Pausing<Result> = Generator<void, Result, boolean | undefined>;

/** Where the search stands: who is chosen, what is open then, and what that costs. */
interface Node {
  readonly chosen: readonly number[];
  /** Hundredths open of each need, and of all together. */
  readonly open: Int32Array;
  readonly rest: number;
  /** Partners and their worth; without what is open. */
  readonly cost: number;
  /** Who may still join. */
  readonly pool: Int32Array;
  /** What each of them gained at most where it was looked at last: it gains no more here. */
  readonly ceilings: Int32Array;
}

/** How many sets are looked for, and which were found before: sets that hold all of one of these are left out. */
export interface WantedSets {
  readonly sets: number;
  readonly without: readonly (readonly CoverCandidate[])[];
}

/**
 * The sets that cost least, best first, none with all of an earlier one, by branch and bound: m more can cover at most
 * the sum of the m greatest gains, and are worth at most m times the most. One at least, unless none is allowed; the
 * others of those wanted as far as this one search shows that there is none in between.
 */
export function* cheapestSets(
  instance: CoverInstance,
  candidates: readonly CoverCandidate[],
  wanted: WantedSets,
): Pausing<FoundSet[]> {
  const search = new Search(instance, candidates, wanted);
  const finished = yield* search.from(search.root);
  return search.found(finished);
}

/** Places of candidates, and what the set costs. */
interface Kept {
  readonly chosen: readonly number[];
  readonly cost: number;
}

const holds = (set: readonly number[], other: readonly number[]): boolean => other.every((at) => set.includes(at));

class Search {
  readonly root: Node;
  /** The best sets so far, best first. */
  private kept: readonly Kept[] = [];
  /** What costs so much is not looked at any more. */
  private limit = Infinity;
  /** Sets of this cost may have been passed over for one that had to go later. */
  private sureBelow = Infinity;
  private nodes = 0;
  private readonly shares: Uint8Array;
  /** Cost of each candidate: a partner, less its worth. */
  private readonly costs: Int32Array;
  private readonly mostWorth: number;
  private readonly missing: number;
  private readonly earlier: readonly (readonly number[])[];

  constructor(
    private readonly instance: CoverInstance,
    private readonly candidates: readonly CoverCandidate[],
    private readonly wanted: WantedSets,
  ) {
    const { needs } = instance;
    this.shares = Uint8Array.from(candidates.flatMap((each) => [...each.shares]));
    this.costs = Int32Array.from(candidates, (each) => partnerCost - each.worth);
    this.mostWorth = candidates.reduce((most, each) => Math.max(most, each.worth), 0);
    this.missing = missingTypes(instance);
    this.earlier = wanted.without.map((set) => set.map((each) => candidates.indexOf(each)));
    this.root = {
      chosen: [],
      open: new Int32Array(needs).fill(whole),
      rest: whole * needs,
      cost: 0,
      pool: Int32Array.from(candidates.keys()),
      ceilings: new Int32Array(candidates.length).fill(whole * needs),
    };
    this.consider([], shortfallCost * this.root.rest);
  }

  found(finished: boolean): FoundSet[] {
    const sure = finished
      ? this.kept.filter(({ cost }, at) => at === 0 || cost <= this.sureBelow)
      : this.kept.slice(0, 1);
    return sure.map(({ chosen, cost }) => {
      const bound = finished ? cost : Math.min(cost, this.leastOf(this.root));
      return { chosen: chosen.map((at) => this.candidates[at]!), cost, bound, proved: bound >= cost };
    });
  }

  /** Tries all that goes on from a node and may be better than the best. False when it was told to end. */
  *from(node: Node): Pausing<boolean> {
    this.nodes += 1;
    if (this.nodes % 256 === 0 && (yield)) return false;
    const slots = this.instance.most - node.chosen.length;
    this.join(node);
    // Two more cost too much even if they covered everything.
    if (slots < 2 || this.leastWith(node, slots, () => node.rest) >= this.limit) return true;
    const gains = this.gainsOf(node);
    const promising = this.promising(node, gains, slots);
    const behind = inOrder(node.pool, gains, promising);
    for (let rank = 0; rank < promising.length; rank += 1) {
      // Those behind gain no more: with none of them can it become better.
      if (this.least(node, promising, gains, rank) >= this.limit) break;
      if (!(yield* this.from(this.childOf(node, rank, behind)))) return false;
    }
    return true;
  }

  /** Considers the node with each one that may still join. */
  private join({ pool, ceilings, open, rest, chosen, cost }: Node): void {
    const { needs } = this.instance;
    // So much may stay open at the most beside the partner that is worth most.
    const bearable = (this.limit - cost - partnerCost + this.mostWorth) / shortfallCost;
    for (let place = 0; place < pool.length; place += 1) {
      if (ceilings[place]! <= rest - bearable) continue;
      const at = pool[place]!;
      let all = cost + this.costs[at]!;
      // Mostly the first needs show that it is no better.
      for (let need = 0; need < needs && all < this.limit; need += 1) {
        const left = open[need]! - this.shares[at * needs + need]!;
        if (left > 0) all += shortfallCost * left;
      }
      if (all < this.limit) this.consider([...chosen, at], all);
    }
  }

  private consider(chosen: readonly number[], cost: number): void {
    if (cost >= this.limit || this.typesOpen(chosen) > 0) return;
    if (this.earlier.some((set) => holds(chosen, set))) return;
    if (this.kept.some((set) => set.cost <= cost && holds(chosen, set.chosen))) return;
    const others = this.kept.filter((set) => set.cost < cost || !holds(set.chosen, chosen));
    if (others.length < this.kept.length - 1) this.sureBelow = Math.min(this.sureBelow, this.limit);
    this.kept = [...others, { chosen, cost }].sort((a, b) => a.cost - b.cost).slice(0, this.wanted.sets);
    this.limit = this.kept.length < this.wanted.sets ? Infinity : this.kept.at(-1)!.cost;
  }

  /** Places of the pool with whom, as the greatest gain of at least two more, a better set is possible; greatest first. */
  private promising(node: Node, gains: Int32Array, slots: number): number[] {
    const found: number[] = [];
    for (let place = 0; place < gains.length; place += 1)
      if (this.leastWith(node, slots, (more) => more * gains[place]!) < this.limit) found.push(place);
    const cost = (place: number) => this.costs[node.pool[place]!]!;
    return found.sort((a, b) => gains[b]! - gains[a]! || cost(a) - cost(b));
  }

  private least(node: Node, promising: readonly number[], gains: Int32Array, rank: number): number {
    let sum = 0;
    const sums = [0];
    // Behind the promising stand smaller gains only: the last of them stands for all.
    for (let more = 0; more < this.instance.most - node.chosen.length; more += 1)
      sums.push((sum += gains[promising[Math.min(rank + more, promising.length - 1)]!]!));
    return this.leastWith(node, sums.length - 1, (more) => sums[more]!);
  }

  /** No set of two or more further ones that cover at most `covered(more)` costs less. */
  private leastWith({ rest, cost, chosen }: Node, slots: number, covered: (more: number) => number): number {
    let least = Infinity;
    for (let more = chosen.length === 0 ? 1 : 2; more <= slots; more += 1) {
      const open = Math.max(0, rest - covered(more));
      least = Math.min(least, cost + shortfallCost * open + more * (partnerCost - this.mostWorth));
    }
    return least;
  }

  private leastOf(node: Node): number {
    const gains = this.gainsOf(node).sort().reverse();
    const sum = (more: number) => [...gains.subarray(0, more)].reduce((total, gain) => total + gain, 0);
    return this.leastWith(node, this.instance.most, sum);
  }

  /** The node with the one of this rank; those before it are looked at by then, those behind it may still join. */
  private childOf(node: Node, rank: number, { pool, gains }: Ordered): Node {
    const at = pool[rank]!;
    const first = at * this.instance.needs;
    return {
      chosen: [...node.chosen, at],
      open: node.open.map((each, need) => Math.max(0, each - this.shares[first + need]!)),
      rest: node.rest - gains[rank]!,
      cost: node.cost + this.costs[at]!,
      pool: pool.subarray(rank + 1),
      ceilings: gains.subarray(rank + 1),
    };
  }

  private gainsOf({ pool, open }: Pick<Node, 'pool' | 'open'>): Int32Array {
    const { needs } = this.instance;
    const gains = new Int32Array(pool.length);
    for (let place = 0; place < pool.length; place += 1) {
      const first = pool[place]! * needs;
      let gain = 0;
      for (let need = 0; need < needs; need += 1) {
        const [left, share] = [open[need]!, this.shares[first + need]!];
        gain += left < share ? left : share;
      }
      gains[place] = gain;
    }
    return gains;
  }

  private typesOpen(chosen: readonly number[]): number {
    if (this.missing === 0) return 0;
    const { ownTypes } = this.instance;
    const types = chosen.map((at) => this.candidates[at]!.type).filter((type) => !ownTypes.includes(type));
    return this.missing - new Set(types).size;
  }
}

/** A pool with what each of it gains. */
interface Ordered {
  readonly pool: Int32Array;
  readonly gains: Int32Array;
}

/** The pool with these places first, in their order. */
function inOrder(pool: Int32Array, gains: Int32Array, places: readonly number[]): Ordered {
  const ordered = { pool: new Int32Array(pool.length), gains: new Int32Array(pool.length) };
  const chosen = new Uint8Array(pool.length);
  let next = 0;
  const put = (place: number) => {
    ordered.pool[next] = pool[place]!;
    ordered.gains[next++] = gains[place]!;
  };
  for (const place of places) {
    chosen[place] = 1;
    put(place);
  }
  for (let place = 0; place < pool.length; place += 1) if (!chosen[place]) put(place);
  return ordered;
}
