import type { Point } from '@musubi/matching/model';
import { searchKey } from '@musubi/platform/model';
import { Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

interface PlaceRow extends Point {
  readonly ward: string;
  readonly name: string;
}

interface Gazetteer {
  readonly centres: ReadonlyMap<string, Point>;
  /** Folded names of 町丁目, the longest first. */
  readonly places: readonly (Point & { readonly ward: string; readonly key: string })[];
  readonly until: number;
}

const freshMs = 10 * 60_000;

/** Where things are, from the imported 町丁目: as exact as people said, a ward's middle when they said no more. */
@Injectable()
export class Places {
  private kept: Gazetteer | null = null;

  constructor(private readonly db: Db) {}

  /** A function of the last known places, so that many postings cost one look. */
  async finder(): Promise<(posting: Whereabouts) => Point | null> {
    const gazetteer = await this.gazetteer();
    return (posting) => placeOf(posting, gazetteer);
  }

  private async gazetteer(): Promise<Gazetteer> {
    if (this.kept && this.kept.until > Date.now()) return this.kept;
    const rows = await this.db.query<PlaceRow>(
      `select ward, name, avg(lat)::float8 as lat, avg(lng)::float8 as lng from place group by ward, name`,
    );
    return (this.kept = gazetteerOf(rows));
  }
}

export interface Whereabouts {
  readonly reach: string;
  readonly wards: readonly string[];
  readonly placeHint: string;
  /** Office of its organisation. */
  readonly office: Point | null;
}

function gazetteerOf(rows: readonly PlaceRow[]): Gazetteer {
  const wards = [...new Set(rows.map(({ ward }) => ward))];
  const centre = (ward: string): [string, Point] => {
    const inside = rows.filter((row) => row.ward === ward);
    const mean = (of: (row: PlaceRow) => number) => inside.reduce((sum, row) => sum + of(row), 0) / inside.length;
    return [ward, { lat: mean((row) => row.lat), lng: mean((row) => row.lng) }];
  };
  const places = rows.map(({ ward, name, lat, lng }) => ({ ward, lat, lng, key: searchKey(name) }));
  return {
    centres: new Map(wards.map(centre)),
    places: places.filter(({ key }) => key.length > 1).sort((a, b) => b.key.length - a.key.length),
    until: Date.now() + freshMs,
  };
}

/** By the hint, else by the office of a posting for one ward, else the middle of that ward; nothing for the whole city. */
function placeOf({ reach, wards, placeHint, office }: Whereabouts, { centres, places }: Gazetteer): Point | null {
  if (reach === 'online') return null;
  return named(wards, searchKey(placeHint), places) ?? inWard(wards, office, centres);
}

/** The longest name of a 町丁目 of these wards that the hint holds. */
function named(wards: readonly string[], hint: string, places: Gazetteer['places']): Point | null {
  if (hint === '') return null;
  const found = places.find(({ ward, key }) => (wards.length === 0 || wards.includes(ward)) && hint.includes(key));
  return found ? { lat: found.lat, lng: found.lng } : null;
}

const inWard = ([only, more]: readonly string[], office: Point | null, centres: Gazetteer['centres']): Point | null =>
  only && !more ? (office ?? centres.get(only) ?? null) : null;
