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
    const tables = await this.stored();
    this.kept = { tables, until: Date.now() + freshMs };
    return tables;
  }

  /** As they are stored this moment. */
  async stored(): Promise<WeightTables> {
    const row = await this.db.one<{ weights: WeightTables }>('select weights from match_weights where active');
    return row ? withNew(row.weights) : weights;
  }

  forget(): void {
    this.kept = null;
  }
}

/** A factor that the program learned to see since counts as the program has it. */
export const withNew = (stored: WeightTables): WeightTables => ({
  organisation: { ...weights.organisation, ...stored.organisation },
  posting: { ...weights.posting, ...stored.posting },
});
