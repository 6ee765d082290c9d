import {
  type DetectedFile,
  type RowOutcome,
  type Town,
  townKey,
  townOfRow,
  wardOfFileName,
  type WardPolygon,
  wardPolygonOfRow,
} from '@musubi/identity/model';
import { type Db, openTable, type Table, type TableRow, type TableSource } from '@musubi/platform/server';
import type { Comparison, ImportTarget, WriteOptions } from './import-target.js';
import { detectedOf } from './organisation-target.js';

/** Outlines of wards are single values of many thousand characters. */
const longestOutline = 8 << 20;

/** 町丁目 with coordinates (JSON or CSV), or outlines of wards (GeoJSON). */
export async function openPlaces(db: Db, source: TableSource, maxBytes: number): Promise<ImportTarget> {
  const table = await openTable(source, { maxBytes, maxCell: longestOutline });
  return table.format === 'geojson' ? new WardTarget(db, table) : new TownTarget(db, table);
}

abstract class PlaceTarget<T extends object> implements ImportTarget {
  readonly staging = 'staged_place';
  protected abstract readonly what: string;
  /** Temp table `wanted` with the columns of the stored table, one row per key. */
  protected abstract readonly wanted: string;
  protected abstract readonly stored: string;
  protected abstract readonly key: string;
  protected abstract readonly columns: readonly string[];

  constructor(
    protected readonly db: Db,
    readonly table: Table,
  ) {}

  detected(): DetectedFile {
    return detectedOf(this.table, this.what, []);
  }

  abstract outcome(row: TableRow): RowOutcome<T>;
  abstract sample(value: T): object;
  abstract staged(value: T, line: number): object;

  async compare(): Promise<Comparison> {
    await this.db.query(`create temp table wanted on commit drop as ${this.wanted}`);
    const same = this.columns.map((column) => `old.${column} is not distinct from new.${column}`).join(' and ');
    const counts = await this.db.one<Comparison>(
      `select count(*) filter (where old.${this.key} is null)::int as created,
              count(*) filter (where old.${this.key} is not null and not (${same}))::int as changed,
              count(*) filter (where old.${this.key} is not null and ${same})::int as unchanged,
              ((select count(*) from staged_place) - count(*))::int as merged
       from wanted new left join ${this.stored} old on old.${this.key} = new.${this.key}`,
    );
    return counts!;
  }

  async write(_options: WriteOptions): Promise<number> {
    const all = [this.key, ...this.columns];
    const news = this.columns.map((column) => `${column} = excluded.${column}`).join(', ');
    await this.db.query(
      `insert into ${this.stored} (${all.join(', ')}) select ${all.join(', ')} from wanted
       on conflict (${this.key}) do update set ${news}`,
    );
    return 0;
  }
}

class TownTarget extends PlaceTarget<Town> {
  protected readonly what = 'towns';
  protected readonly stored = 'place';
  protected readonly key = 'code';
  protected readonly columns = ['ward', 'name', 'koaza', 'name_key', 'lat', 'lng'];
  protected readonly wanted = `
    select distinct on (row.code) row.* from staged_place
    cross join lateral jsonb_populate_record(null::place, raw) row order by row.code, (raw ->> 'line')::int desc`;
  private readonly ward = wardOfFileName(this.table.name);

  outcome(row: TableRow): RowOutcome<Town> {
    return townOfRow(row.values, this.ward);
  }

  sample(value: Town): object {
    return value;
  }

  staged(value: Town, line: number): object {
    return { ...value, name_key: townKey(value.name + value.koaza), line };
  }
}

class WardTarget extends PlaceTarget<WardPolygon> {
  protected readonly what = 'wards';
  protected readonly stored = 'ward_polygon';
  protected readonly key = 'ward';
  protected readonly columns = ['name', 'geojson', 'credit'];
  protected readonly wanted = `
    select distinct on (row.ward) row.* from staged_place
    cross join lateral jsonb_populate_record(null::ward_polygon, raw) row order by row.ward, (raw ->> 'line')::int desc`;

  outcome(row: TableRow): RowOutcome<WardPolygon> {
    return wardPolygonOfRow(row.values);
  }

  sample({ ward, name }: WardPolygon): object {
    return { code: ward, name };
  }

  staged({ ward, name, geometry }: WardPolygon, line: number): object {
    return { ward, name, geojson: geometry, credit: wardCredit, line };
  }
}

/** Shown wherever the outlines are drawn. */
const wardCredit = '国土交通省 国土数値情報（行政区域データ）を加工';
