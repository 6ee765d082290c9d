import type { OrganisationProfile } from './profile.js';
import { nameScale, pairsOf, type Scale, type Text, TextCorpus } from './text-corpus.js';

/** The texts of a list of candidates, taken apart. */
export interface Corpora {
  readonly text: TextCorpus;
  readonly activities: TextCorpus;
  /** Of `pairsOf` the names: what stands inside a compound counts too. */
  readonly name: TextCorpus;
  readonly pastWork: TextCorpus;
}

/** A list of candidates asked about again and again is taken apart once. */
const corpora = new WeakMap<readonly OrganisationProfile[], Corpora>();

export function corporaOf(candidates: readonly OrganisationProfile[]): Corpora {
  const known = corpora.get(candidates);
  if (known) return known;
  const of = (text: (each: OrganisationProfile) => Text, scale?: Scale) => new TextCorpus(candidates.map(text), scale);
  const work = (each: OrganisationProfile) => each.work.map(({ words }) => words);
  const made: Corpora = {
    text: of((each) => [each.name, each.activities, ...work(each)]),
    activities: of((each) => [each.activities]),
    name: of((each) => [pairsOf(each.name)], nameScale),
    pastWork: of(work),
  };
  corpora.set(candidates, made);
  return made;
}
