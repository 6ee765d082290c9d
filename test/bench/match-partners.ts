import { createHash } from 'node:crypto';
import { type OrganisationProfile, type PostingProfile, recommendOrganisations } from '@musubi/matching/model';
import { seedSynonyms, wordsOf } from '@musubi/platform/server';
import { type Judged, type Quality, qualityOf } from './quality.js';
import { metric, table } from './report.js';

interface Partners {
  readonly candidates: readonly {
    readonly id: number;
    readonly name: string;
    readonly type: string;
    readonly contracts: string;
    readonly pastProjects: readonly string[];
  }[];
  readonly queries: readonly {
    readonly projectId: number;
    readonly projectName: string;
    readonly purpose: string;
    readonly overview: string;
    readonly currentIssues: string;
    readonly positives: readonly number[];
    readonly exclude: readonly number[];
  }[];
}

/** Real partnerships of a year to be predicted from the year before: projects as needs, organisations with past work. */
export function measurePartners({ candidates, queries }: Partners): void {
  const profiles = candidates.map(profileOf);
  const synonyms = seedSynonyms();
  const answers: Judged[] = queries.map((query) => {
    const ranking = recommendOrganisations(
      {
        posting: needOf(query),
        partners: query.exclude.map(String),
        declined: [],
        namesOf: (word) => synonyms.termsLike(word),
      },
      profiles,
    );
    const known = new Set(query.exclude);
    const grades = new Map(query.positives.filter((id) => !known.has(id)).map((id) => [String(id), 1]));
    return { ranking: ranking.slice(0, 10).map((match) => match.id), grades };
  });
  const quality = qualityOf(answers);
  const half = (which: number) => qualityOf(answers.filter((_, at) => halfOf(queries[at]!.projectId) === which));
  table([rowOf('partners', quality), rowOf('one half of the queries', half(0)), rowOf('the other', half(1))]);
  metric('match.partners.recall@10', quality.recall);
  metric('match.partners.ndcg@10', quality.ndcg);
  metric('match.partners.mrr', quality.mrr);
  metric('match.partners.hit@10', quality.hit);
}

/** 0 or 1, by chance but the same at each run: what gains on one half alone is no gain. */
const halfOf = (projectId: number): number => createHash('md5').update(String(projectId)).digest().at(-1)! % 2;

const rowOf = (set: string, { queries, recall, ndcg, mrr, hit }: Quality) => ({
  ...{ set, queries, 'Recall@10': recall.toFixed(4), 'nDCG@10': ndcg.toFixed(4) },
  ...{ MRR: mrr.toFixed(4), 'Hit@10': hit.toFixed(4) },
});

const words = new Map<string, string[]>();
/** The same project stands with each of its organisations: taken apart once. */
function terms(text: string): string[] {
  let found = words.get(text);
  if (!found) words.set(text, (found = wordsOf(text).map(({ term }) => term)));
  return found;
}

export function profileOf(candidate: Partners['candidates'][number]): OrganisationProfile {
  return {
    id: String(candidate.id),
    type: candidate.type,
    fields: [],
    sdgs: [],
    wards: [],
    verified: false,
    doNotContact: false,
    openIntroductions: 0,
    maxOpenIntroductions: null,
    work: candidate.pastProjects.map((text) => ({ project: text, words: terms(text) })),
    name: terms(candidate.name),
    activities: terms(candidate.contracts ?? ''),
    postings: [],
  };
}

export function needOf(query: Partners['queries'][number]): PostingProfile {
  const body = [query.purpose.slice(0, 300), query.overview.slice(0, 400), query.currentIssues.slice(0, 200)];
  return {
    id: String(query.projectId),
    kind: 'need',
    organisationId: 'ministry',
    organisationType: 'government',
    resourceKinds: [],
    fields: [],
    sdgs: [],
    wards: [],
    online: false,
    from: null,
    to: null,
    wantedTypes: [],
    title: terms(query.projectName),
    body: terms(body.join('\n')),
  };
}
