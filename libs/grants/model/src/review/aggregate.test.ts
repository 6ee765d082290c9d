import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rankApplications, type ReviewedApplication, summarise } from './aggregate.js';
import { defaultRubric as rubric } from './rubric.js';
import { draftSheetIssues, sheetIssues } from './sheet.js';

const submitted = new Date('2026-06-30T08:00:00Z');
const sheet = (scores: readonly number[], done = true) => ({
  reviewerId: 'reviewer',
  comment: '',
  submittedAt: done ? submitted : null,
  scores: rubric.criteria.map((criterion, place) => ({
    criterion: criterion.id,
    score: scores[place] ?? 0,
    reason: '理由',
  })),
});
const application = (parts: Partial<ReviewedApplication>): ReviewedApplication => ({
  applicationId: 'a',
  number: 'R8-PPJ-0001',
  submittedAt: submitted,
  grant: 1_000_000n,
  sheets: [],
  recused: 0,
  ...parts,
});

describe('aggregation of reviews', () => {
  it('is the mean of those who took part; a recused reviewer changes nothing', () => {
    const sheets = [sheet([5, 5, 5, 5, 5, 5]), sheet([3, 3, 3, 3, 3, 3])];
    expect(summarise(rubric, application({ sheets }))).toMatchObject({
      percent: 80,
      lowest: 60,
      highest: 100,
      submittedReviews: 2,
      aboveThreshold: true,
    });
    expect(summarise(rubric, application({ sheets, recused: 1 })).percent).toBe(80);
  });

  it('leaves sheets that are not submitted out', () => {
    const sheets = [sheet([4, 4, 4, 4, 4, 4]), sheet([0, 0, 0, 0, 0, 0], false)];
    expect(summarise(rubric, application({ sheets })).percent).toBe(80);
    expect(summarise(rubric, application({}))).toMatchObject({ percent: null, aboveThreshold: false });
  });

  it('reaches the threshold exactly at the threshold', () => {
    expect(summarise(rubric, application({ sheets: [sheet([3, 3, 3, 3, 3, 3])] })).aboveThreshold).toBe(true);
    expect(summarise(rubric, application({ sheets: [sheet([3, 3, 3, 3, 3, 2])] })).aboveThreshold).toBe(false);
  });

  it('breaks ties by the declared criteria, then by the earlier submission, and else shares the rank', () => {
    const needFirst = application({ applicationId: 'need', sheets: [sheet([5, 3, 4, 4, 4, 4])] });
    const togetherFirst = application({ applicationId: 'together', sheets: [sheet([3, 5, 4, 4, 4, 4])] });
    const late = application({
      applicationId: 'late',
      submittedAt: new Date(submitted.getTime() + 1000),
      sheets: [sheet([5, 3, 4, 4, 4, 4])],
    });
    const twin = application({ applicationId: 'twin', sheets: [sheet([5, 3, 4, 4, 4, 4])] });
    const ranked = rankApplications(rubric, [togetherFirst, late, needFirst, twin], 10_000_000n);
    expect(ranked.map((each) => [each.applicationId, each.rank])).toEqual([
      ['need', 1],
      ['twin', 1],
      ['late', 3],
      ['together', 4],
    ]);
  });

  it('draws the cut line by the budget and passes over what does not fit', () => {
    const big = application({ applicationId: 'big', grant: 3_000_000n, sheets: [sheet([4, 4, 4, 4, 4, 4])] });
    const best = application({ applicationId: 'best', grant: 1_500_000n, sheets: [sheet([5, 5, 5, 5, 5, 5])] });
    const small = application({ applicationId: 'small', grant: 500_000n, sheets: [sheet([3, 3, 3, 3, 3, 4])] });
    const ranked = rankApplications(rubric, [small, big, best], 2_000_000n);
    expect(ranked.map((each) => [each.applicationId, each.withinBudget])).toEqual([
      ['best', true],
      ['big', false],
      ['small', true],
    ]);
  });

  it('never spends more than the budget and is the same whatever the order of arrival', () => {
    const anApplication = fc.record({
      id: fc.uuid(),
      grant: fc.bigInt({ min: 0n, max: 3_000_000n }),
      sheets: fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 6, maxLength: 6 }), { maxLength: 4 }),
      at: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(anApplication, { selector: (each) => each.id, maxLength: 8 }),
        fc.bigInt({ min: 0n, max: 8_000_000n }),
        (parts, budget) => {
          const all = parts.map(({ id, grant, sheets, at }) =>
            application({
              applicationId: id,
              grant,
              sheets: sheets.map((scores) => sheet(scores)),
              submittedAt: new Date(submitted.getTime() + at),
            }),
          );
          const ranked = rankApplications(rubric, all, budget);
          const spent = ranked.filter((each) => each.withinBudget).reduce((sum, each) => sum + each.grant, 0n);
          expect(spent <= budget).toBe(true);
          expect(ranked.every((each) => !each.withinBudget || each.aboveThreshold)).toBe(true);
          const again = rankApplications(rubric, [...all].reverse(), budget);
          expect(again.map((each) => each.rank)).toEqual(ranked.map((each) => each.rank));
          expect(new Map(again.map((each) => [each.applicationId, each.rank]))).toEqual(
            new Map(ranked.map((each) => [each.applicationId, each.rank])),
          );
        },
      ),
    );
  });
});

describe('score sheet', () => {
  it('wants a whole score and a reason for every criterion', () => {
    expect(sheetIssues(rubric, sheet([1, 2, 3, 4, 5, 0]).scores)).toEqual([]);
    expect(sheetIssues(rubric, []).length).toBe(12);
    expect(draftSheetIssues(rubric, [])).toEqual([]);
    expect(draftSheetIssues(rubric, [{ criterion: 'need', score: 4.5, reason: '' }])).toMatchObject([
      { field: 'score:need' },
    ]);
    expect(draftSheetIssues(rubric, [{ criterion: 'need', score: 6, reason: '' }])).toMatchObject([
      { field: 'score:need' },
    ]);
    expect(draftSheetIssues(rubric, [{ criterion: 'unknown', score: 1, reason: '' }])).toMatchObject([
      { field: 'score:unknown' },
    ]);
  });
});
