import { ContactAccess } from '@musubi/identity/server';
import { type Actor, Db, organisationsOf } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

/** Private contacts are seen by those the organisation talks with: an accepted introduction, or a partnership under way. */
@Injectable()
export class IntroductionContacts extends ContactAccess {
  constructor(private readonly db: Db) {
    super();
  }

  override async maySee(actor: Actor, organisationId: string): Promise<boolean> {
    const mine = organisationsOf(actor);
    if (mine.length === 0) return false;
    const found = await this.db.one(
      `select 1 from introduction i where i.state = 'accepted' and i.organisation_ids && $1 and i.organisation_ids @> array[$2::uuid]
        union all
       select 1 from partnership p where p.state in ('forming', 'active')
          and p.organisation_ids && $1 and p.organisation_ids @> array[$2::uuid] limit 1`,
      [mine, organisationId],
    );
    return found !== null;
  }
}
