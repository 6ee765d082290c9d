import { corporaOf } from './corpora.js';
import type { Asking, OrganisationProfile } from './profile.js';
import { throughProjects } from './proven.js';
import { normalised } from './text-corpus.js';
import { rowsOf, type Values } from './weights.js';

/** Likeness to those the owner works with or liked: same projects, same kind of work, of name, of organisation. */
export function partnerFactors(asking: Asking, candidates: readonly OrganisationProfile[]): Values[] {
  const known = new Set([...asking.partners, ...(asking.opinions?.liked ?? [])]);
  const partners = candidates.flatMap(({ id }, at) => (known.has(id) ? [at] : []));
  if (partners.length === 0) return candidates.map(() => ({}));
  const { activities, name, text } = corporaOf(candidates);
  const isPartner = candidates.map(({ id }) => Number(known.has(id)));
  const partnersOfType = (type: string) => partners.filter((partner) => candidates[partner]!.type === type).length;
  const values = {
    sharedProjects: normalised(throughProjects(candidates, isPartner)),
    likePartners: activities.likeness(partners),
    likeTexts: text.likeness(partners),
    likeNames: name.likeness(partners),
    likeTypes: candidates.map(({ type }) => partnersOfType(type) / partners.length),
  };
  return rowsOf(values, candidates.length);
}
