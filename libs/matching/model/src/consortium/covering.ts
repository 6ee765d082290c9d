/** Somebody who could join: what is covered by it, and how welcome it is otherwise. */
export interface CoverCandidate {
  readonly id: string;
  /** Type of organisation. */
  readonly type: string;
  /** Hundredths of each need it covers, 0–100, in the order of the needs. */
  readonly shares: readonly number[];
  /** Nearness, record and fit together, a whole number 0–100. */
  readonly worth: number;
}

/** Needs to be covered by at most `most` of the candidates. */
export interface CoverInstance {
  readonly needs: number;
  readonly candidates: readonly CoverCandidate[];
  /** Types of organisation that take part already. */
  readonly ownTypes: readonly string[];
  /** Fewest different types of all who take part in the end. */
  readonly types: number;
  /** Most further partners, 1–4. */
  readonly most: number;
}

/** All of a need. */
export const whole = 100;
/** Fewest partners count more than any worth: 4 × 100. */
export const partnerCost = 500;
/** A hundredth of a need uncovered counts more than any number of partners: 4 × 500 + 4 × 100. */
export const shortfallCost = 2_500;

/** For each need the hundredths that stay open. */
export const shortfalls = (needs: number, chosen: readonly CoverCandidate[]): number[] =>
  Array.from({ length: needs }, (_, need) =>
    Math.max(0, whole - chosen.reduce((sum, each) => sum + (each.shares[need] ?? 0), 0)),
  );

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * What a set costs, the less the better: first the needs left open, then the number of partners, then what they are
 * worth. A whole number.
 */
export const costOf = (needs: number, chosen: readonly CoverCandidate[]): number =>
  shortfallCost * sum(shortfalls(needs, chosen)) + partnerCost * chosen.length - sum(chosen.map((each) => each.worth));

/** How many types are still missing before anybody is chosen. */
export const missingTypes = ({ ownTypes, types }: Pick<CoverInstance, 'ownTypes' | 'types'>): number =>
  Math.max(0, types - new Set(ownTypes).size);

/** Whether a set keeps the rules: not too many, and of enough different types. */
export function keepsRules(instance: CoverInstance, chosen: readonly CoverCandidate[]): boolean {
  const types = new Set([...instance.ownTypes, ...chosen.map((each) => each.type)]);
  return chosen.length <= instance.most && types.size >= instance.types;
}

/** Whether any set at all can keep the rules. */
export function canKeepRules(instance: CoverInstance): boolean {
  const others = new Set(
    instance.candidates.map((each) => each.type).filter((type) => !instance.ownTypes.includes(type)),
  );
  return missingTypes(instance) <= Math.min(instance.most, others.size);
}
