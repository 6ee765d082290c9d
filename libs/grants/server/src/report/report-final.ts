import { budgetTotals, finalReportLifecycle } from '@musubi/grants/model';
import { type Actor, Clock, Db, refuseIssues, refuseReason, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { InputType, ObjectType } from '@nestjs/graphql';
import type { Application } from '../application/application.entity.js';
import { ApplicationAsSeen, ApplicationMoved, moved } from '../screening/application-moved.js';
import { StaffMove } from '../screening/staff-move.js';
import { FinalReport } from './award.entity.js';
import { Awards } from './awards.js';
import { actualOf, FinalReports, reportIssues } from './final-reports.js';

@InputType()
export class ReportFinalInput extends ApplicationAsSeen {}

@ObjectType()
export class ReportFinalOk extends ApplicationMoved {}

/** The lead hands the final report in (実績報告): every partner's figures, receipts and the results are there. */
@UseCase({ input: ReportFinalInput, ok: ReportFinalOk, permission: 'application:reportFinal' })
@Injectable()
export class ReportFinal {
  constructor(
    private readonly db: Db,
    private readonly moves: StaffMove,
    private readonly awards: Awards,
    private readonly reports: FinalReports,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: ReportFinalInput): Promise<ReportFinalOk> {
    return this.db.transaction(async () => {
      const application = await this.moves.make(actor, input, {
        move: 'reportFinal',
        facts: async (each) => ({
          finalReportComplete: true,
          openChange: (await this.awards.of(each)).openChange,
        }),
        change: (each) => this.submit(actor, each),
      });
      return moved(application);
    });
  }

  private async submit(actor: Actor, application: Application): Promise<void> {
    const award = await this.awards.of(application);
    const bundle = await this.reports.of(application.id);
    const { report } = bundle;
    refuseReason(finalReportLifecycle.refusal(report, 'submit', this.clock.now()));
    refuseIssues(reportIssues(bundle, award));
    report.state = finalReportLifecycle.after('submit');
    report.submittedAt = this.clock.now();
    report.submittedByName = actor.name;
    report.expenseYen = budgetTotals(actualOf(bundle, award), award.rule).expense;
    await this.db.repo(FinalReport).save(report);
  }
}
