import { Injectable } from '@nestjs/common';
import { reason } from '@musubi/platform/model';
import { type Actor, Db, organisationsOf, refuse, WrongState } from '@musubi/platform/server';
import type { Membership } from './membership.entity.js';

/** An organisation that has members keeps at least one representative. */
@Injectable()
export class Representatives {
  constructor(private readonly db: Db) {}

  /**
   * Refuses when `membership` is the only representative and the step would leave none. Locks the organisation, so that
   * two representatives cannot leave at the same moment.
   */
  async refuseLast(membership: Membership, actor: Actor, step: string): Promise<void> {
    if (membership.role !== 'representative') return;
    await this.db.query('select 1 from organisation where id = $1 for update', [membership.organisationId]);
    const other = await this.db.one(
      `select 1 from membership where organisation_id = $1 and role = 'representative' and id <> $2`,
      [membership.organisationId, membership.id],
    );
    // Staff may take away even the last one: when a login was handed to the wrong person.
    if (other || this.isOutside(actor, membership.organisationId)) return;
    const words = `代表者がいなくなるため、${step}はできません。先にほかのメンバーを代表者にしてください。`;
    refuse(new WrongState(reason('lastRepresentative', words)));
  }

  private isOutside(actor: Actor, organisationId: string): boolean {
    return !organisationsOf(actor).includes(organisationId);
  }
}
