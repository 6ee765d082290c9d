import { wardCodeOf, wards } from '../municipality.js';
import { textOf } from './cell.js';
import type { RowOutcome, RowReason } from './imported-organisation.js';
import { type Town, townCode } from './town.js';

/** Outline of a ward: GeoJSON geometry in degrees (WGS 84 / JGD2011), Polygon or MultiPolygon. */
export interface WardPolygon {
  readonly ward: string;
  readonly name: string;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

/** A file of towns names its ward only in its own name (`…青葉区.json`). */
export const wardOfFileName = (name: string): string | null =>
  wards().find((each) => name.normalize('NFC').includes(each.name))?.code ?? null;

const rejected = (
  code: string,
  column: string | null,
  message: string,
): { kind: 'rejected'; reasons: RowReason[] } => ({
  kind: 'rejected',
  reasons: [{ code, column, message }],
});

const first = (values: Readonly<Record<string, unknown>>, names: readonly string[]): unknown =>
  names.map((name) => values[name]).find((value) => value !== undefined && value !== '');

const coordinate = (value: unknown, max: number): number | null => {
  const number = typeof value === 'number' ? value : Number(textOf(value) ?? NaN);
  return Number.isFinite(number) && Math.abs(number) <= max ? number : null;
};

/** A row of Geolonia 住所データ (`town`, `koaza`, `lat`, `lng`), or of a table with 町丁目, 緯度, 経度 and a ward. */
export function townOfRow(values: Readonly<Record<string, unknown>>, fileWard: string | null): RowOutcome<Town> {
  const name = textOf(first(values, ['town', '町丁目', '町丁目名', '大字町丁目名']));
  const koaza = textOf(first(values, ['koaza', '小字', '小字・通称名'])) ?? '';
  const lat = coordinate(first(values, ['lat', '緯度']), 90);
  const lng = coordinate(first(values, ['lng', 'lon', '経度']), 180);
  const given = textOf(first(values, ['ward', '区', '市区町村コード', '市区町村名']));
  const ward = given ? wardCodeOf(given) : fileWard;
  if (name === null) return rejected('no-name', 'town', '町丁目の名前がありません。');
  if (lat === null || lng === null) return rejected('position', 'lat', '緯度・経度が数字ではありません。');
  if (ward === null)
    return rejected('ward', null, 'どの区かわかりません。ファイル名に区の名前（例: 青葉区）を入れてください。');
  return { kind: 'ok', value: { code: townCode(ward, name, koaza), ward, name, koaza, lat, lng } };
}

/** A feature of 国土数値情報 行政区域 (`N03_007` = code, `N03_004`/`N03_005` = names). */
export function wardPolygonOfRow(values: Readonly<Record<string, unknown>>): RowOutcome<WardPolygon> {
  const properties = (values['properties'] ?? {}) as Record<string, unknown>;
  const code = textOf(first(properties, ['N03_007', 'code', 'ward'])) ?? '';
  const ward = wards().find((each) => each.code === wardCodeOf(code));
  if (!ward) return rejected('ward', 'N03_007', `行政区域コード「${code}」は市内の区ではありません。`);
  const geometry = outlineOf(values['geometry']);
  if (!geometry) return rejected('geometry', 'geometry', '区の形（Polygon）がありません。');
  return { kind: 'ok', value: { ward: ward.code, name: ward.name, geometry } };
}

function outlineOf(value: unknown): WardPolygon['geometry'] | null {
  const { type, coordinates } = (value ?? {}) as Partial<WardPolygon['geometry']>;
  const known = type === 'Polygon' || type === 'MultiPolygon';
  return known && Array.isArray(coordinates) ? { type, coordinates } : null;
}
