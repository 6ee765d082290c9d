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
import type { ChangeNode } from './partnership.types.js';

@Injectable()
export class PartnershipHistory {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  /** Newest first; empty for whoever is no partner. */
  async of(actor: Actor, partnershipId: string, args: PageArgs) {
    const after = decodeCursor(args.after, 2);
    if (!isId(partnershipId)) return pageOf<ChangeNode>([], args, () => []);
    const params = new Params([partnershipId, after?.[0] ?? null, after?.[1] ?? null, pageSize(args) + 1]);
    const rows = await this.db.query<ChangeNode & { key: string }>(
      `select h.id, h.at, h.at::text as key, h.what, h.person_name as "personName", o.name as "organisationName",
              h.before, h.after
         from partnership_change h join partnership p on p.id = h.partnership_id
         left join organisation o on o.id = h.organisation_id
        where p.id = $1 and ($2::timestamptz is null or (h.at, h.id) < ($2::timestamptz, $3::uuid))
          and ${this.permit.where(actor, 'partnership:history', 'p', params)}
        order by h.at desc, h.id desc limit $4`,
      params.values,
    );
    return pageOf(rows, args, (row) => [row.key, row.id]);
  }
}
