import {
  type Asking,
  type OrganisationProfile,
  type PostingProfile,
  recommendOrganisations,
  recommendPostings,
  type Weights,
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

/** The invented town as the scorer sees it. */
export interface Town {
  readonly organisations: readonly OrganisationProfile[];
  readonly resources: readonly PostingProfile[];
  asking(need: string): Asking;
}

export function townOf(organisations: readonly Organisation[], postings: readonly Posting[]): Town {
  const types = new Map(organisations.map((each) => [each.id, each.type]));
  const all = postings.map((each) => postingOf(each, types.get(each.organisationId) ?? 'other'));
  const synonyms = seedSynonyms();
  return {
    organisations: organisations.map((each) => organisationOf(each, all)),
    resources: all.filter((each) => each.kind === 'resource'),
    asking: (need) => ({
      posting: all.find((each) => each.id === need)!,
      partners: [],
      declined: [],
      namesOf: (word) => synonyms.termsLike(word),
    }),
  };
}

/** Needs of an invented town against its resources and organisations, graded by two judges. */
export function measureJudged(grades: Grades, town: Town): void {
  report({ resources: resourceAnswers(grades, town), organisations: organisationAnswers(grades, town) });
}

export const resourceAnswers = (grades: Grades, town: Town, table?: Weights): Judged[] =>
  grades.map(({ need, resources }) => judged(recommendPostings(town.asking(need), town.resources, table), resources));

export const organisationAnswers = (grades: Grades, town: Town, table?: Weights): Judged[] =>
  grades.map(({ need, organisations }) =>
    judged(recommendOrganisations(town.asking(need), town.organisations, table), organisations),
  );

/** What a grade is worth. */
export const gain = (grade: number): number => 2 ** grade - 1;

function report(answers: Readonly<Record<'resources' | 'organisations', readonly Judged[]>>): void {
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

function postingOf(posting: Posting, organisationType: string): PostingProfile {
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

function organisationOf(organisation: Organisation, postings: readonly PostingProfile[]): OrganisationProfile {
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
