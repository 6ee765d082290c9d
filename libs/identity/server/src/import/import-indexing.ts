import { Injectable } from '@nestjs/common';
import { Db } from '@musubi/platform/server';
import { OrganisationFinding } from '../organisation/organisation-finding.js';

const batchSize = 500;

/** Puts what imports wrote into the search, batch by batch after the import's own transaction; can be interrupted. */
@Injectable()
export class ImportIndexing {
  constructor(
    private readonly db: Db,
    private readonly finding: OrganisationFinding,
  ) {}

  /** @param progress called after every batch with the number done. */
  async takeUp(progress: (done: number) => void = () => undefined): Promise<number> {
    let done = 0;
    for (;;) {
      const count = await this.db.transaction(() => this.batch());
      if (count === 0) return done;
      done += count;
      progress(done);
    }
  }

  private async batch(): Promise<number> {
    const waiting = await this.db.query<{ id: string }>(
      `select organisation_id as id from imported_organisation where not indexed
       order by organisation_id limit ${batchSize} for update skip locked`,
    );
    const ids = waiting.map((each) => each.id);
    if (ids.length === 0) return 0;
    await this.finding.putMany(ids);
    await this.db.query('update imported_organisation set indexed = true where organisation_id = any($1::uuid[])', [
      ids,
    ]);
    return ids.length;
  }
}
