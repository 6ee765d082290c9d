import { type CoverCandidate, type CoverInstance, missingTypes } from './covering.js';

/**
 * Leaves away candidates that no best set needs. One is dominated by another that covers at least as much of every
 * need, is worth at least as much and is of no worse type. It may still be wanted beside its betters, so it goes only
 * when there are so many of them that one is always free to take its place: `most` partners, and one more for each
 * further set that shall be found. The best `sets` sets of what is left cost exactly what those of all would.
 */
export function withoutDominated(instance: CoverInstance, sets: number): CoverCandidate[] {
  const enough = instance.most + sets - 1;
  const typesCount = missingTypes(instance) > 0;
  const typeOf = ({ type }: CoverCandidate) => (typesCount && !instance.ownTypes.includes(type) ? type : null);
  const kept: CoverCandidate[] = [];
  // Whoever dominates stands before the dominated; among equals the order of ids decides.
  for (const candidate of byTotal(instance.candidates.filter((each) => useful(each, typeOf(each))))) {
    const type = typeOf(candidate);
    let betters = 0;
    for (const other of kept) {
      if (!atLeast(other, candidate) || (type !== null && other.type !== type)) continue;
      betters += 1;
      if (betters === enough) break;
    }
    if (betters < enough) kept.push(candidate);
  }
  return kept;
}

/** Who covers nothing is of use only as a further type. */
const useful = ({ shares }: CoverCandidate, type: string | null): boolean =>
  type !== null || shares.some((share) => share > 0);

const total = ({ shares, worth }: CoverCandidate): number => shares.reduce((all, share) => all + share, worth);
const byTotal = (candidates: readonly CoverCandidate[]): CoverCandidate[] =>
  candidates
    .map((candidate) => ({ candidate, all: total(candidate) }))
    .sort((a, b) => b.all - a.all || (a.candidate.id < b.candidate.id ? -1 : 1))
    .map(({ candidate }) => candidate);

function atLeast(a: CoverCandidate, b: CoverCandidate): boolean {
  if (a.worth < b.worth) return false;
  for (let need = 0; need < b.shares.length; need += 1) if (a.shares[need]! < b.shares[need]!) return false;
  return true;
}
