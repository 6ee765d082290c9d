import { corporaOf } from './corpora.js';
import { pairGates } from './gates.js';
import {
  complementary,
  kindsMet,
  kinship,
  nearness,
  periodMet,
  quantityMet,
  reach,
  timesMet,
  wanted,
} from './pair-factors.js';
import { partnerFactors } from './partner-factors.js';
import type { Asking, OrganisationProfile, PostingProfile } from './profile.js';
import { proven } from './proven.js';
import { pairsOf, TextCorpus, type TermWeights, termWeights, withOtherNames } from './text-corpus.js';
import { rowsOf, type Values } from './weights.js';

/** A synonym against the word itself. */
const otherName = 0.5;

/** What the posting says, its title twice, with other names of the words. */
function queryOf(posting: PostingProfile, { namesOf = () => [] }: Asking): TermWeights {
  const said = termWeights([{ words: posting.title, times: 2 }, { words: posting.body }]);
  return withOtherNames(said, namesOf, otherName);
}

const nameQueryOf = ({ title, body }: PostingProfile): TermWeights =>
  termWeights([{ words: pairsOf(title), times: 2 }, { words: pairsOf(body) }]);

/** Factors of each candidate, in the order given. Texts are compared within this very list. */
export function organisationFactors(asking: Asking, candidates: readonly OrganisationProfile[]): Values[] {
  const texts = textFactors(asking, candidates);
  const alike = partnerFactors(asking, candidates);
  const returns = reciprocities(asking, candidates);
  return candidates.map((each, at) => ({
    ...texts[at],
    ...alike[at],
    ...kinship(asking.posting, each),
    ...opinionFactors(asking, each.id),
    reciprocity: returns[at],
    area: reach(asking.posting, each),
    near: nearness(asking.posting, each),
    typeWanted: wanted(asking.posting.wantedTypes, each.type),
    complementary: complementary(each.type, asking.posting.organisationType),
    record: Math.min(1, Math.log1p(each.work.length + 2 * (each.partnerships ?? 0)) / 3),
    verified: Number(each.verified),
  }));
}

const opinionFactors = ({ opinions }: Asking, id: string): Values => ({
  liked: Number(opinions?.liked.includes(id) ?? false),
  doubt: Number(opinions?.doubtful.includes(id) ?? false),
});

function textFactors(asking: Asking, candidates: readonly OrganisationProfile[]): Values[] {
  const query = queryOf(asking.posting, asking);
  const { text, activities, name, pastWork } = corporaOf(candidates);
  const spoken = pastWork.scores(query);
  const scores = {
    text: text.scores(query),
    activities: activities.scores(query),
    name: name.scores(nameQueryOf(asking.posting)),
    pastWork: spoken,
    proven: proven(candidates, spoken),
    ownPosting: bestAnswers(asking, [asking.posting, ...(asking.alsoAsks ?? [])], candidates),
  };
  return rowsOf(scores, candidates.length);
}

/** How well the best of its own postings answers: a resource to a need and the other way round. */
function answers(asking: Asking, asked: PostingProfile, candidates: readonly OrganisationProfile[]): number[] {
  const offers = candidates.flatMap((each, at) =>
    each.postings.filter((other) => pairGates(asked, other).length === 0).map((posting) => ({ at, posting })),
  );
  const texts = spokenOf(
    { ...asking, posting: asked },
    offers.map(({ posting }) => posting),
  );
  const best = candidates.map(() => 0);
  offers.forEach(({ at, posting }, index) => {
    const { fields = 0 } = kinship(asked, posting);
    best[at] = Math.max(best[at]!, 0.6 * texts[index]! + 0.25 * kindsMet(asked, posting) + 0.15 * fields);
  });
  return best;
}

/** What the owner could give back: the best answer of its other postings to one of the candidate's. */
const reciprocities = (asking: Asking, candidates: readonly OrganisationProfile[]): number[] =>
  bestAnswers(
    asking,
    (asking.offers ?? []).filter(({ id, kind }) => id !== asking.posting.id && kind !== asking.posting.kind),
    candidates,
  );

function bestAnswers(
  asking: Asking,
  asked: readonly PostingProfile[],
  candidates: readonly OrganisationProfile[],
): number[] {
  const all = asked.map((posting) => answers(asking, posting, candidates));
  return candidates.map((_, at) => all.reduce((best, values) => Math.max(best, values[at]!), 0));
}

/** How much of what is asked each posting says. */
const spokenOf = (asking: Asking, candidates: readonly PostingProfile[]): number[] =>
  new TextCorpus(candidates.map(({ title, body }) => [title, title, body])).scores(queryOf(asking.posting, asking));

/** Factors of postings of the other kind, in the order given. */
export function postingFactors(asking: Asking, candidates: readonly PostingProfile[]): Values[] {
  const text = spokenOf(asking, candidates);
  return candidates.map((each, at) => ({
    text: text[at],
    ...opinionFactors(asking, each.organisationId),
    ...pairFactors(asking.posting, each),
  }));
}

/** What depends on the two postings alone. Seen from the other side only `typeWanted` and `typeOffered` change places. */
export const pairFactors = (posting: PostingProfile, other: PostingProfile): Values => ({
  ...kinship(posting, other),
  resourceKind: kindsMet(posting, other),
  quantity: quantityMet(posting, other),
  area: reach(posting, other),
  near: nearness(posting, other),
  time: timesMet(posting, other),
  period: periodMet(posting, other),
  typeWanted: wanted(posting.wantedTypes, other.organisationType),
  typeOffered: wanted(other.wantedTypes, posting.organisationType),
  complementary: complementary(posting.organisationType, other.organisationType),
  verified: Number(other.verified ?? false),
});
