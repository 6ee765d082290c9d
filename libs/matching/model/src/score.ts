import { type Misfit, organisationGates, postingGates } from './gates.js';
import { organisationFactors, postingFactors } from './factors.js';
import type { Asking, OrganisationProfile, PostingProfile } from './profile.js';
import { type FactorName, type Weights, weights } from './weights.js';

/** One reason of a score: value 0–1 × weight. */
export interface Factor {
  readonly name: FactorName;
  readonly value: number;
  readonly weight: number;
}

export interface Match {
  readonly id: string;
  /** Sum of value × weight over `factors`; comparable within one list. */
  readonly score: number;
  readonly factors: readonly Factor[];
  /** Gates that rule it out (only in `explain`; lists leave such candidates away). */
  readonly gates: readonly Misfit[];
}

/** Organisations for a posting, best first; those behind a gate are left out. */
export const recommendOrganisations = (
  asking: Asking,
  candidates: readonly OrganisationProfile[],
  table: Weights = weights.organisation,
): Match[] => best(scoreOrganisations(asking, candidates, table));

/** Postings of the other kind for a posting, best first; those behind a gate are left out. */
export const recommendPostings = (
  asking: Asking,
  candidates: readonly PostingProfile[],
  table: Weights = weights.posting,
): Match[] => best(scorePostings(asking, candidates, table));

/** The same for every candidate in the order given, with the gates that would leave it out. */
export function scoreOrganisations(
  asking: Asking,
  candidates: readonly OrganisationProfile[],
  table: Weights = weights.organisation,
): Match[] {
  const values = organisationFactors(asking, candidates);
  return candidates.map((each, at) => matchOf(each.id, values[at]!, table, organisationGates(asking, each)));
}

export function scorePostings(
  asking: Asking,
  candidates: readonly PostingProfile[],
  table: Weights = weights.posting,
): Match[] {
  const values = postingFactors(asking, candidates);
  return candidates.map((each, at) => matchOf(each.id, values[at]!, table, postingGates(asking, each)));
}

function matchOf(
  id: string,
  values: Partial<Record<FactorName, number>>,
  table: Weights,
  gates: readonly Misfit[],
): Match {
  const factors = (Object.keys(table) as FactorName[]).map((name) => ({
    name,
    value: values[name] ?? 0,
    weight: table[name] ?? 0,
  }));
  return { id, score: factors.reduce((sum, { value, weight }) => sum + value * weight, 0), factors, gates };
}

const best = (matches: readonly Match[]): Match[] =>
  matches.filter((match) => match.gates.length === 0).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
