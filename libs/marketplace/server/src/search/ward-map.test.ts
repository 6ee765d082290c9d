import { describe, expect, it } from '@jest/globals';
import { wards } from '@musubi/identity/model';
import { drawn, sketched } from './ward-map.js';

const square = (west: number, south: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + 0.1, south],
      [west + 0.1, south + 0.1],
      [west, south + 0.1],
      [west, south],
    ],
  ],
});

describe('ward map', () => {
  it('draws wards beside each other, north on top, with names inside', () => {
    const map = drawn([
      { ward: '04101', geojson: square(140.8, 38.2), credit: '国土数値情報' },
      { ward: '04105', geojson: { geometry: square(140.8, 38.3) }, credit: '' },
    ]);
    const [south, north] = map.wards;
    expect(map.credit).toBe('国土数値情報');
    expect(north!.labelY).toBeLessThan(south!.labelY);
    expect(south).toMatchObject({ name: '青葉区', labelX: 500 });
    expect(map.viewBox).toMatch(/^0 0 1000 25\d\d$/);
  });

  it('puts the name of a bent ward where there is room, not outside of it', () => {
    const corner = {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [140, 38],
            [141, 38],
            [141, 38.2],
            [140.2, 38.2],
            [140.2, 39],
            [140, 39],
            [140, 38],
          ],
        ],
      ],
    };
    const [ward] = drawn([{ ward: '04102', geojson: corner, credit: '' }]).wards;
    // Its upright is the left fifth, its foot the lowest fifth of 1000 by 1278.
    expect(ward!.labelX <= 200 || ward!.labelY >= 1022).toBe(true);
    expect(ward!.path.startsWith('M')).toBe(true);
  });

  it('draws every ward roughly while no outlines are there, the name of each within it', () => {
    const map = sketched(wards().map(({ code }) => code))!;
    expect(map).toMatchObject({ sketch: true, credit: '' });
    expect(map.wards.map(({ name }) => name)).toEqual(wards().map(({ name }) => name));
    const izumi = map.wards.find(({ code }) => code === '04105')!;
    for (const other of map.wards.filter((ward) => ward !== izumi)) expect(other.labelY).toBeGreaterThan(izumi.labelY);
    expect(sketched(['04101', '13101'])).toBeNull();
  });
});
