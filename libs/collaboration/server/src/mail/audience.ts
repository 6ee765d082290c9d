import { Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

/** Who gets mail when organisations are asked: their representatives and editors. */
@Injectable()
export class Audience {
  constructor(private readonly db: Db) {}

  /** Nobody counts twice; who does it is not told. */
  async count(organisationIds: readonly string[], exceptPersonId: string | null): Promise<number> {
    const row = await this.db.one<{ people: number }>(
      `select count(distinct p.id)::int as people from membership m join person p on p.id = m.person_id
        where m.organisation_id = any($1::uuid[]) and m.role in ('representative', 'editor')
          and p.email is not null and p.anonymised_at is null and p.id is distinct from $2::uuid`,
      [organisationIds, exceptPersonId],
    );
    return row?.people ?? 0;
  }
}
