import { applicationLifecycle } from '@musubi/grants/model';
import { type Actor, Clock, Db, Events, Permit, refuseIssues, refuseReason, UseCase } from '@musubi/platform/server';
import { tokyoDate } from '@musubi/platform/model';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { assessmentOf, factsOf } from './application-assessment.js';
import { ApplicationBundles } from './application-bundle.js';
import { Application } from './application.entity.js';
import { Retention } from '../report/retention.js';

@InputType()
export class WithdrawApplicationInput {
  @Field(() => ID)
  id: string;

  /** Why, in a sentence; the office and the partners read it. */
  @Field()
  reason: string;
}

@ObjectType()
export class WithdrawApplicationOk {
  @Field(() => ID)
  id: string;

  @Field()
  state: string;
}

/** The lead takes the application back. What was written stays; a new one can be started while the call is open. */
@UseCase({ input: WithdrawApplicationInput, ok: WithdrawApplicationOk, permission: 'application:withdraw' })
@Injectable()
export class WithdrawApplication {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly bundles: ApplicationBundles,
    private readonly retention: Retention,
  ) {}

  run(actor: Actor, input: WithdrawApplicationInput): Promise<WithdrawApplicationOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:withdraw', Application, { id: input.id });
      const note = input.reason.trim();
      refuseIssues(noteIssues(note));
      const bundle = await this.bundles.of(application.id);
      const now = this.clock.now();
      const facts = factsOf(application, bundle, assessmentOf(bundle, now), now);
      refuseReason(applicationLifecycle.refusal(facts, 'withdraw', now));
      const before = { state: application.state };
      application.state = applicationLifecycle.after('withdraw');
      application.closingNote = note;
      await this.retention.start(application, tokyoDate(now));
      await this.db.repo(Application).save(application);
      await this.events.record({
        name: applicationLifecycle.moves.withdraw.emits,
        subject: { type: 'Application', id: application.id },
        actor,
        organisationIds: application.organisationIds,
        before,
        after: { state: application.state, reason: note },
      });
      return { id: application.id, state: application.state };
    });
  }
}

function noteIssues(note: string) {
  if (note === '') return [{ field: 'reason', code: 'required', message: '取り下げる理由を入力してください。' }];
  return [...note].length > 500
    ? [{ field: 'reason', code: 'invalid', message: '取り下げる理由は500字以内で入力してください。' }]
    : [];
}
