import { corporaOf } from './corpora.js';
import type { Asking, OrganisationProfile } from './profile.js';
import { normalised, type TermWeights, type TextCorpus } from './text-corpus.js';
import type { Values } from './weights.js';

/** Words of the present partners that describe whom to look for: in what they do, and in all that is known of them. */
const mostWords = { activities: 25, text: 60 } as const;

/** Likeness to those the owner works with or liked: same projects, same kind of work, of name, of organisation. */
export function partnerFactors(asking: Asking, candidates: readonly OrganisationProfile[]): Values[] {
  const liked = asking.opinions?.liked ?? [];
  const partners = candidates.filter(({ id }) => asking.partners.includes(id) || liked.includes(id));
  if (partners.length === 0) return candidates.map(() => ({}));
  const share = 1 / partners.length;
  const projects = sharedProjects(partners, candidates);
  const { activities, name, text } = corporaOf(candidates);
  const likePartners = activities.scores(
    strongest(
      partners.map((each) => each.activities),
      activities,
      mostWords.activities,
    ),
  );
  const likeTexts = text.scores(
    strongest(
      partners.map((each) => [...each.name, ...each.activities, ...each.work.flatMap(({ words }) => words)]),
      text,
      mostWords.text,
    ),
  );
  const likeNames = name.scores(meanPresence(partners.map((each) => each.name)));
  return candidates.map((each, at) => ({
    sharedProjects: projects[at],
    likePartners: likePartners[at],
    likeTexts: likeTexts[at],
    likeNames: likeNames[at],
    likeTypes: partners.filter((partner) => partner.type === each.type).length * share,
  }));
}

function sharedProjects(
  partners: readonly OrganisationProfile[],
  candidates: readonly OrganisationProfile[],
): number[] {
  const takers = new Map<string, number>();
  for (const each of candidates)
    for (const { project } of each.work) takers.set(project, (takers.get(project) ?? 0) + 1);
  const worth = new Map<string, number>();
  for (const partner of partners)
    for (const { project } of partner.work)
      worth.set(project, (worth.get(project) ?? 0) + 1 / Math.sqrt(takers.get(project) ?? 1));
  const sums = candidates.map(({ work }) => {
    const sum = work.reduce((total, { project }) => total + (worth.get(project) ?? 0), 0);
    return Math.sqrt(sum / Math.sqrt(Math.max(1, work.length)));
  });
  return normalised(sums);
}

/** For each word the share of these texts it is in. */
function meanPresence(texts: readonly (readonly string[])[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const words of texts)
    for (const word of new Set(words)) found.set(word, (found.get(word) ?? 0) + 1 / texts.length);
  return found;
}

function strongest(texts: readonly (readonly string[])[], corpus: TextCorpus, most: number): TermWeights {
  const all = [...meanPresence(texts)];
  const sorted = all.sort((a, b) => b[1] * corpus.idf(b[0]) - a[1] * corpus.idf(a[0]));
  return new Map(sorted.slice(0, most));
}
