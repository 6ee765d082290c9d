import { Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { areaName, wards } from '@musubi/identity/model';
import type { WardMap, WardShape } from './search.types.js';
import { sketchOf } from './ward-sketch.js';

type Ring = readonly (readonly [number, number])[];
type Polygon = readonly Ring[];
interface Geometry {
  readonly type: string;
  readonly coordinates: unknown;
}
interface Row {
  readonly ward: string;
  readonly geojson: Geometry | { readonly geometry: Geometry };
  readonly credit: string;
}

const width = 1000;
const freshMs = 10 * 60_000;

/** The wards as shapes for SVG, from the imported polygons. Drawn once and kept: they change with an import only. */
@Injectable()
export class WardMaps {
  private kept: { map: WardMap; until: number } | null = null;

  constructor(private readonly db: Db) {}

  /** A rough drawing until ward polygons have been imported; null for a city without either. */
  async map(): Promise<WardMap | null> {
    if (this.kept && this.kept.until > Date.now()) return this.kept.map;
    const rows = await this.db.query<Row>('select ward, geojson, credit from ward_polygon order by ward');
    if (rows.length === 0) return sketched(wards().map(({ code }) => code));
    const map = drawn(rows);
    this.kept = { map, until: Date.now() + freshMs };
    return map;
  }
}

/** The rough drawing of these wards, if there is one of them all. */
export function sketched(codes: readonly string[]): WardMap | null {
  const rings = codes.map((code) => sketchOf(code)).filter((ring) => ring !== null);
  if (rings.length < codes.length || rings.length === 0) return null;
  const [wide, high] = [0, 1].map((axis) => Math.max(...rings.flat().map((corner) => corner[axis]!)));
  return {
    viewBox: `-4 -4 ${wide! + 8} ${high! + 8}`,
    credit: '',
    sketch: true,
    wards: codes.map((code, at) => shapeOf(code, [[rings[at]!]], ([x, y]) => [x, y])),
  };
}

/** Longitude shrinks with latitude; one factor for the whole city is exact enough for a map of this size. */
export function drawn(rows: readonly Row[]): WardMap {
  const areas = rows.map((row) => ({ row, polygons: polygonsOf(row.geojson) }));
  const points = areas.flatMap(({ polygons }) => polygons.flat(2));
  const lngs = points.map((point) => point[0]);
  const lats = points.map((point) => point[1]);
  const [west, north, south] = [Math.min(...lngs), Math.max(...lats), Math.min(...lats)];
  const shrink = Math.cos((((north + south) / 2) * Math.PI) / 180);
  const scale = width / ((Math.max(...lngs) - west) * shrink);
  const place = ([lng, lat]: readonly [number, number]) =>
    [Math.round((lng - west) * shrink * scale), Math.round((north - lat) * scale)] as const;
  const height = Math.round((north - south) * scale);
  return {
    viewBox: `0 0 ${width} ${height}`,
    credit: rows.find((row) => row.credit)?.credit ?? '',
    sketch: false,
    wards: areas.map(({ row, polygons }) => shapeOf(row.ward, polygons, place)),
  };
}

function polygonsOf(given: Row['geojson']): Polygon[] {
  const geometry = 'geometry' in given ? given.geometry : given;
  return geometry.type === 'Polygon' ? [geometry.coordinates as Polygon] : (geometry.coordinates as Polygon[]);
}

type Place = (point: readonly [number, number]) => readonly [number, number];

function shapeOf(code: string, polygons: readonly Polygon[], place: Place): WardShape {
  const rings = polygons.flat().map((ring) => withoutRepeats(ring.map(place)));
  const path = rings.map((ring) => `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}Z`).join('');
  const largest = rings.reduce((a, b) => (area(b) > area(a) ? b : a));
  const [labelX, labelY] = roomiest(largest);
  return { code, name: areaName(code), path, labelX, labelY };
}

const withoutRepeats = (ring: readonly (readonly [number, number])[]) =>
  ring.filter(([x, y], index) => index === 0 || x !== ring[index - 1]?.[0] || y !== ring[index - 1]?.[1]);

/** Twice the area, by the shoelace formula. */
const area = (ring: Ring): number =>
  Math.abs(
    ring.reduce((sum, [x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      return sum + x1 * y2 - x2 * y1;
    }, 0),
  );

const steps = 40;

/** The place with the most room around it: a centre of gravity may lie near an edge, or outside of a bent shape. */
function roomiest(ring: Ring): [number, number] {
  const xs = ring.map((point) => point[0]);
  const ys = ring.map((point) => point[1]);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top];
  let best = { room: -1, x: left, y: top };
  for (let i = 1; i < steps; i++)
    for (let j = 1; j < steps; j++) {
      const [x, y] = [left + (wide * i) / steps, top + (high * j) / steps];
      const room = inside(ring, x, y) ? roomAround(ring, x, y) : -1;
      if (room > best.room) best = { room, x, y };
    }
  return [Math.round(best.x), Math.round(best.y)];
}

/** Distance to the nearest edge. Names are wider than high, so room to the sides counts less. */
function roomAround(ring: Ring, x: number, y: number): number {
  const seen = ring.map(([px, py]) => [(px - x) / 1.8, py - y] as const);
  return Math.min(...seen.map((from, index) => distance(from, seen[(index + 1) % seen.length] ?? from)));
}

/** From the origin to a line between two points. */
function distance([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length));
  return Math.hypot(x1 + along * dx, y1 + along * dy);
}

function inside(ring: Ring, x: number, y: number): boolean {
  let odd = false;
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
  });
  return odd;
}
