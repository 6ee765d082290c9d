import { paymentLifecycle } from '@musubi/grants/model';
import type { LocalDate } from '@musubi/platform/model';
import { type Actor, Db, Events } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { Application } from '../application/application.entity.js';
import { GrantPayment } from './award.entity.js';

/** Money that has to come back. */
@Injectable()
export class Returns {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
  ) {}

  /** Call inside the transaction that orders it. */
  async require(
    actor: Actor,
    application: Application,
    given: { amount: bigint; dueOn: LocalDate; letterId: string; why: string },
  ): Promise<GrantPayment> {
    const payment = Object.assign(new GrantPayment(), {
      applicationId: application.id,
      organisationIds: application.organisationIds,
      leadOrganisationId: application.leadOrganisationId,
      ...{ kind: 'return' as const, state: paymentLifecycle.after('require'), amountYen: given.amount },
      ...{ reason: given.why, dueOn: given.dueOn, letterId: given.letterId },
      madeBy: actor.personId as string,
    });
    await this.db.repo(GrantPayment).save(payment);
    await this.events.record({
      name: paymentLifecycle.moves.require.emits,
      subject: { type: 'GrantPayment', id: payment.id },
      actor,
      organisationIds: payment.organisationIds,
      after: { amountYen: given.amount, dueOn: given.dueOn, applicationId: application.id },
    });
    return payment;
  }
}
