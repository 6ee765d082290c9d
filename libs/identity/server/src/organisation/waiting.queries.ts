import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type Connection,
  Db,
  decodeCursor,
  type PageArgs,
  pageOf,
  pageSize,
  Permit,
} from '@musubi/platform/server';
import type { WaitingOrganisation } from './organisation.types.js';

type Row = WaitingOrganisation & { createdKey: string };

/** What staff have to verify: people's own registrations, oldest first. Imported registers do not wait. */
@Injectable()
export class WaitingQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  async list(actor: Actor, page: PageArgs): Promise<Connection<WaitingOrganisation>> {
    this.permit.check(actor, 'organisation:queue');
    const after = decodeCursor(page.after, 2);
    const rows = await this.db.query<Row>(
      `select o.id, o.version, o.name, o.name_kana as "nameKana", o.type, o.legal_form as "legalForm", o.corporate_number as "corporateNumber", o.wards,
              o.activities, o.registered_by_staff as "registeredByStaff", o.created_at as "createdAt", o.created_at::text as "createdKey",
              json_build_object('name', o.contact_name, 'postalCode', o.postal_code, 'address', o.contact_address, 'tel', o.contact_tel, 'email', o.contact_email) as contact,
              array(select p.name from membership m join person p on p.id = m.person_id where m.organisation_id = o.id order by m.created_at) as "memberNames",
              (select count(*)::int from membership_request r where r.organisation_id = o.id and r.state = 'requested'
                 and not exists (select from membership m where m.organisation_id = o.id and m.role = 'representative')) as "openRequests"
       from organisation o
       where o.closed_at is null
         and ((o.verified_at is null and o.source is null)
           or (exists (select from membership_request r where r.organisation_id = o.id and r.state = 'requested')
             and not exists (select from membership m where m.organisation_id = o.id and m.role = 'representative')))
         and ($2::timestamptz is null or (o.created_at, o.id) > ($2::timestamptz, $3::uuid))
       order by o.created_at, o.id limit $1`,
      [pageSize(page) + 1, after?.[0] ?? null, after?.[1] ?? null],
    );
    return pageOf(rows, page, (row) => [row.createdKey, row.id]);
  }

  async count(actor: Actor): Promise<number> {
    this.permit.check(actor, 'organisation:queue');
    const row = await this.db.one<{ count: number }>(
      'select count(*)::int as count from organisation where verified_at is null and source is null and closed_at is null',
    );
    return row?.count ?? 0;
  }
}
