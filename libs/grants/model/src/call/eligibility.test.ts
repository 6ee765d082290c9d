import { describe, expect, test } from '@jest/globals';
import { type EligibilityFacts, type PartnerFacts, defaultEligibility, judgeEligibility } from './eligibility.js';

const partner = (more: Partial<PartnerFacts> = {}): PartnerFacts => ({
  id: 'a',
  name: 'みどり町内会',
  type: 'neighbourhood',
  typeLabel: '地域団体',
  lead: true,
  baseInCity: true,
  memberCount: 80,
  founded: '1978',
  hasBylaws: true,
  hasRoster: true,
  keepsAccounts: true,
  holdsGeneralMeeting: true,
  otherFunding: false,
  pledgedNoAntisocial: true,
  pledgedTax: true,
  ...more,
});
const company = partner({
  id: 'b',
  name: '丸福商事',
  type: 'company',
  typeLabel: '企業',
  lead: false,
  memberCount: 3,
  hasBylaws: null,
});
const facts = (more: Partial<EligibilityFacts> = {}): EligibilityFacts => ({
  partners: [partner(), company],
  consultedOn: '2026-11-10',
  today: '2026-11-23',
  ...more,
});
const answerOf = (rule: string, given: EligibilityFacts) =>
  judgeEligibility(given, defaultEligibility).lines.find((line) => line.rule === rule);

describe('eligibility', () => {
  test('is met when everything is, and the lead’s conditions do not bind the others', () => {
    const result = judgeEligibility(facts(), defaultEligibility);
    expect(result.answer).toBe('met');
    expect(result.lines.every((line) => line.todo === null)).toBe(true);
  });

  test('partners of one type are not enough, and the way out is said', () => {
    expect(answerOf('differentTypes', facts({ partners: [partner(), partner({ id: 'c' })] }))).toMatchObject({
      answer: 'notMet',
      todo: expect.stringContaining('種類の異なる団体'),
    });
    expect(answerOf('differentTypes', facts({ partners: [partner()] }))?.answer).toBe('notMet');
  });

  test.each([
    ['bylaws', { hasBylaws: null }, 'unknown'],
    ['bylaws', { hasBylaws: false }, 'notMet'],
    ['members', { memberCount: 4 }, 'notMet'],
    ['members', { memberCount: 5 }, 'met'],
    ['members', { memberCount: null }, 'unknown'],
    ['oneYear', { founded: '2025-11' }, 'met'],
    ['oneYear', { founded: '2025-12' }, 'notMet'],
    ['oneYear', { founded: '2025' }, 'unknown'],
    ['oneYear', { founded: '2026' }, 'notMet'],
    ['oneYear', { founded: null }, 'unknown'],
    ['noDoubleFunding', { otherFunding: true }, 'notMet'],
    ['taxPaid', { pledgedTax: null }, 'unknown'],
  ] as const)('%s with %j is %s', (rule, more, answer) => {
    expect(answerOf(rule, facts({ partners: [partner(more), company] }))?.answer).toBe(answer);
  });

  test('a consultation is asked for before applying', () => {
    expect(answerOf('consultation', facts({ consultedOn: null }))).toMatchObject({
      answer: 'notMet',
      todo: expect.stringContaining('予約'),
    });
  });

  test('the pledges bind every partner', () => {
    expect(
      answerOf('noAntisocial', facts({ partners: [partner(), { ...company, pledgedNoAntisocial: null }] })),
    ).toMatchObject({
      answer: 'unknown',
      because: expect.stringContaining('丸福商事'),
    });
  });
});
