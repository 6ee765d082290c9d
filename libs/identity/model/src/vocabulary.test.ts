import { describe, expect, it } from '@jest/globals';
import { checkDigitCode, isCheckedAreaCode } from './area-code.js';
import { corporateNumberDigits, corporateNumberIssue, isCorporateNumber } from './corporate-number.js';
import { sendai, wardCodeOf } from './municipality.js';
import { kanaKey, likelySame, nameKey, nameLikeness } from './name-key.js';
import { legalFormOf, usualType } from './organisation-kind.js';

describe('area codes', () => {
  it('has the official check digits', () => {
    expect(sendai.wards.map((ward) => ward.code6)).toEqual(['041017', '041025', '041033', '041041', '041050']);
    expect(sendai.code6).toBe('041009');
    expect(checkDigitCode('01000')).toBe('010006');
    expect(isCheckedAreaCode('041018')).toBe(false);
  });
  it('understands codes with and without check digit, and names', () => {
    expect(['04101', '041017', '０４１０１', '青葉区', '仙台市青葉区', '13101'].map(wardCodeOf)).toEqual([
      '04101',
      '04101',
      '04101',
      '04101',
      '04101',
      null,
    ]);
  });
});

describe('法人番号', () => {
  it('checks the leading digit', () => {
    expect(isCorporateNumber('7123456789012')).toBe(true);
    expect(isCorporateNumber('8123456789012')).toBe(false);
    expect(isCorporateNumber('712345678901')).toBe(false);
  });
  it('reads what people type and says what to correct', () => {
    expect(corporateNumberDigits('７-1234-5678-9012')).toBe('7123456789012');
    expect(corporateNumberIssue('T7123456789012')).toBeNull();
    expect(corporateNumberIssue('7123456789021')).toMatch('打ちまちがい');
    expect(corporateNumberIssue('あ')).toMatch('13けた');
  });
});

describe('names', () => {
  it('folds legal form, width, variants and kana', () => {
    expect(nameKey('株式会社　髙﨑商店')).toBe(nameKey('高崎商店（株）'));
    expect(nameKey('ＮＰＯ法人みやぎ の会')).toBe('ミヤギノ会');
    expect(nameKey('𠮷野家')).toBe(nameKey('吉野家'));
    expect(nameKey('🌸')).toBe('🌸');
    expect(kanaKey('ﾐﾔｷﾞﾉ かい')).toBe('ミヤギノカイ');
  });
  it('finds near-equal names and keeps different ones apart', () => {
    const a = { name: '東町内会', kana: 'ひがしちょうないかい' };
    expect(nameLikeness(a, { name: '東 町内会', kana: null })).toBe(1);
    expect(nameLikeness(a, { name: '南が丘こども食堂', kana: 'みなみがおかこどもしょくどう' })).toBeLessThan(
      likelySame,
    );
    expect(nameLikeness({ name: '澤田建設', kana: null }, { name: '沢田建設株式会社', kana: null })).toBe(1);
  });
});

describe('legal forms', () => {
  it('reads registry codes, labels and names', () => {
    expect(legalFormOf('301', '何か')).toBe('kabushiki');
    expect(legalFormOf('合同会社', '何か')).toBe('godo');
    expect(legalFormOf('399', '特定非営利活動法人ほし')).toBe('npoCorporation');
    expect(legalFormOf('その他', '不明な団体')).toBe('otherCorporation');
    expect(usualType(legalFormOf('399', '学校法人ほし'))).toBe('school');
  });
});
