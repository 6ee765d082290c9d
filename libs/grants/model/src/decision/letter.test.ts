import { describe, expect, it } from '@jest/globals';
import { amountWords, letterNumber, periodWords } from './letter.js';
import { letterDefault } from './letter-defaults.js';
import { letterKindNames, placeholdersOf } from './letter-kinds.js';
import { fillTemplate, sampleFacts, templateIssues } from './letter-template.js';

describe('letters', () => {
  it.each(letterKindNames)('%s: the default names known facts only and reads whole on a sample', (kind) => {
    const template = letterDefault(kind);
    expect(templateIssues(kind, template)).toEqual([]);
    const letter = fillTemplate(template, sampleFacts(kind));
    expect([letter.title, letter.body, letter.remedy].join()).not.toMatch(/[{}]|undefined/);
    expect(letter.items.length).toBe(template.items.length);
  });

  it('states amounts and days the way offices do', () => {
    expect(amountWords(1_350_000n)).toBe('金1,350,000円');
    expect(periodWords('2026-09-01', '2027-03-31')).toBe('令和8年9月1日から令和9年3月31日まで');
    expect(periodWords('2026-09-01', null)).toBe('');
    expect(letterNumber('市協', 12)).toBe('市協第12号');
  });

  it('puts own conditions before the standing ones, and leaves out what is empty', () => {
    const facts = sampleFacts('conditionalDecision');
    const conditions = (own: string) =>
      fillTemplate(letterDefault('conditionalDecision'), { ...facts, 条件: own }).items.at(-1)?.value ?? '';
    expect(conditions('見積書を2者から取ること。')).toMatch(/^見積書を2者から取ること。\n事業の内容/);
    expect(conditions('')).toMatch(/^事業の内容/);
    const without = fillTemplate(letterDefault('grantDecision'), { ...facts, 事業の期間: '' });
    expect(without.items.map((each) => each.label)).not.toContain('事業の期間');
  });

  it('refuses unknown placeholders, open braces and empty texts, by field', () => {
    const template = letterDefault('rejection');
    expect(templateIssues('rejection', { ...template, body: '{確定額}と{なぞ}を｛事業名｝' })).toEqual([
      { field: 'body', code: 'invalid', message: expect.stringContaining('{確定額}、{なぞ}') },
    ]);
    expect(templateIssues('rejection', { ...template, title: '題名 {事業名' })).toMatchObject([{ field: 'title' }]);
    expect(templateIssues('rejection', { ...template, items: [{ label: '', value: 'あ' }] })).toMatchObject([
      { field: 'label:0', code: 'required' },
    ]);
    expect(templateIssues('rejection', { ...template, remedy: '' })).toEqual([]);
  });

  it('does not fill in what a fact itself says', () => {
    const facts = { ...sampleFacts('rejection'), 理由: '{事業名}と書かれていました' };
    expect(fillTemplate(letterDefault('rejection'), facts).items[1]?.value).toBe('{事業名}と書かれていました');
  });

  it('offers its own placeholders first', () => {
    expect(
      placeholdersOf('repayment')
        .map((each) => each.key)
        .slice(0, 2),
    ).toEqual(['settledAmount', 'paidAmount']);
  });
});
