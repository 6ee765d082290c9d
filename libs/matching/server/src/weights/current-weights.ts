import { type WeightTables, weights } from '@musubi/matching/model';
import { Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

const freshMs = 60_000;

/** The weights that hold now: the town's own, else the program's; a change is seen everywhere within a minute. */
@Injectable()
export class CurrentWeights {
  private kept: { tables: WeightTables; until: number } | null = null;

  constructor(private readonly db: Db) {}

  async tables(): Promise<WeightTables> {
    if (this.kept && this.kept.until > Date.now()) return this.kept.tables;
    const row = await this.db.one<{ weights: WeightTables }>('select weights from match_weights where active');
    const tables = row?.weights ?? weights;
    this.kept = { tables, until: Date.now() + freshMs };
    return tables;
  }

  forget(): void {
    this.kept = null;
  }
}
