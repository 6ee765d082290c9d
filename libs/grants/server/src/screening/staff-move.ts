import type { ApplicationFacts, ApplicationMove } from '@musubi/grants/model';
import { applicationLifecycle } from '@musubi/grants/model';
import { type Actor, Clock, Db, Events, Permit, refuseReason } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Application } from '../application/application.entity.js';
import { Call } from '../call/call.entity.js';

export interface StaffMoveInput {
  readonly id: string;
  readonly version?: number | null;
}

export interface StaffMoveParts {
  readonly move: ApplicationMove;
  /** What the move's guards look at beside the state. */
  readonly facts?: (application: Application) => Promise<Partial<ApplicationFacts>>;
  /** Sets what the move changes beside the state. */
  readonly change?: (application: Application) => void | Promise<void>;
  readonly data?: object;
}

/** The office's moves of an application: permission, lifecycle, change, audit and event, always in this order. Runs inside a transaction. */
@Injectable()
export class StaffMove {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async make(actor: Actor, input: StaffMoveInput, parts: StaffMoveParts): Promise<Application> {
    const { by, emits } = applicationLifecycle.moves[parts.move];
    const application = await this.permit.lock(actor, by, Application, input);
    const facts = { ...(await this.standing(application)), ...(await parts.facts?.(application)) };
    refuseReason(applicationLifecycle.refusal(facts, parts.move, this.clock.now()));
    const before = application.state;
    await parts.change?.(application);
    application.state = applicationLifecycle.after(parts.move);
    await this.db.repo(Application).save(application);
    await this.events.record({
      name: emits,
      subject: { type: 'Application', id: application.id },
      actor,
      organisationIds: application.organisationIds,
      before: { state: before },
      after: { state: application.state },
      data: parts.data,
    });
    return application;
  }

  /** Facts that hold nothing back: what partners must have done was asked at the submission. */
  private async standing(application: Application): Promise<ApplicationFacts> {
    const call = await this.db.repo(Call).findOneByOrFail({ id: application.callId });
    return {
      state: application.state,
      callOpensAt: call.opensAt,
      callClosesAt: call.closesAt,
      correctionDueAt: application.correctionDueAt,
      ...{ incompleteSections: [], budgetProblems: [], unmetRules: [], missingAttachments: [], partnersNotAgreed: [] },
    };
  }
}
