import { describe, expect, it } from '@jest/globals';
import { countOf, dayOf, partsOf, postalCodeOf, textOf, yearOf } from './cell.js';
import { townOfRow, wardOfFileName, wardPolygonOfRow } from './place-row.js';
import { townKey } from './town.js';

describe('cells', () => {
  it('reads days in the ways registries write them', () => {
    const days = [
      '2026-05-26',
      '2026/5/26',
      '２０２６０５２６',
      '令和8年5月26日',
      '平成元年1月8日',
      '2026-02-30',
      '近日',
      '',
    ];
    expect(days.map(dayOf)).toEqual([...Array<string>(4).fill('2026-05-26'), '1989-01-08', null, null, null]);
  });
  it('reads years, counts, postal codes and lists', () => {
    expect(['昭和53年', '1998年4月', '20011001', '99', '令和元年'].map(yearOf)).toEqual([1978, 1998, 2001, null, 2019]);
    expect(['１，２００人', '約30', 'なし'].map(countOf)).toEqual([1200, 30, null]);
    expect(['〒980-0811', '９８００８１１', '980'].map(postalCodeOf)).toEqual(['9800811', '9800811', null]);
    expect(partsOf('防災、まちづくり / 環境')).toEqual(['防災', 'まちづくり', '環境']);
    expect(textOf('\u3000髙﨑\t会 ')).toBe('髙﨑 会');
  });
});

describe('places', () => {
  it('makes one key of all ways to write a town', () => {
    expect(townKey('一番町２丁目')).toBe(townKey('一番町二丁目'));
    expect(townKey('大字ほし字桜ヶ丘')).toBe('ほし桜ケ丘');
    expect(townKey('ほし町12丁目')).toBe('ほし町十二丁目');
  });
  it('takes the ward from the file name, and says what is missing', () => {
    expect(wardOfFileName('towns_仙台市宮城野区.json')).toBe('04102');
    expect(townOfRow({ town: 'ほし町', koaza: '', lat: 38, lng: 140 }, '04102')).toMatchObject({
      value: { code: '04102/ほし町', ward: '04102' },
    });
    expect(townOfRow({ town: 'ほし町', lat: null, lng: 140 }, '04102')).toMatchObject({
      reasons: [{ code: 'position' }],
    });
    expect(townOfRow({ town: 'ほし町', lat: 38, lng: 140 }, null)).toMatchObject({ reasons: [{ code: 'ward' }] });
  });
  it('takes outlines of our wards only', () => {
    const geometry = { type: 'Polygon', coordinates: [] };
    expect(wardPolygonOfRow({ properties: { N03_007: '04103' }, geometry })).toMatchObject({
      value: { name: '若林区' },
    });
    expect(wardPolygonOfRow({ properties: { N03_007: '13101' }, geometry }).kind).toBe('rejected');
    expect(wardPolygonOfRow({ properties: { N03_007: '04103' }, geometry: null }).kind).toBe('rejected');
  });
});
