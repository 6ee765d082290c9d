import { tokyoDate } from '@musubi/platform/model';
import { Clock, Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { DeferredWrites } from '../scene/deferred-writes.js';

/** Counts who was shown in recommendations, per organisation and day: in memory first, written every few seconds. */
@Injectable()
export class ExposureCounter extends DeferredWrites<number> {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    super(3_000);
  }

  shown(organisationIds: readonly string[]): void {
    const day = tokyoDate(this.clock.now());
    for (const id of new Set(organisationIds)) this.put(`${day} ${id}`, 1, (before, now) => before + now);
  }

  /** In the order of the keys, so that two processes never wait for each other. */
  protected async write(values: ReadonlyMap<string, number>): Promise<void> {
    const entries = [...values].map(([key, count]) => [...key.split(' '), count] as const);
    await this.db.query(
      `insert into match_exposure (organisation_id, day, shown)
       select o.id, e.day, e.shown from unnest($1::date[], $2::uuid[], $3::int[]) as e(day, organisation_id, shown)
       join organisation o on o.id = e.organisation_id order by o.id, e.day
       on conflict (organisation_id, day) do update set shown = match_exposure.shown + excluded.shown`,
      [entries.map(([day]) => day), entries.map(([, id]) => id), entries.map(([, , count]) => count)],
    );
  }
}
