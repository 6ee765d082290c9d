import { describe, expect, it } from '@jest/globals';
import { explain, type Names } from './explain.js';
import type { Asking, OrganisationProfile, PostingProfile } from './profile.js';
import { recommendOrganisations, recommendPostings, scoreOrganisations } from './score.js';
import { weights } from './weights.js';

const posting = (change: Partial<PostingProfile> = {}): PostingProfile => ({
  id: 'n1',
  kind: 'need',
  organisationId: 'owner',
  organisationType: 'neighbourhood',
  resourceKinds: ['people'],
  fields: ['environment'],
  sdgs: [15],
  wards: ['04101'],
  online: false,
  from: '2026-12-01',
  to: '2027-03-31',
  wantedTypes: [],
  title: ['公園', '花壇'],
  body: ['手伝う', '花'],
  ...change,
});

const organisation = (id: string, change: Partial<OrganisationProfile> = {}): OrganisationProfile => ({
  id,
  type: 'company',
  fields: [],
  sdgs: [],
  wards: ['04101'],
  verified: true,
  doNotContact: false,
  openIntroductions: 0,
  maxOpenIntroductions: null,
  work: [],
  name: [id],
  activities: [],
  postings: [],
  ...change,
});

const asking = (change: Partial<Asking> = {}): Asking => ({
  posting: posting(),
  partners: [],
  declined: [],
  ...change,
});
const names: Names = {
  field: (code) => code,
  ward: (code) => code,
  resourceKind: (code) => code,
  organisationType: (code) => code,
};

describe('recommendOrganisations', () => {
  it('never lets a gate leak', () => {
    const all = [
      organisation('owner'),
      organisation('said-no'),
      organisation('silent', { doNotContact: true }),
      organisation('full', { openIntroductions: 3, maxOpenIntroductions: 3 }),
      organisation('with-us'),
      organisation('free', { openIntroductions: 2, maxOpenIntroductions: 3 }),
    ];
    const found = recommendOrganisations(asking({ declined: ['said-no'], partners: ['with-us'] }), all);
    expect(found.map((each) => each.id)).toEqual(['free']);
  });
  it('puts the one that does it first', () => {
    const found = recommendOrganisations(asking(), [
      organisation('far', { wards: ['04105'] }),
      organisation('gardeners', { activities: ['花壇', '公園', '手入れ'], fields: ['environment'] }),
      organisation('others', { activities: ['会計', '相談'] }),
    ]);
    expect(found[0]!.id).toBe('gardeners');
  });
  it('finds through other names of a word', () => {
    const wide = asking({ namesOf: (word) => (word === '花壇' ? ['園芸'] : []) });
    const [gardeners] = scoreOrganisations(wide, [organisation('g', { activities: ['園芸'] }), organisation('x')]);
    expect(gardeners!.factors.find((each) => each.name === 'activities')!.value).toBeGreaterThan(0);
  });
  it('is the sum of its factors, all between 0 and 1', () => {
    const matches = scoreOrganisations(asking(), [organisation('a', { activities: ['花'] }), organisation('b')]);
    for (const { score, factors } of matches) {
      expect(factors.reduce((sum, { value, weight }) => sum + value * weight, 0)).toBeCloseTo(score);
      expect(factors.every(({ value }) => value >= 0 && value <= 1)).toBe(true);
    }
  });
});

describe('recommendPostings', () => {
  it('keeps to area, time and the other kind', () => {
    const offer = (id: string, change: Partial<PostingProfile> = {}) =>
      posting({ id, kind: 'resource', organisationId: id, ...change });
    const found = recommendPostings(asking(), [
      offer('fits'),
      offer('elsewhere', { wards: ['04105'] }),
      offer('online', { wards: ['04105'], online: true }),
      offer('too-late', { from: '2027-04-01', to: null }),
      posting({ id: 'need', organisationId: 'x' }),
    ]);
    expect(found.map((each) => each.id).sort()).toEqual(['fits', 'online']);
  });
});

describe('explain', () => {
  it('speaks of factors of the score only, three at most', () => {
    const all = [
      organisation('g', { activities: ['花壇', '公園'], fields: ['environment'], sdgs: [15] }),
      organisation('x'),
    ];
    const [match] = scoreOrganisations(asking(), all);
    const { reasons } = explain(match!, asking(), all[0]!, names);
    expect(reasons.length).toBeLessThanOrEqual(3);
    expect(reasons.length).toBeGreaterThan(1);
    for (const { code } of reasons) {
      const factor = match!.factors.find((each) => each.name === code)!;
      expect(factor.value * factor.weight).toBeGreaterThan(0);
      expect(Object.keys(weights.organisation)).toContain(code);
    }
  });
  it('says what does not fit', () => {
    const wanted = asking({ posting: posting({ wantedTypes: ['school'] }) });
    const far = organisation('far', { wards: ['04105'] });
    const { misfits } = explain(scoreOrganisations(wanted, [far])[0]!, wanted, far, names);
    expect(misfits.map((each) => each.code).sort()).toEqual(['area', 'typeWanted']);
  });
});
