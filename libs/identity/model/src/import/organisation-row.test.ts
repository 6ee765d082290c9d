import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { corporateNumberCheckDigit } from '../corporate-number.js';
import { houjinLayout } from './houjin-layout.js';
import {
  isOrganisationHeader,
  organisationLayoutOf,
  recogniseOrganisations,
  type RecognisedOrganisations,
} from './organisation-columns.js';
import { organisationOfRow, type OrganisationRowOptions } from './organisation-row.js';
import { isAnonymised, severalInOne } from './several-in-one.js';
import { townFinder } from './town.js';

const number = '7123456789012';
const town = townFinder([
  { code: '04103/ほし町', ward: '04103', name: 'ほし町', koaza: '', lat: 38.1, lng: 140.9 },
  { code: '04103/ほし町二丁目', ward: '04103', name: 'ほし町二丁目', koaza: '', lat: 38.2, lng: 140.9 },
  { code: '04105/桜ケ丘/北原', ward: '04105', name: '桜ケ丘', koaza: '北原', lat: 38.3, lng: 140.8 },
]);

function row(values: Record<string, unknown>, options: OrganisationRowOptions = { town }) {
  return organisationOfRow(values, recogniseOrganisations(Object.keys(values)) as RecognisedOrganisations, options);
}
const taken = (values: Record<string, unknown>, options?: OrganisationRowOptions) => {
  const outcome = row(values, options);
  if (outcome.kind !== 'ok') throw new Error(JSON.stringify(outcome));
  return outcome.value;
};
const codes = (values: Record<string, unknown>, options?: OrganisationRowOptions) => {
  const outcome = row(values, options);
  if (outcome.kind === 'ok') return 'ok';
  return outcome.kind === 'skipped' ? `skipped ${outcome.reason.code}` : outcome.reasons.map((each) => each.code);
};

/** A record of the official layout, by column name. */
const record = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(houjinLayout.map((column) => [column, values[column] ?? '']));
const registered = (values: Record<string, string> = {}) =>
  record({
    法人番号: number,
    処理区分: '01',
    更新年月日: '2026-04-01',
    商号又は名称: '合同会社ほしぞら',
    法人種別: '305',
    '国内所在地（都道府県）': '宮城県',
    '国内所在地（市区町村）': '仙台市若林区',
    '国内所在地（丁目番地等）': 'ほし町２丁目５番',
    都道府県コード: '04',
    市区町村コード: '103',
    郵便番号: '9840000',
    最新履歴: '1',
    フリガナ: 'ホシゾラ',
    ...values,
  });

describe('columns', () => {
  it('knows the layout without header by its numbers', () => {
    expect(organisationLayoutOf(Object.values(registered()))).toBe(houjinLayout);
    expect(organisationLayoutOf(['1', '2'])).toBeNull();
  });
  it('tells a header from titles and values', () => {
    expect(isOrganisationHeader(['No', '団体名', '区'])).toBe(true);
    expect(isOrganisationHeader(['市内の団体一覧'])).toBe(false);
    expect(isOrganisationHeader(['1', 'ほしぞら会', '泉区'])).toBe(false);
  });
  it('forgives width, spaces and marks in names, and says what is not used', () => {
    const found = recogniseOrganisations(['団体名※', '団体名（カナ）', ' 法人　番号 ', '好きな色'])!;
    expect(Object.keys(found.columns)).toEqual(['name', 'nameKana', 'corporateNumber']);
    expect(found.unused).toEqual(['好きな色']);
    expect(recogniseOrganisations(['色', '数'])).toBeNull();
  });
});

describe('rows of the corporate number register', () => {
  it('takes number, kind, ward, town and reading', () => {
    const { facts, ...rest } = taken(registered());
    expect(rest).toMatchObject({ source: 'houjin', corporateNumber: number, sourceId: null, changedOn: '2026-04-01' });
    expect(facts).toEqual({
      name: '合同会社ほしぞら',
      type: 'company',
      legalForm: 'godo',
      nameKana: 'ホシゾラ',
      postalCode: '9840000',
      contactAddress: '宮城県仙台市若林区ほし町２丁目５番',
      officeWard: '04103',
      wards: ['04103'],
      townCode: '04103/ほし町二丁目',
      townName: 'ほし町二丁目',
      lat: 38.2,
      lng: 140.9,
      closedAt: null,
    });
  });
  it('reads full-width digits, labels for codes and a missing reading', () => {
    const { corporateNumber, facts } = taken(
      registered({
        法人番号: '７１２３４５６７８９０１２',
        法人種別: 'その他の設立登記法人',
        フリガナ: '',
        商号又は名称: '特定非営利活動法人そら',
      }),
    );
    expect([corporateNumber, facts.legalForm, facts.type, facts.nameKana]).toEqual([
      number,
      'npoCorporation',
      'npo',
      undefined,
    ]);
  });
  it('takes closed corporations as closed, revived ones as open', () => {
    const closed = registered({ 処理区分: '21', 登記記録の閉鎖等年月日: '2025-03-31' });
    expect(taken(closed).facts.closedAt).toBe('2025-03-31T00:00:00+09:00');
    expect(taken({ ...closed, 処理区分: '22' }).facts.closedAt).toBeNull();
  });
  it('passes over history and deletions', () => {
    expect(codes(registered({ 最新履歴: '0' }))).toBe('skipped history');
    expect(codes(registered({ 処理区分: '99' }))).toBe('skipped deleted');
  });
  it('refuses with the column and what to do', () => {
    expect(codes(registered({ 法人番号: '8123456789012', 商号又は名称: ' ' }))).toEqual(['no-name', 'number']);
    expect(codes(registered({ 市区町村コード: '109' }))).toEqual(['ward']);
    expect(codes(registered({ 市区町村コード: 'xx' }))).toEqual(['ward']);
    expect(row(registered({ 市区町村コード: '109' }))).toMatchObject({
      reasons: [{ column: '市区町村コード', message: expect.stringContaining('04101 青葉区') }],
    });
  });
  it('takes other cities as outside, or leaves them out when asked to', () => {
    const tokyo = registered({ 都道府県コード: '13', 市区町村コード: '113', '国内所在地（都道府県）': '東京都' });
    expect(taken(tokyo)).toMatchObject({ outside: true });
    expect(taken(tokyo).facts.officeWard).toBeUndefined();
    expect(codes(tokyo, { onlyCity: true })).toBe('skipped outside');
  });
});

describe('lists of organisations', () => {
  it('needs no number and no legal form', () => {
    const { facts, sourceId } = taken({
      団体名: 'ほし町内会',
      区: '泉区',
      会員数: '約１２０世帯',
      設立年: '昭和５３年',
      分野: '防災、環境保全',
    });
    expect(sourceId).toBe('name:ほし町内会:04105');
    expect(facts).toMatchObject({
      type: 'neighbourhood',
      legalForm: 'none',
      wards: ['04105'],
      memberCount: 120,
      foundedYear: 1978,
      fields: ['disaster', 'environment'],
    });
  });
  it('reads the ward from an address and the town from hyphens', () => {
    const { facts } = taken({ 団体名: 'そらの会', 住所: '若林区ほし町2-5-1' });
    expect([facts.officeWard, facts.townName]).toEqual(['04103', 'ほし町二丁目']);
    expect(taken({ 団体名: 'そらの会', 住所: '仙台市泉区桜ヶ丘字北原1' }).facts.townName).toBe('桜ケ丘北原');
    expect(taken({ 団体名: 'そらの会', 住所: '東京都青葉区1' }).outside).toBe(true);
  });
  it('refuses a ward that does not exist and names those that do', () => {
    expect(row({ 団体名: 'そらの会', 区: '中央区' })).toMatchObject({
      kind: 'rejected',
      reasons: [{ code: 'ward', column: '区', message: expect.stringContaining('青葉区・宮城野区') }],
    });
  });
});

describe('recipients of public expenditure', () => {
  const activities = [
    { projectId: 1, project: '見守り事業', ministry: 'ほし省', role: '調査', contract: '調査', amountYen: 1000 },
    { projectId: 1, project: '見守り事業', ministry: 'ほし省', role: '調査', contract: '調査', amountYen: 1000 },
    { projectId: 2, project: '配食', ministry: 'ほし省', role: '運営', contract: '配食の運営', amountYen: null },
  ];
  const given = { name: 'NPO法人そら', type: 'NPO法人', corporateNumber: null, activities, nActivities: 3 };
  it('turns activities into past work, each once', () => {
    const found = taken(given);
    expect([found.source, found.sourceId]).toEqual(['rs', 'name:NPO法人そら']);
    expect(found.work).toEqual([
      { key: '1|調査|調査|1000', title: '見守り事業', role: '調査', partner: 'ほし省', yen: 1000, text: null },
      { key: '2|運営|配食の運営|', title: '配食', role: '運営', partner: 'ほし省', yen: null, text: '配食の運営' },
    ]);
  });
  it('reads its own list of rejected rows back', () => {
    const text = {
      ...given,
      corporateNumber: '',
      activities: JSON.stringify(activities),
      行番号: '4',
      列: 'name',
      理由: 'x',
    };
    expect(taken(text)).toEqual(taken(given));
    expect(codes({ ...text, activities: '[{"project":' })).toEqual(['work']);
  });
  it('says how to import an organisation whose number is wrong', () => {
    expect(row({ ...given, corporateNumber: '8123456789012' })).toMatchObject({
      reasons: [{ message: expect.stringContaining('空にすると') }],
    });
  });
  it.each([
    'ほし大学他',
    '株式会社ほし ほか3社',
    'ほし(株)外２者',
    'そら会等',
    '株式会社ほし・一般社団法人そら',
    'ほし・そら共同企業体',
  ])('refuses %s as several in one', (name) => expect(codes({ ...given, name })).toEqual(['several']));
  it.each(['株式会社中外', '一般社団法人海外支援の会', '公益社団法人共同の森', '平等の会', '学校法人高等', '他者の会'])(
    'takes %s as one',
    (name) => expect(severalInOne(name)).toBeNull(),
  );
  it.each(['A漁業協同組合', 'Ｂ社', '個人A', '〇〇町内会'])('refuses %s as nobody in particular', (name) => {
    expect(isAnonymised(name)).toBe(true);
  });
});

describe('any row', () => {
  const digits = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 })
    .map((each) => each.join(''));
  it('never throws, whatever the cells hold', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            '団体名',
            '法人番号',
            '区',
            '住所',
            '市区町村コード',
            '更新年月日',
            '設立年',
            '会員数',
            'activities',
            '分野',
            '処理区分',
          ),
          fc.anything(),
        ),
        (values) => {
          row({ 団体名: 'x', ...values });
        },
      ),
    );
  });
  it('takes exactly the numbers whose check digit is right', () => {
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 9 }), (twelve, first) => {
        const right = first === corporateNumberCheckDigit(twelve);
        expect(codes({ 団体名: 'そら', 法人番号: `${first}${twelve}` }) === 'ok').toBe(right);
      }),
    );
  });
});
