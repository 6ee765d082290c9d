import { Injectable } from '@nestjs/common';
import { townKey } from '@musubi/identity/model';
import { Db } from '@musubi/platform/server';
import type { Organisation } from './organisation.entity.js';

/** Finds the 町丁目 of an office among the imported places, so that it can be shown on the map and measured from. */
@Injectable()
export class OfficePlace {
  constructor(private readonly db: Db) {}

  /** Sets code and coordinates, or clears them when the town is unknown; the typed name is kept in any case. */
  async locate(organisation: Organisation): Promise<void> {
    const { officeWard, townName } = organisation;
    const place =
      officeWard && townName
        ? await this.db.one<{ code: string; lat: number; lng: number }>(
            `select code, lat, lng from place where ward = $1 and name_key = $2 order by koaza, code limit 1`,
            [officeWard, townKey(townName)],
          )
        : null;
    organisation.townCode = place?.code ?? null;
    organisation.lat = place?.lat ?? null;
    organisation.lng = place?.lng ?? null;
  }
}
