import { describe, expect, it } from '@jest/globals';
import { draftIssues, formIssues } from '@musubi/platform/model';
import { contentOf, copiedValues, longestDraft, startValues, valuesOf } from './posting-content.js';
import { postingForm } from './posting-form.js';

const today = '2026-11-23';
const form = postingForm('need', today);
const complete = {
  title: '夏まつりのテントを運ぶ人を探しています',
  fields: ['machizukuri'],
  body: '町内の夏まつりで、テント4張りを運ぶ人が足りません。𠮷田さん宅の隣の集会所です🎆',
  sdgs: ['11', '17'],
  resourceKinds: ['people', 'money'],
  peopleNote: '力仕事のできる人',
  peopleQuantity: 4,
  moneyNote: '飲み物代',
  moneyYen: '１０，０００円',
  reach: 'wards',
  wards: ['04103'],
  weekdays: ['sat'],
  dayParts: ['morning'],
  endsOn: '2027-02-23',
  images: [],
};
const codes = (values: object) => formIssues(form, { ...complete, ...values }).map((each) => each.field);

describe('posting form', () => {
  it('accepts a complete posting', () => {
    expect(formIssues(form, complete)).toEqual([]);
  });

  it('has six short pages', () => {
    expect(form.pages).toHaveLength(6);
  });

  it.each([
    [{ title: 'あ' }, 'title'],
    [{ title: '長'.repeat(61) }, 'title'],
    [{ body: '長'.repeat(2001) }, 'body'],
    [{ moneyYen: '1500.5' }, 'moneyYen'],
    [{ moneyYen: '-3' }, 'moneyYen'],
    [{ peopleNote: '' }, 'peopleNote'],
    [{ peopleQuantity: 2.5 }, 'peopleQuantity'],
    [{ wards: ['99999'] }, 'wards'],
    [{ wards: [] }, 'wards'],
    [{ endsOn: '2026-11-22' }, 'endsOn'],
    [{ endsOn: '2027-02-30' }, 'endsOn'],
    [{ endsOn: '2028-01-01' }, 'endsOn'],
    [{ deadline: '2027-02-24' }, 'deadline'],
    [{ deadline: '2026-01-01' }, 'deadline'],
    [{ periodFrom: '2027-03-01', periodTo: '2027-02-01' }, 'periodTo'],
    [{ fields: ['machizukuri', 'welfare', 'culture', 'safety'] }, 'fields'],
    [{ images: 'x' }, 'images'],
    [{ images: [1] }, 'images'],
    [{ images: [1, 2, 3, 4, 5].map((id) => ({ id: String(id), alt: '' })) }, 'images'],
  ])('refuses %j', (values, field) => {
    expect(codes(values)).toEqual([field]);
  });

  it('asks only about the resources that were chosen', () => {
    expect(codes({ resourceKinds: ['place'], placeNote: '' })).toEqual(['placeNote']);
  });

  it('takes a half-typed draft', () => {
    expect(draftIssues(form, { title: '夏まつりの手伝い' })).toEqual([]);
  });
});

describe('posting content', () => {
  it('keeps texts as typed and money as whole yen', () => {
    const content = contentOf(complete);
    expect(content.body).toContain('𠮷田');
    expect(content.resources).toEqual([
      { kind: 'people', note: '力仕事のできる人', quantity: 4, unit: '人', yen: null },
      { kind: 'money', note: '飲み物代', quantity: null, unit: null, yen: '10000' },
    ]);
  });

  it('goes back into the form unchanged', () => {
    const content = contentOf(complete);
    expect(contentOf(valuesOf(content))).toEqual(content);
    expect(formIssues(form, valuesOf(content))).toEqual([]);
  });

  it('drops wards when the whole city is meant', () => {
    expect(contentOf({ ...complete, reach: 'city' }).wards).toEqual([]);
  });

  it('copies without dates of the past', () => {
    const copy = copiedValues({ ...contentOf(complete), endsOn: '2026-10-01', deadline: '2026-09-01' }, today);
    expect(copy).toMatchObject({ endsOn: '2027-02-23', deadline: '' });
  });

  it('starts with an end date in three months', () => {
    expect(startValues(today)).toEqual({ endsOn: '2027-02-23' });
  });

  it('a full form fits into a draft', () => {
    const full = { ...complete, body: '字'.repeat(2000), conditions: '字'.repeat(500), title: '字'.repeat(60) };
    expect(JSON.stringify(full).length * 3).toBeLessThan(longestDraft);
  });
});
