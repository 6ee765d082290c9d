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
}

/**
 * The set that costs least, by branch and bound: m more can cover at most the sum of the m greatest gains, and are
 * worth at most m times the most. Sets that hold all of one in `without` are left out. Null when no set is allowed.
 */
export function* bestSet(
  instance: CoverInstance,
  candidates: readonly CoverCandidate[],
  without: readonly (readonly CoverCandidate[])[],
): Pausing<FoundSet | null> {
  const search = new Search(instance, candidates, without);
  const finished = yield* search.from(search.root);
  return search.found(finished);
}

class Search {
  readonly root: Node;
  private best: readonly number[] | null = null;
  private cost = Infinity;
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
    without: readonly (readonly CoverCandidate[])[],
  ) {
    const { needs } = instance;
    this.shares = Uint8Array.from(candidates.flatMap((each) => [...each.shares]));
    this.costs = Int32Array.from(candidates, (each) => partnerCost - each.worth);
    this.mostWorth = candidates.reduce((most, each) => Math.max(most, each.worth), 0);
    this.missing = missingTypes(instance);
    this.earlier = without.map((set) => set.map((each) => candidates.indexOf(each)));
    this.root = {
      chosen: [],
      open: new Int32Array(needs).fill(whole),
      rest: whole * needs,
      cost: 0,
      pool: Int32Array.from(candidates.keys()),
    };
    this.consider([], shortfallCost * this.root.rest);
  }

  found(finished: boolean): FoundSet | null {
    const { best, cost } = this;
    if (!best) return null;
    const bound = finished ? cost : Math.min(cost, this.leastOf(this.root));
    return { chosen: best.map((at) => this.candidates[at]!), cost, bound, proved: bound >= cost };
  }

  /** Tries all that goes on from a node and may be better than the best. False when it was told to end. */
  *from(node: Node): Pausing<boolean> {
    this.nodes += 1;
    if (this.nodes % 256 === 0 && (yield)) return false;
    const slots = this.instance.most - node.chosen.length;
    this.join(node);
    // Two more cost too much even if they covered everything.
    if (slots < 2 || this.leastWith(node, slots, () => node.rest) >= this.cost) return true;
    const gains = this.gainsOf(node);
    const promising = this.promising(node, gains, slots);
    const pools = poolsBehind(node.pool, promising);
    for (let rank = 0; rank < promising.length; rank += 1) {
      // Those behind gain no more: with none of them can it become better.
      if (this.least(node, promising, gains, rank) >= this.cost) break;
      if (!(yield* this.from(this.childOf(node, promising[rank]!, gains, pools.subarray(rank + 1))))) return false;
    }
    return true;
  }

  /** Considers the node with each one that may still join. */
  private join({ pool, open, chosen, cost }: Node): void {
    const { needs } = this.instance;
    for (let place = 0; place < pool.length; place += 1) {
      const at = pool[place]!;
      let all = cost + this.costs[at]!;
      // Mostly the first needs show that it is no better.
      for (let need = 0; need < needs && all < this.cost; need += 1) {
        const left = open[need]! - this.shares[at * needs + need]!;
        if (left > 0) all += shortfallCost * left;
      }
      if (all < this.cost) this.consider([...chosen, at], all);
    }
  }

  private consider(chosen: readonly number[], cost: number): void {
    if (cost >= this.cost || this.typesOpen(chosen) > 0) return;
    if (this.earlier.some((set) => set.every((at) => chosen.includes(at)))) return;
    this.best = chosen;
    this.cost = cost;
  }

  /** Places of the pool with whom, as the greatest gain of at least two more, a better set is possible; greatest first. */
  private promising(node: Node, gains: Int32Array, slots: number): number[] {
    const found: number[] = [];
    for (let place = 0; place < gains.length; place += 1)
      if (this.leastWith(node, slots, (more) => more * gains[place]!) < this.cost) found.push(place);
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

  private childOf(node: Node, place: number, gains: Int32Array, pool: Int32Array): Node {
    const at = node.pool[place]!;
    const first = at * this.instance.needs;
    return {
      chosen: [...node.chosen, at],
      open: node.open.map((each, need) => Math.max(0, each - this.shares[first + need]!)),
      rest: node.rest - gains[place]!,
      cost: node.cost + this.costs[at]!,
      pool,
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

/** The chosen places of a pool in their order, then the others: behind place n stands the pool of the n-th child. */
function poolsBehind(pool: Int32Array, places: readonly number[]): Int32Array {
  const all = new Int32Array(pool.length);
  const chosen = new Uint8Array(pool.length);
  let next = 0;
  for (const place of places) {
    chosen[place] = 1;
    all[next++] = pool[place]!;
  }
  for (let place = 0; place < pool.length; place += 1) if (!chosen[place]) all[next++] = pool[place]!;
  return all;
}
