import {
  type Answer,
  answerOf,
  canKeepRules,
  countedAnswers,
  type CoverCandidate,
  type CoverInstance,
  type Need,
  type Offer,
  whole,
  type Words,
  type WorthFacts,
  wordsOfNeed,
  worthOf,
} from '@musubi/matching/model';
import type { CandidateRow, ConsortiumSide } from './consortium.queries.js';

/** An answer and who gives it. */
export interface GivenAnswer extends Answer {
  readonly row: CandidateRow;
}

/** Everything the answer is told from: which offers count for which need, and the choice to be made. */
export interface ConsortiumScene {
  readonly side: ConsortiumSide;
  readonly needs: readonly Need[];
  readonly rows: ReadonlyMap<string, CandidateRow>;
  /** For each need the answers that count, of whoever can be asked. */
  readonly answers: readonly (readonly GivenAnswer[])[];
  /** For each need all who offer its kind in reach, whether they can be asked or not. */
  readonly offering: readonly (readonly CandidateRow[])[];
  readonly worth: ReadonlyMap<string, WorthFacts>;
  readonly instance: CoverInstance;
}

export interface Rules {
  readonly most: number;
  readonly types: number;
}

/** Turns rows and needs into a choice to be made. Pure. */
export function consortiumScene(
  side: ConsortiumSide,
  needs: readonly Need[],
  all: readonly CandidateRow[],
  words: Words,
  rules: Rules,
): ConsortiumScene {
  const offers = offersByKind(all);
  const given = needs.map((need) => answersTo(need, offers.get(need.kind) ?? [], words));
  const answers = given.map((list) => countedAnswers(list.filter(({ row }) => row.standing === 'free')));
  const byRow = answers.map(grouped);
  const of = (row: CandidateRow) => byRow.map((by) => by.get(row.id) ?? []);
  const free = all.filter((row) => row.standing === 'free');
  const worth = new Map(free.map((row) => [row.id, worthFacts(side, row, of(row).flat())]));
  const candidates = free.map((row) => coverCandidate(row, of(row), worth.get(row.id)!));
  return {
    ...{ side, needs, answers, worth },
    rows: new Map(all.map((row) => [row.id, row])),
    offering: given.map((list) => [...new Set(list.map(({ row }) => row))]),
    instance: { needs: needs.length, candidates, ownTypes: side.types, ...rules },
  };
}

/** An offer and whose it is. */
interface GivenOffer {
  readonly offer: Offer;
  readonly row: CandidateRow;
}

function offersByKind(rows: readonly CandidateRow[]): Map<string, GivenOffer[]> {
  const found = new Map<string, GivenOffer[]>();
  for (const row of rows)
    for (const offer of row.offers) {
      const list = found.get(offer.kind);
      if (list) list.push({ offer, row });
      else found.set(offer.kind, [{ offer, row }]);
    }
  return found;
}

function answersTo(need: Need, offers: readonly GivenOffer[], words: Words): GivenAnswer[] {
  const needWords = wordsOfNeed(need, words);
  return offers.flatMap(({ offer, row }) => {
    const answer = answerOf(need, needWords, offer, words);
    return answer ? [{ ...answer, row }] : [];
  });
}

const coverCandidate = (row: CandidateRow, answers: readonly GivenAnswer[][], facts: WorthFacts): CoverCandidate => ({
  id: row.id,
  type: row.type,
  shares: answers.map((own) =>
    Math.min(
      whole,
      own.reduce((sum, each) => sum + each.share, 0),
    ),
  ),
  worth: worthOf(facts),
});

function grouped(answers: readonly GivenAnswer[]): Map<string, GivenAnswer[]> {
  const found = new Map<string, GivenAnswer[]>();
  for (const each of answers) {
    const list = found.get(each.row.id);
    if (list) list.push(each);
    else found.set(each.row.id, [each]);
  }
  return found;
}

function worthFacts(side: ConsortiumSide, row: CandidateRow, answers: readonly GivenAnswer[]): WorthFacts {
  const { kilometres, verified, works, partnerships, open } = row;
  return {
    ...{ kilometres, verified, works, partnerships, open },
    sameWard: row.wards.some((ward) => side.wards.includes(ward)),
    wholeCity: row.wards.length === 0,
    fit: answers.length === 0 ? 0 : answers.reduce((sum, each) => sum + each.fit, 0) / answers.length,
    sameFields: row.fields.filter((field) => side.fields.includes(field)).length,
  };
}

/** Why no set of partners keeps the rules; null when some does. */
export function whyImpossible({ instance }: ConsortiumScene): string | null {
  if (canKeepRules(instance)) return null;
  return `種類の異なる団体を${instance.types}つにできる組み合わせがありません。種類の数を減らすか、ほかの種類の団体にも声をかけられるよう条件を広げてください。`;
}
