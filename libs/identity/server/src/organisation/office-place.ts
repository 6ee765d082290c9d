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
    const place = (await this.find(organisation)) ?? { code: null, lat: null, lng: null };
    Object.assign(organisation, { townCode: place.code, lat: place.lat, lng: place.lng });
  }

  private async find({ officeWard, townName }: Organisation) {
    if (!officeWard || !townName) return null;
    return this.db.one<{ code: string; lat: number; lng: number }>(
      `select code, lat, lng from place where ward = $1 and name_key = $2 order by koaza, code limit 1`,
      [officeWard, townKey(townName)],
    );
  }
}
