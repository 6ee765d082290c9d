import { amountWords, finalReportLifecycle, inspectionIssues, paymentLifecycle } from '@musubi/grants/model';
import { reason, tokyoDate, wareki } from '@musubi/platform/model';
import { type Actor, Clock, Db, Events, refuseIssues, refuseReason, UseCase, YenScalar } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Application } from '../application/application.entity.js';
import { IssueLetters } from '../decision/issue-letters.js';
import { ApplicationAsSeen, ApplicationMoved, moved } from '../screening/application-moved.js';
import { StaffMove } from '../screening/staff-move.js';
import { FinalReport, GrantPayment } from './award.entity.js';
import { actualOf } from './final-reports.js';
import { type SettlementFigures, Settlements } from './settlements.js';

@InputType()
export class SettleApplicationInput extends ApplicationAsSeen {
  /** The amount that was shown when it was decided: nothing is settled that nobody has seen. */
  @Field(() => YenScalar)
  settledYen: bigint;
}

@ObjectType()
export class SettleApplicationOk extends ApplicationMoved {
  @Field(() => YenScalar)
  settledYen: bigint;

  @Field(() => YenScalar)
  payable: bigint;

  @Field(() => YenScalar)
  returnable: bigint;

  @Field(() => ID)
  letterId: string;
}

/** 額の確定: the final amount by the rules of the call, its letter, and what is still to be paid. */
@UseCase({ input: SettleApplicationInput, ok: SettleApplicationOk, permission: 'application:settle' })
@Injectable()
export class SettleApplication {
  constructor(
    private readonly db: Db,
    private readonly moves: StaffMove,
    private readonly settlements: Settlements,
    private readonly letters: IssueLetters,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: SettleApplicationInput): Promise<SettleApplicationOk> {
    return this.db.transaction(async () => {
      let figures: SettlementFigures | null = null;
      const application = await this.moves.make(actor, input, {
        move: 'settle',
        facts: async () => ({ settledAmount: input.settledYen }),
        change: async (each) => {
          await this.endAdvances(actor, each);
          figures = await this.settlements.of(each);
          refuseIssues(inspectionIssues(figures.inspection, actualOf(figures.bundle, figures.award)));
          if (figures.settled !== input.settledYen) refuseReason(changedMeanwhile);
          each.settledYen = figures.settled;
        },
        data: { settledYen: input.settledYen },
      });
      return this.finish(actor, application, figures as unknown as SettlementFigures);
    });
  }

  private async finish(actor: Actor, application: Application, figures: SettlementFigures) {
    const { settled, payable, returnable, award, bundle, totals } = figures;
    bundle.report.state = finalReportLifecycle.after('settle');
    await this.db.repo(FinalReport).save(bundle.report);
    if (payable > 0n) await this.toPay(actor, application, payable);
    const letterId = await this.letters.issue(actor, application, 'settlement', {
      reportedOn: wareki(tokyoDate(bundle.report.submittedAt ?? this.clock.now())),
      actualAmount: amountWords(totals.eligible),
      settledAmount: amountWords(settled),
      paidAmount: amountWords(award.paid),
      balance: returnable > 0n ? '' : amountWords(payable),
    });
    return { ...moved(application), settledYen: settled, payable, returnable, letterId };
  }

  /** What is left to pay waits for the lead's invoice. */
  private async toPay(actor: Actor, application: Application, amountYen: bigint): Promise<void> {
    const payment = Object.assign(new GrantPayment(), {
      applicationId: application.id,
      organisationIds: application.organisationIds,
      leadOrganisationId: application.leadOrganisationId,
      ...{ kind: 'final' as const, state: 'approved' as const, amountYen, reason: '' },
      madeBy: actor.personId as string,
    });
    await this.db.repo(GrantPayment).save(payment);
  }

  /** An advance nobody has claimed is settled with the rest; one that is on its way has to arrive first. */
  private async endAdvances(actor: Actor, application: Application): Promise<void> {
    const payments = await this.db.repo(GrantPayment).findBy({ applicationId: application.id, kind: 'advance' });
    if (payments.some((each) => each.state === 'invoiced')) refuseReason(advanceOnItsWay);
    for (const payment of payments.filter((each) => each.state === 'requested' || each.state === 'approved')) {
      const before = payment.state;
      payment.state = paymentLifecycle.after('withdraw');
      await this.db.repo(GrantPayment).save(payment);
      await this.events.record({
        name: paymentLifecycle.moves.withdraw.emits,
        subject: { type: 'GrantPayment', id: payment.id },
        actor,
        organisationIds: payment.organisationIds,
        before: { state: before },
        after: { state: payment.state, because: 'settled' },
      });
    }
  }
}

const changedMeanwhile = reason(
  'amountChanged',
  '確認したあとに、検査か支払いの内容が変わりました。新しい確定額を確認してから、もう一度確定してください。',
);
const advanceOnItsWay = reason('advanceOpen', '概算払が支払い待ちです。支払いを記録してから額を確定してください。');
