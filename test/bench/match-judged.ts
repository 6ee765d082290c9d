import {
  type Asking,
  type OrganisationProfile,
  type PostingProfile,
  recommendOrganisations,
  recommendPostings,
} from '@musubi/matching/model';
import { seedSynonyms, wordsOf } from '@musubi/platform/server';
import { type Judged, qualityOf } from './quality.js';
import { amountsOf, timesOf } from './judged-words.js';
import { metric, table } from './report.js';

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly wardsOfActivity: readonly string[];
  readonly fields: readonly string[];
  readonly sdgs: readonly number[];
  readonly about: string;
  readonly strengths: string;
  readonly pastWork: readonly string[];
}

export interface Posting {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: 'need' | 'resource';
  readonly title: string;
  readonly body: string;
  readonly resourceKinds: readonly string[];
  readonly fields: readonly string[];
  readonly sdgs: readonly number[];
  readonly wards: readonly string[];
  readonly online: boolean;
  readonly from: string | null;
  readonly to: string | null;
  readonly daysTimes: string | null;
  readonly quantity: string | null;
  readonly amountYen: number | null;
  readonly wantsPartnerTypes: readonly string[];
  readonly conditions: string | null;
}

export type Grades = readonly {
  readonly need: string;
  readonly resources: Readonly<Record<string, number>>;
  readonly organisations: Readonly<Record<string, number>>;
}[];

/** Needs of an invented town against its resources and organisations, graded by two judges. Gain 2^grade − 1. */
export function measureJudged(
  grades: Grades,
  organisations: readonly Organisation[],
  postings: readonly Posting[],
): void {
  const types = new Map(organisations.map((each) => [each.id, each.type]));
  const all = postings.map((each) => postingOf(each, types.get(each.organisationId) ?? 'other'));
  const profiles = organisations.map((each) => organisationOf(each, all));
  const synonyms = seedSynonyms();
  const resources: Judged[] = [];
  const partners: Judged[] = [];
  for (const graded of grades) {
    const posting = all.find((each) => each.id === graded.need)!;
    const asking: Asking = { posting, partners: [], declined: [], namesOf: (word) => synonyms.termsLike(word) };
    const others = all.filter((each) => each.kind === 'resource');
    resources.push(judged(recommendPostings(asking, others), graded.resources));
    partners.push(judged(recommendOrganisations(asking, profiles), graded.organisations));
  }
  report({ resources, organisations: partners });
}

function report(answers: Readonly<Record<'resources' | 'organisations', readonly Judged[]>>): void {
  const gain = (grade: number) => 2 ** grade - 1;
  const rows = Object.entries(answers).map(([name, list]) => ({ name, quality: qualityOf(list, gain) }));
  table(
    rows.map(({ name, quality }) => ({
      set: `judged ${name}`,
      queries: quality.queries,
      'nDCG@10': quality.ndcg.toFixed(4),
      MRR: quality.mrr.toFixed(4),
      'Recall@10': quality.recall.toFixed(4),
    })),
  );
  for (const { name, quality } of rows) metric(`match.judged.${name}.ndcg@10`, quality.ndcg);
}

const judged = (matches: readonly { readonly id: string }[], grades: Readonly<Record<string, number>>): Judged => ({
  ranking: matches.slice(0, 10).map((match) => match.id),
  grades: new Map(Object.entries(grades)),
});

const terms = (text: string) => wordsOf(text).map(({ term }) => term);

export function postingOf(posting: Posting, organisationType: string): PostingProfile {
  return {
    ...posting,
    organisationType,
    wards: posting.wards.includes('city') ? [] : posting.wards,
    amounts: amountsOf(posting),
    ...timesOf(posting.daysTimes ?? ''),
    wantedTypes: posting.wantsPartnerTypes,
    title: terms(posting.title),
    body: terms(`${posting.body}\n${posting.conditions ?? ''}`),
  };
}

export function organisationOf(organisation: Organisation, postings: readonly PostingProfile[]): OrganisationProfile {
  return {
    id: organisation.id,
    type: organisation.type,
    fields: organisation.fields,
    sdgs: organisation.sdgs,
    wards: organisation.wardsOfActivity,
    verified: false,
    doNotContact: false,
    openIntroductions: 0,
    maxOpenIntroductions: null,
    work: organisation.pastWork.map((text, at) => ({ project: `${organisation.id}:${at}`, words: terms(text) })),
    name: terms(organisation.name),
    activities: terms(`${organisation.about}\n${organisation.strengths}`),
    postings: postings.filter((each) => each.organisationId === organisation.id),
  };
}
