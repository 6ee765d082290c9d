import { Injectable } from '@nestjs/common';
import type { VerificationMeans } from '@musubi/identity/model';
import { type Actor, Clock, Db, Events, newId } from '@musubi/platform/server';
import { OrganisationWriter } from '../organisation/organisation-writer.js';
import type { Organisation } from '../organisation/organisation.entity.js';

/** Writes down that an organisation was verified, or that this was taken back: state, record, audit, in one transaction. */
@Injectable()
export class Verifications {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly writer: OrganisationWriter,
    private readonly events: Events,
  ) {}

  async verify(actor: Actor, organisation: Organisation, means: VerificationMeans, reason: string): Promise<void> {
    const before = stateOf(organisation);
    Object.assign(organisation, {
      verifiedAt: this.clock.now(),
      verifiedByMeans: means,
      verificationNote: reason,
    });
    await this.note(actor, organisation, 'verified', means, reason);
    await this.record('OrganisationVerified', actor, organisation, before);
  }

  async revoke(actor: Actor, organisation: Organisation, reason: string): Promise<void> {
    const before = stateOf(organisation);
    Object.assign(organisation, { verifiedAt: null, verifiedByMeans: null, verificationNote: reason });
    await this.note(actor, organisation, 'revoked', null, reason);
    await this.record('OrganisationVerificationRevoked', actor, organisation, before);
  }

  private async note(actor: Actor, organisation: Organisation, act: string, means: string | null, reason: string) {
    await this.writer.store(organisation);
    await this.db.query(
      `insert into verification (id, organisation_id, act, means, reason, by_person_id, at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), organisation.id, act, means, reason, actor.personId, this.clock.now()],
    );
  }

  private async record(name: string, actor: Actor, organisation: Organisation, before: object): Promise<void> {
    await this.events.record({
      name,
      subject: { type: 'Organisation', id: organisation.id },
      actor,
      organisationIds: [organisation.id],
      before,
      after: stateOf(organisation),
    });
  }
}

const stateOf = ({ verifiedAt, verifiedByMeans, verificationNote }: Organisation) => ({
  verified: verifiedAt !== null && verifiedAt !== undefined,
  means: verifiedByMeans,
  reason: verificationNote,
});
