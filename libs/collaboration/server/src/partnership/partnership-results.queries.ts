import {
  type Actor,
  Db,
  decodeCursor,
  isId,
  type PageArgs,
  pageOf,
  pageSize,
  Params,
  Permit,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { partyJson } from '../party.types.js';
import type { PartnershipResult } from './partnership-result.types.js';

/** What became of partnerships: the part of their record that everybody may read. */
@Injectable()
export class PartnershipResults {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  /** Completed partnerships of an organisation, the newest first. One statement. */
  async of(actor: Actor, organisationId: string, args: PageArgs) {
    if (!isId(organisationId)) return pageOf<PartnershipResult>([], args, () => []);
    const after = decodeCursor(args.after, 2);
    const params = new Params([organisationId, after?.[0] ?? null, after?.[1] ?? null, pageSize(args) + 1]);
    const rows = await this.db.query<PartnershipResult & { key: string }>(
      `select p.id, p.title, p.active_at as "activeAt", p.ended_at as "endedAt", p.ended_at::text as key,
              p.end_note as "endNote",
              (select coalesce(json_agg(${partyJson('o')} order by array_position(p.organisation_ids, o.id)), '[]')
                 from organisation o where o.id = any(p.organisation_ids)) as partners
         from partnership p
        where p.organisation_ids @> array[$1::uuid] and ${this.permit.where(actor, 'partnership:result', 'p', params)}
          and ($2::timestamptz is null or (p.ended_at, p.id) < ($2::timestamptz, $3::uuid))
        order by p.ended_at desc, p.id desc limit $4`,
      params.values,
    );
    return pageOf(rows, args, (row) => [row.key, row.id]);
  }
}
