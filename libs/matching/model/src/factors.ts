import { common, inReach, meetInTime } from './gates.js';
import type { Asking, OrganisationProfile, PostingProfile } from './profile.js';
import { normalised, TextCorpus, type TermWeights, termWeights, withOtherNames } from './text-corpus.js';
import type { FactorName } from './weights.js';

export type Values = Partial<Record<FactorName, number>>;

/** A synonym against the word itself. */
const otherName = 0.5;
/** Two lists with so much in common are as good as equal. */
const enoughInCommon = 2;
/** Words of the present partners that describe whom to look for. */
const mostWords = 25;

/** What the posting says, its title twice, with other names of the words. */
function queryOf({ posting, namesOf = () => [] }: Asking): TermWeights {
  const said = termWeights([{ words: posting.title, times: 2 }, { words: posting.body }]);
  return withOtherNames(said, namesOf, otherName);
}

/** Factors of each candidate, in the order given. Texts are compared within this very list. */
export function organisationFactors(asking: Asking, candidates: readonly OrganisationProfile[]): Values[] {
  const texts = textFactors(asking, candidates);
  const alike = partnerFactors(asking, candidates);
  const record = candidates.map((each) => Math.min(1, Math.log1p(each.work.length) / 3));
  return candidates.map((each, at) => ({
    ...texts[at],
    ...alike[at],
    ...kinship(asking.posting, each),
    area: reach(asking.posting, each),
    typeWanted: wanted(asking.posting.wantedTypes, each.type),
    differentType: Number(each.type !== asking.posting.organisationType),
    record: record[at],
    verified: Number(each.verified),
  }));
}

interface Corpora {
  readonly text: TextCorpus;
  readonly activities: TextCorpus;
  readonly name: TextCorpus;
  readonly pastWork: TextCorpus;
}

/** A list of candidates asked about again and again is taken apart once. */
const corpora = new WeakMap<readonly OrganisationProfile[], Corpora>();

function corporaOf(candidates: readonly OrganisationProfile[]): Corpora {
  const known = corpora.get(candidates);
  if (known) return known;
  const of = (words: (each: OrganisationProfile) => readonly string[]) => new TextCorpus(candidates.map(words));
  const work = (each: OrganisationProfile) => each.work.flatMap(({ words }) => words);
  const made: Corpora = {
    text: of((each) => [...each.name, ...each.activities, ...work(each)]),
    activities: of((each) => each.activities),
    name: of((each) => each.name),
    pastWork: of(work),
  };
  corpora.set(candidates, made);
  return made;
}

function textFactors(asking: Asking, candidates: readonly OrganisationProfile[]): Values[] {
  const query = queryOf(asking);
  const { text, activities, name, pastWork } = corporaOf(candidates);
  const scores = {
    text: text.scores(query),
    activities: activities.scores(query),
    name: name.scores(query),
    pastWork: pastWork.scores(query),
  };
  const own = ownPostings(asking, candidates);
  return candidates.map((_, at) => ({
    text: scores.text[at],
    activities: scores.activities[at],
    name: scores.name[at],
    pastWork: scores.pastWork[at],
    ownPosting: own[at],
  }));
}

/** How well the best of its own postings answers: a resource to a need and the other way round. */
function ownPostings(asking: Asking, candidates: readonly OrganisationProfile[]): number[] {
  const answers = candidates.flatMap((each, at) =>
    each.postings.filter((other) => other.kind !== asking.posting.kind).map((posting) => ({ at, posting })),
  );
  const values = postingFactors(
    asking,
    answers.map(({ posting }) => posting),
  );
  const best = candidates.map(() => 0);
  answers.forEach(({ at, posting }, index) => {
    if (!inReach(asking.posting, posting) || !meetInTime(asking.posting, posting)) return;
    const { text = 0, resourceKind = 0, fields = 0 } = values[index]!;
    best[at] = Math.max(best[at]!, 0.6 * text + 0.25 * resourceKind + 0.15 * fields);
  });
  return best;
}

/** Likeness to those the owner works with already: same projects, same kind of work, of name, of organisation. */
function partnerFactors(asking: Asking, candidates: readonly OrganisationProfile[]): Values[] {
  const partners = candidates.filter((each) => asking.partners.includes(each.id));
  if (partners.length === 0) return candidates.map(() => ({}));
  const share = 1 / partners.length;
  const projects = sharedProjects(partners, candidates);
  const { activities, name } = corporaOf(candidates);
  const likePartners = activities.scores(
    strongest(
      partners.map((each) => each.activities),
      activities,
    ),
  );
  const likeNames = name.scores(meanPresence(partners.map((each) => each.name)));
  return candidates.map((each, at) => ({
    sharedProjects: projects[at],
    likePartners: likePartners[at],
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

function strongest(texts: readonly (readonly string[])[], corpus: TextCorpus): TermWeights {
  const all = [...meanPresence(texts)];
  const sorted = all.sort((a, b) => b[1] * corpus.idf(b[0]) - a[1] * corpus.idf(a[0]));
  return new Map(sorted.slice(0, mostWords));
}

/** Factors of postings of the other kind, in the order given. */
export function postingFactors(asking: Asking, candidates: readonly PostingProfile[]): Values[] {
  const { posting } = asking;
  const text = new TextCorpus(candidates.map((each) => [...each.title, ...each.title, ...each.body])).scores(
    queryOf(asking),
  );
  return candidates.map((each, at) => ({
    text: text[at],
    ...kinship(posting, each),
    resourceKind: kinds(posting, each),
    area: reach(posting, each),
    typeWanted: wanted(posting.wantedTypes, each.organisationType),
    typeOffered: wanted(each.wantedTypes, posting.organisationType),
    differentType: Number(each.organisationType !== posting.organisationType),
    verified: Number(each.verified ?? false),
  }));
}

interface Themes {
  readonly fields: readonly string[];
  readonly sdgs: readonly number[];
}

const kinship = (a: Themes, b: Themes): Values => ({
  fields: Math.min(1, common(a.fields, b.fields) / Math.min(enoughInCommon, Math.max(1, a.fields.length))),
  sdgs: Math.min(1, common(a.sdgs, b.sdgs) / Math.min(enoughInCommon, Math.max(1, a.sdgs.length))),
});

/** Share of the kinds asked for that are offered. Unsaid kinds are half a yes. */
function kinds(a: PostingProfile, b: PostingProfile): number {
  if (a.resourceKinds.length === 0 || b.resourceKinds.length === 0) return 0.5;
  return common(a.resourceKinds, b.resourceKinds) / a.resourceKinds.length;
}

const wanted = (types: readonly string[], type: string): number => Number(types.length === 0 || types.includes(type));

interface Placed {
  readonly wards: readonly string[];
  readonly online?: boolean;
  readonly kilometres?: number | null;
}

/** 1 in reach; near misses count by distance when it is known: half at 4 km. */
function reach(posting: PostingProfile, other: Placed): number {
  if (inReach(posting, other)) return 1;
  return other.kilometres == null ? 0 : 1 / (1 + (other.kilometres / 4) ** 2);
}
