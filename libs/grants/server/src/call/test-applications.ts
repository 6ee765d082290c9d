import { Membership, Organisation } from '@musubi/identity/server';
import { type Actor, Clock, Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { PriorConsultation } from '../application/application-parts.entity.js';

const source = 'trial';

const trialOrganisations = [
  { name: '試しの町内会', nameKana: 'ためしのちょうないかい', type: 'neighbourhood' as const },
  { name: '試しの会社', nameKana: 'ためしのかいしゃ', type: 'company' as const },
];

/**
 * What an application is played with: two closed organisations of one's own, which nobody finds, and everything that
 * hangs on an application, to be wiped together.
 */
@Injectable()
export class TestApplications {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The two organisations this person plays; made at the first time. Serialised by person. */
  async organisationsOf(actor: Actor): Promise<[lead: string, partner: string]> {
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`trial/${actor.personId}`]);
    const ids: string[] = [];
    for (const [place, facts] of trialOrganisations.entries())
      ids.push(await this.organisation(actor, `${actor.personId}/${place}`, facts));
    return [ids[0] ?? '', ids[1] ?? ''];
  }

  private async organisation(
    actor: Actor,
    sourceId: string,
    facts: (typeof trialOrganisations)[number],
  ): Promise<string> {
    const known = await this.db.repo(Organisation).findOneBy({ source, sourceId });
    const organisation =
      known ??
      (await this.db.repo(Organisation).save(
        Object.assign(new Organisation(), facts, {
          ...{ source, sourceId, nameKey: `${facts.name}/${sourceId}`, kanaKey: null, legalForm: 'none' },
          ...{ memberCount: 20, foundedYear: 2000, closedAt: this.clock.now(), createdBy: actor.personId },
        }),
      ));
    const member = { organisationId: organisation.id, personId: actor.personId as string };
    if (!(await this.db.repo(Membership).findOneBy(member)))
      await this.db.repo(Membership).save(Object.assign(new Membership(), member, { role: 'representative' }));
    return organisation.id;
  }

  /** Counts the consultation of a played application as held. */
  async consulted(actor: Actor, partnershipId: string, organisationIds: readonly string[], on: string): Promise<void> {
    await this.db.repo(PriorConsultation).save(
      Object.assign(new PriorConsultation(), {
        ...{ partnershipId, organisationIds: [...organisationIds], heldOn: on, note: '' },
        ...{ withPersonId: actor.personId, withPersonName: actor.name },
      }),
    );
  }

  /** Removes every played application of a call with all that hangs on it; the audit log stays. Answers how many. */
  async wipe(callId: string): Promise<number> {
    const rows = await this.db.query<{ id: string; partnershipId: string; organisationIds: string[] }>(
      `select id, partnership_id as "partnershipId", organisation_ids as "organisationIds"
         from application where call_id = $1 and test for update`,
      [callId],
    );
    if (rows.length === 0) return 0;
    const ids = rows.map((row) => row.id);
    for (const { table, column } of await this.hangingOn('application'))
      await this.db.query(`delete from ${table} where ${column} = any($1::uuid[])`, [ids]);
    await this.db.query('delete from application where id = any($1::uuid[])', [ids]);
    await this.db.query('delete from prior_consultation where partnership_id = any($1::uuid[])', [
      rows.map((row) => row.partnershipId),
    ]);
    await this.leave(rows.flatMap((row) => row.organisationIds));
    return rows.length;
  }

  /** Nobody stays a member of an organisation that no longer plays anywhere. */
  private leave(organisationIds: readonly string[]): Promise<unknown> {
    return this.db.query(
      `delete from membership m using organisation o
        where o.id = m.organisation_id and o.source = $2 and o.id = any($1::uuid[])
          and not exists (select 1 from application a where a.organisation_ids @> array[o.id])`,
      [organisationIds, source],
    );
  }

  /** Tables with a foreign key to `table`, read from the database itself: none can be forgotten. */
  private hangingOn(table: string): Promise<{ table: string; column: string }[]> {
    return this.db.query(
      `select c.conrelid::regclass::text as table, quote_ident(a.attname) as column
         from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = $1::regclass and cardinality(c.conkey) = 1`,
      [table],
    );
  }
}
