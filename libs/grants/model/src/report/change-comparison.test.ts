import { describe, expect, it } from '@jest/globals';
import { costsOf } from '../application/costs.js';
import { changedFields } from './change-comparison.js';

const nobody = { joiningName: null, leavingName: null };
const words = { what: '変える', reason: '理由' };
const part = (rent: string, printing: string) => [
  {
    organisationId: 'a',
    values: {
      lines: [
        { id: '1', category: 'rent', item: '会場', unitPrice: rent, quantity: 1, unit: '式' },
        { id: '2', category: 'printing', item: 'ちらし', unitPrice: printing, quantity: 1, unit: '式' },
      ],
    },
  },
];

describe('changedFields', () => {
  it('puts the new end beside the old one', () => {
    const content = { ...words, endsOn: '2027-03-25', was: { endsOn: '2027-03-20', grantYen: '800000' } };
    expect(changedFields(content, nobody, [])).toEqual([
      { title: '終了日', before: '2027年3月20日', after: '2027年3月25日' },
    ]);
  });

  it('compares costs by category and the grant, and leaves out what stays', () => {
    const was = { endsOn: null, grantYen: '800000', parts: part('600000', '100000') };
    const content = { ...words, grantYen: '700000', parts: part('500000', '100000'), was };
    const rent = costsOf(null).find((each) => each.id === 'rent')?.title;
    expect(changedFields(content, nobody, costsOf(null))).toEqual([
      { title: '助成金', before: '800,000円', after: '700,000円' },
      { title: rent, before: '600,000円', after: '500,000円' },
    ]);
  });

  it('names who goes and who comes', () => {
    expect(changedFields(words, { joiningName: '見本NPO', leavingName: null }, [])).toEqual([
      { title: '加わる団体', before: '', after: '見本NPO' },
    ]);
    expect(changedFields(words, { joiningName: '見本NPO', leavingName: '見本会社' }, [])).toEqual([
      { title: '団体の交代', before: '見本会社', after: '見本NPO' },
    ]);
    expect(changedFields(words, { joiningName: null, leavingName: '見本会社' }, [])).toEqual([
      { title: '抜ける団体', before: '見本会社', after: '' },
    ]);
  });
});
