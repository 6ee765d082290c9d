import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { explain, type Explanation } from './explain.js';
import { pairFactors } from './factors.js';
import { type Misfit, pairGates } from './gates.js';
import { learnWeights, pairsInOrder } from './learn.js';
import { complementary } from './pair-factors.js';
import type { Asking, OrganisationProfile, PostingProfile } from './profile.js';
import { type Match, recommendOrganisations, recommendPostings, scoreOrganisations, scorePostings } from './score.js';
import { type Weights, weights } from './weights.js';

const ids = ['a', 'b', 'c', 'd', 'e'];
const types = ['neighbourhood', 'npo', 'company', 'school', 'government', 'other'];
const words = fc.array(fc.constantFrom('花', '公園', 'テント', '会計', '子ども'), { maxLength: 6 });
const some = <T>(list: readonly T[]) => fc.subarray([...list]);
const day = fc.option(fc.constantFrom('2026-12-01', '2027-01-15', '2027-03-31'), { nil: null });

const posting: fc.Arbitrary<PostingProfile> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('need' as const, 'resource' as const),
  organisationId: fc.constantFrom(...ids),
  organisationType: fc.constantFrom(...types),
  resourceKinds: some(['people', 'place', 'goods']),
  amounts: fc.array(
    fc.record({ kind: fc.constantFrom('people', 'goods'), quantity: fc.nat(50), unit: fc.constant('人') }),
    { maxLength: 2 },
  ),
  fields: some(['environment', 'child', 'safety']),
  sdgs: some([4, 11, 15]),
  wards: some(['04101', '04102', '04103']),
  online: fc.boolean(),
  place: fc.option(fc.record({ lat: fc.double({ min: 38, max: 39, noNaN: true }), lng: fc.constant(140.9) })),
  from: day,
  to: day,
  weekdays: some(['mon', 'sat', 'sun']),
  dayParts: some(['morning', 'evening', 'anytime']),
  wantedTypes: some(types),
  title: words,
  body: words,
  verified: fc.constant(true),
  doNotContact: fc.boolean(),
  openIntroductions: fc.nat(3),
  maxOpenIntroductions: fc.option(fc.nat(3)),
  resting: fc.boolean(),
});

const organisation = (id: string): fc.Arbitrary<OrganisationProfile> =>
  fc.record({
    id: fc.constant(id),
    type: fc.constantFrom(...types),
    fields: some(['environment', 'child', 'safety']),
    sdgs: some([4, 11, 15]),
    wards: some(['04101', '04102', '04103']),
    verified: fc.boolean(),
    doNotContact: fc.boolean(),
    openIntroductions: fc.nat(3),
    maxOpenIntroductions: fc.option(fc.nat(3)),
    resting: fc.boolean(),
    work: fc.array(fc.record({ project: fc.constantFrom('p', 'q'), words }), { maxLength: 2 }),
    name: words,
    activities: words,
    postings: fc.array(posting, { maxLength: 2 }),
  });
const organisations = fc.tuple(...ids.map(organisation));

const asking: fc.Arbitrary<Asking> = fc.record({
  posting,
  partners: some(ids),
  declined: some(ids),
  asked: some(ids),
  opinions: fc.record({ liked: some(ids), unfit: some(ids), doubtful: some(ids) }),
});
/** Weights as they are, or as anybody might set them: to nothing, or against. */
const tableLike = (table: Weights): fc.Arbitrary<Weights> =>
  fc.oneof(
    fc.constant(table),
    fc.record(
      Object.fromEntries(Object.keys(table).map((name) => [name, fc.constantFrom(-0.5, 0, 0.3, 1)])),
    ) as fc.Arbitrary<Weights>,
  );
const names = {
  field: (code: string) => code,
  ward: (code: string) => code,
  resourceKind: (code: string) => code,
  organisationType: (code: string) => code,
};

/** Each gate in words of its own, to be compared with what the model does. */
type Closed<T> = (asks: Asking, each: T) => boolean;
const contact = <T extends Partial<OrganisationProfile>>(owner: (each: T) => string): Record<string, Closed<T>> => ({
  own: (asks, each) => owner(each) === asks.posting.organisationId,
  partnerAlready: (asks, each) => asks.partners.includes(owner(each)),
  declined: (asks, each) => asks.declined.includes(owner(each)),
  asked: (asks, each) => asks.asked!.includes(owner(each)),
  doNotContact: (_, each) => each.doNotContact === true,
  full: (_, each) => each.openIntroductions! >= (each.maxOpenIntroductions ?? Infinity),
  resting: (_, each) => each.resting === true,
});
const refuses = (wantedTypes: readonly string[], type: string) => wantedTypes.length > 0 && !wantedTypes.includes(type);

const closedOrganisation: Record<string, Closed<OrganisationProfile>> = {
  ...contact<OrganisationProfile>(({ id }) => id),
  unfit: (asks, { id }) => asks.opinions!.unfit.includes(id),
  typeWanted: (asks, { type }) => refuses(asks.posting.wantedTypes, type),
};

/** Every third posting is marked 合わない. */
const marking = (asks: Asking, offers: readonly PostingProfile[]): Asking => ({
  ...asks,
  opinions: { ...asks.opinions!, unfitPostings: offers.filter((_, at) => at % 3 === 0).map(({ id }) => id) },
});

const closedPosting: Record<string, Closed<PostingProfile>> = {
  ...contact<PostingProfile>(({ organisationId }) => organisationId),
  unfit: (asks, each) =>
    asks.opinions!.unfit.includes(each.organisationId) || (asks.opinions!.unfitPostings ?? []).includes(each.id),
  sameKind: (asks, { kind }) => kind === asks.posting.kind,
  area: ({ posting: a }, b) =>
    !a.online &&
    !b.online &&
    a.wards.length > 0 &&
    b.wards.length > 0 &&
    !a.wards.some((ward) => b.wards.includes(ward)),
  dates: ({ posting: a }, b) => Boolean((a.to && b.from && b.from > a.to) || (b.to && a.from && a.from > b.to)),
  typeWanted: (asks, each) => refuses(asks.posting.wantedTypes, each.organisationType),
  typeOffered: (asks, each) => refuses(each.wantedTypes, asks.posting.organisationType),
};

describe('properties of a match', () => {
  it('is the same from either side in all that depends on the pair', () => {
    fc.assert(
      fc.property(posting, posting, (a, other) => {
        const b: PostingProfile = { ...other, kind: a.kind === 'need' ? 'resource' : 'need' };
        const { typeWanted, typeOffered, ...there } = pairFactors(a, b);
        const back = pairFactors(b, a);
        expect(back).toEqual({ ...there, typeWanted: typeOffered, typeOffered: typeWanted });
      }),
    );
    for (const a of types) for (const b of types) expect(complementary(a, b)).toBe(complementary(b, a));
  });

  it('is ruled out from either side when two postings cannot meet', () => {
    const mirrored: Partial<Record<Misfit, Misfit>> = { typeWanted: 'typeOffered', typeOffered: 'typeWanted' };
    fc.assert(
      fc.property(posting, posting, (a, b) => {
        const back = pairGates(b, a).map((gate) => mirrored[gate] ?? gate);
        expect([...back].sort()).toEqual([...pairGates(a, b)].sort());
      }),
    );
  });

  it.each(Object.entries(closedOrganisation))('never lets an organisation through the gate %s', (gate, isClosed) => {
    fc.assert(
      fc.property(asking, organisations, (asks, all) => {
        const listed = recommendOrganisations(asks, all).map(({ id }) => id);
        for (const each of all.filter((one) => isClosed(asks, one))) expect(listed).not.toContain(each.id);
        scoreOrganisations(asks, all).forEach((match, at) =>
          expect([gate, match.gates.includes(gate as Misfit)]).toEqual([gate, isClosed(asks, all[at]!)]),
        );
      }),
    );
  });

  it.each(Object.entries(closedPosting))('never lets a posting through the gate %s', (gate, isClosed) => {
    fc.assert(
      fc.property(asking, fc.array(posting, { maxLength: 8 }), (plain, offers) => {
        const asks = marking(plain, offers);
        const listed = recommendPostings(asks, offers).map(({ id }) => id);
        for (const each of offers.filter((one) => isClosed(asks, one))) expect(listed).not.toContain(each.id);
        scorePostings(asks, offers).forEach((match, at) =>
          expect([gate, match.gates.includes(gate as Misfit)]).toEqual([gate, isClosed(asks, offers[at]!)]),
        );
      }),
    );
  });

  it('leaves out nobody who is behind no gate', () => {
    fc.assert(
      fc.property(asking, organisations, fc.array(posting, { maxLength: 8 }), (plain, all, offers) => {
        const asks = marking(plain, offers);
        const open = <T>(gates: Readonly<Record<string, (asks: Asking, each: T) => boolean>>, list: readonly T[]) =>
          list.filter((each) => !Object.values(gates).some((isClosed) => isClosed(asks, each)));
        const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
        expect(ids(recommendOrganisations(asks, all))).toEqual(ids(open(closedOrganisation, all)));
        expect(ids(recommendPostings(asks, offers))).toEqual(ids(open(closedPosting, offers)));
      }),
    );
  });

  /** What must be so where a reason says it. */
  const truths: Record<string, (asks: Asking, each: OrganisationProfile | PostingProfile) => boolean> = {
    fields: ({ posting }, each) => each.fields.some((field) => posting.fields.includes(field)),
    sdgs: ({ posting }, each) => each.sdgs.some((goal) => posting.sdgs.includes(goal)),
    area: ({ posting }, each) => each.wards.some((ward) => posting.wards.includes(ward)),
    resourceKind: ({ posting }, each) =>
      'resourceKinds' in each && each.resourceKinds.some((kind) => posting.resourceKinds.includes(kind)),
    typeWanted: ({ posting }, each) => posting.wantedTypes.includes('type' in each ? each.type : each.organisationType),
    liked: ({ opinions }, each) => opinions!.liked.includes('type' in each ? each.id : each.organisationId),
  };
  const doubted = ({ opinions }: Asking, id: string) => opinions!.doubtful.includes(id);
  const saidOfOrganisations: Record<string, Closed<OrganisationProfile>> = {
    ...closedOrganisation,
    area: (asks, { wards }) => closedPosting['area']!(asks, { wards, online: false } as never),
    doubt: (asks, { id }) => doubted(asks, id),
  };
  const saidOfPostings: Record<string, Closed<PostingProfile>> = {
    ...closedPosting,
    doubt: (asks, { organisationId }) => doubted(asks, organisationId),
  };

  /** What does not fit is said when it is so, and only then. */
  function expectMisfits<T>({ misfits }: Explanation, said: Record<string, Closed<T>>, asks: Asking, each: T): void {
    const codes = misfits.map(({ code }) => code).filter((code) => code in said);
    expect(codes.sort()).toEqual(
      Object.keys(said)
        .filter((code) => said[code]!(asks, each))
        .sort(),
    );
  }

  /** What is told of a match is what made it: parts add up, reasons are parts that spoke for it, gates are named. */
  function expectExplained(
    match: Match,
    told: Explanation,
    asks: Asking,
    each: OrganisationProfile | PostingProfile,
  ): void {
    const { reasons, factors, misfits } = told;
    for (const { code } of reasons) expect([code, truths[code]?.(asks, each) ?? true]).toEqual([code, true]);
    const parts = reasons.map(({ code }) => factors.find((factor) => factor.code === code)!.part);
    expect(parts).toEqual([...parts].sort((a, b) => b - a));
    expect(factors.reduce((sum, each) => sum + each.part, 0)).toBeCloseTo(match.score, 9);
    for (const { code, part, value, weight } of factors) {
      expect(part).toBeCloseTo(value * weight, 9);
      expect(match.factors.find((each) => each.name === code)).toMatchObject({ value, weight });
    }
    expect(reasons.length).toBeLessThanOrEqual(3);
    expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
    for (const { code, message } of reasons) {
      expect(factors.find((each) => each.code === code)!.part).toBeGreaterThan(0);
      expect(message).toMatch(/。$/);
    }
    expect(misfits.map((each) => each.code)).toEqual(expect.arrayContaining([...match.gates]));
    expect(misfits.every(({ message }) => message.length > 5)).toBe(true);
    expect(match.factors.every(({ value }) => value >= 0 && value <= 1)).toBe(true);
  }

  it('is explained by the very factors that add up to the score', () => {
    fc.assert(
      fc.property(asking, organisations, tableLike(weights.organisation), (asks, all, table) =>
        scoreOrganisations(asks, all, table).forEach((match, at) => {
          const told = explain(match, asks, all[at]!, names);
          expectExplained(match, told, asks, all[at]!);
          expectMisfits(told, saidOfOrganisations, asks, all[at]!);
        }),
      ),
    );
  });

  it('is explained likewise between two postings', () => {
    fc.assert(
      fc.property(asking, fc.array(posting, { maxLength: 8 }), tableLike(weights.posting), (plain, offers, table) => {
        const asks = marking(plain, offers);
        scorePostings(asks, offers, table).forEach((match, at) => {
          const told = explain(match, asks, offers[at]!, names);
          expectExplained(match, told, asks, offers[at]!);
          expectMisfits(told, saidOfPostings, asks, offers[at]!);
        });
      }),
    );
  });

  it('gives the same score whatever else is in the list and in whatever order it stands', () => {
    fc.assert(
      fc.property(asking, organisations, (asks, all) => {
        const scores = (list: readonly OrganisationProfile[]) =>
          new Map(scoreOrganisations(asks, list).map(({ id, score }) => [id, score]));
        const there = scores(all);
        for (const [id, score] of scores([...all].reverse())) expect(score).toBeCloseTo(there.get(id)!, 9);
      }),
    );
  });
});

describe('learnWeights', () => {
  it('raises what tells the better one, and turns no sign', () => {
    const pairs = Array.from({ length: 40 }, () => ({ better: { near: 1, text: 0.2 }, worse: { near: 0, text: 0.4 } }));
    const learned = learnWeights(pairs, weights.organisation);
    expect(learned.near!).toBeGreaterThan(weights.organisation.near);
    expect(learned.text!).toBeLessThan(weights.organisation.text);
    expect(learned.doubt!).toBeLessThanOrEqual(0);
    expect(pairsInOrder(pairs, learned)).toBeGreaterThanOrEqual(pairsInOrder(pairs, weights.organisation));
    expect(learnWeights([], weights.posting)).toEqual(weights.posting);
  });
});
