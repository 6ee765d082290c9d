import type { OrganisationProfile } from './profile.js';
import { TextCorpus } from './text-corpus.js';

/** The texts of a list of candidates, taken apart. */
export interface Corpora {
  readonly text: TextCorpus;
  readonly activities: TextCorpus;
  readonly name: TextCorpus;
  readonly pastWork: TextCorpus;
  readonly projects: Projects;
}

/** Every project once, with those who took part. */
export interface Projects {
  readonly corpus: TextCorpus;
  /** Places of the projects of each candidate. */
  readonly of: readonly (readonly number[])[];
}

/** A list of candidates asked about again and again is taken apart once. */
const corpora = new WeakMap<readonly OrganisationProfile[], Corpora>();

export function corporaOf(candidates: readonly OrganisationProfile[]): Corpora {
  const known = corpora.get(candidates);
  if (known) return known;
  const of = (words: (each: OrganisationProfile) => readonly string[]) => new TextCorpus(candidates.map(words));
  const work = (each: OrganisationProfile) => each.work.flatMap(({ words }) => words);
  const made: Corpora = {
    text: of((each) => [...each.name, ...each.activities, ...work(each)]),
    activities: of((each) => each.activities),
    name: of((each) => each.name),
    pastWork: of(work),
    projects: projectsOf(candidates),
  };
  corpora.set(candidates, made);
  return made;
}

function projectsOf(candidates: readonly OrganisationProfile[]): Projects {
  const places = new Map<string, number>();
  const texts: (readonly string[])[] = [];
  const of = candidates.map(({ work }) =>
    work.map(({ project, words }) => {
      let place = places.get(project);
      if (place === undefined) {
        place = texts.push(words) - 1;
        places.set(project, place);
      }
      return place;
    }),
  );
  return { corpus: new TextCorpus(texts), of };
}
