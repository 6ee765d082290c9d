import { interimIssues, interimLifecycle, settingOfAward } from '@musubi/grants/model';
import { reason, type Values } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  JsonScalar,
  LocalDateScalar,
  refuseIssues,
  refuseReason,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Application } from '../application/application.entity.js';
import { ApplicationAsSeen } from '../screening/application-moved.js';
import { StaffMove } from '../screening/staff-move.js';
import { InterimReport } from './award.entity.js';
import { TermsOfAwards } from './award-terms.js';

@InputType()
export class ReportInterimInput extends ApplicationAsSeen {
  /** Which of the days promised at the award the report is for. */
  @Field(() => LocalDateScalar)
  dueOn: string;

  /** Answers to `interimFields` of the model. */
  @Field(() => JsonScalar)
  values: object;
}

@ObjectType()
export class ReportInterimOk {
  /** The interim report. */
  @Field(() => ID)
  id: string;

  @Field()
  state: string;
}

/** A partner reports how far the project is (遂行状況報告), once per day the call names; again when it was returned. */
@UseCase({ input: ReportInterimInput, ok: ReportInterimOk, permission: 'application:reportInterim' })
@Injectable()
export class ReportInterim {
  constructor(
    private readonly db: Db,
    private readonly moves: StaffMove,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly terms: TermsOfAwards,
  ) {}

  run(actor: Actor, input: ReportInterimInput): Promise<ReportInterimOk> {
    return this.db.transaction(async () => {
      let report = new InterimReport();
      await this.moves.make(actor, input, {
        move: 'reportInterim',
        change: async (application) => {
          refuseIssues(interimIssues(input.values as Values));
          await this.asked(application, input.dueOn);
          report = await this.filled(actor, application, input);
          await this.db.repo(InterimReport).save(report);
        },
        data: { dueOn: input.dueOn },
      });
      await this.events.record({
        name: interimLifecycle.moves.submit.emits,
        subject: { type: 'InterimReport', id: report.id },
        actor,
        organisationIds: report.organisationIds,
        after: { dueOn: report.dueOn, state: report.state, applicationId: report.applicationId },
      });
      return { id: report.id, state: report.state };
    });
  }

  private async asked(application: Application, dueOn: string): Promise<void> {
    const { interimDueOn } = settingOfAward(await this.terms.of(application.id));
    if (!interimDueOn.includes(dueOn))
      refuseReason(reason('notAsked', 'この日の報告は求められていません。画面を読み直してください。'));
  }

  private async filled(actor: Actor, application: Application, input: ReportInterimInput): Promise<InterimReport> {
    const there = await this.db.repo(InterimReport).findOneBy({ applicationId: application.id, dueOn: input.dueOn });
    if (there) refuseReason(interimLifecycle.refusal(there, 'submit', this.clock.now()));
    return Object.assign(there ?? new InterimReport(), {
      applicationId: application.id,
      organisationIds: application.organisationIds,
      dueOn: input.dueOn,
      state: 'submitted' as const,
      values: input.values as Values,
      submittedAt: this.clock.now(),
      submittedByName: actor.name,
    });
  }
}
