import { describe, expect, it } from '@jest/globals';
import { type DecisionFacts, decisionLetter, letterNumber } from './letter.js';

const facts: DecisionFacts = {
  outcome: 'approved',
  applicationNumber: 'R8-PPJ-0001',
  applicationTitle: '見守り茶の間づくり',
  programme: '地域づくりパートナープロジェクト推進助成事業',
  course: '協働実践',
  submittedOn: '2026-06-30',
  partners: ['見本町内会', 'NPO法人みほん髙﨑'],
  decidedYen: 1_350_000n,
  expenseYen: 1_500_000n,
  startsOn: '2026-09-01',
  endsOn: '2027-03-31',
  conditions: '',
  reason: '',
  from: '仙台市長',
  contact: '市民協働推進課',
};

describe('decision letter', () => {
  it('states amount, dates in 和暦 and the standing conditions', () => {
    const letter = decisionLetter(facts);
    expect(letter).toMatchObject({ kind: 'grantDecision', to: ['見本町内会', 'NPO法人みほん髙﨑'] });
    expect(letter.body).toContain('令和8年6月30日付け（受付番号 R8-PPJ-0001）');
    expect(letter.items.find((item) => item.label === '交付決定額')?.value).toBe('金1,350,000円');
    expect(letter.items.find((item) => item.label === '事業の期間')?.value).toBe('令和8年9月1日から令和9年3月31日まで');
  });

  it('puts own conditions before the standing ones', () => {
    const conditions = decisionLetter({
      ...facts,
      outcome: 'approvedWithConditions',
      conditions: '見積書を2者から取ること。',
    }).items.at(-1)?.value;
    expect(conditions?.startsWith('見積書を2者から取ること。\n')).toBe(true);
  });

  it('gives the reason when nothing is granted, and no amount', () => {
    const letter = decisionLetter({ ...facts, outcome: 'rejected', reason: '体制が確認できないため' });
    expect(letter.title).toContain('不交付決定通知書');
    expect(letter.items.map((item) => item.label)).toEqual(['事業の名称', '理由', '今後について']);
    expect(JSON.stringify(letter)).not.toContain('金1,350,000円');
  });

  it('numbers letters', () => expect(letterNumber('市協', 12)).toBe('市協第12号'));
});
