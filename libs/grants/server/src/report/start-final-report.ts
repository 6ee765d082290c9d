import { type BudgetPart, rowsOf } from '@musubi/grants/model';
import { reason, type Values } from '@musubi/platform/model';
import { type Actor, Db, Events, Permit, refuseReason, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Application } from '../application/application.entity.js';
import { FinalReport, ReportPart } from './award.entity.js';
import { Awards } from './awards.js';
import { FinalReports } from './final-reports.js';

@InputType()
export class StartFinalReportInput {
  /** The application. */
  @Field(() => ID)
  id: string;
}

@ObjectType()
export class StartFinalReportOk {
  /** The report; the one that is there, when it has been begun before. */
  @Field(() => ID)
  id: string;
}

/** Begins the final report: what was planned stands there already, without its prices. */
@UseCase({ input: StartFinalReportInput, ok: StartFinalReportOk, permission: 'application:report' })
@Injectable()
export class StartFinalReport {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly awards: Awards,
    private readonly reports: FinalReports,
  ) {}

  run(actor: Actor, { id }: StartFinalReportInput): Promise<StartFinalReportOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:report', Application, { id });
      const there = await this.reports.find(id);
      if (there) return { id: there.id };
      if (application.state !== 'approved')
        refuseReason(reason('wrongState', '実績報告は、交付が決定した事業についてするものです。'));
      const report = await this.begin(application);
      await this.events.record({
        name: 'FinalReportStarted',
        subject: { type: 'Application', id },
        actor,
        organisationIds: application.organisationIds,
        after: { reportId: report.id },
      });
      return { id: report.id };
    });
  }

  private async begin(application: Application): Promise<FinalReport> {
    const { id: applicationId, organisationIds, leadOrganisationId } = application;
    const report = Object.assign(new FinalReport(), {
      ...{ applicationId, organisationIds, leadOrganisationId, state: 'draft' as const },
    });
    await this.db.repo(FinalReport).save(report);
    const { parts } = await this.awards.of(application);
    const own = { applicationId, reportId: report.id, editedByName: null };
    const rows = [
      { ...own, organisationIds, section: 'results' as const, organisationId: null, values: {} },
      ...organisationIds.map((organisationId) => ({
        ...own,
        organisationIds: [organisationId],
        section: 'costs' as const,
        organisationId,
        values: asPlanned(parts.find((each) => each.organisationId === organisationId)),
      })),
    ];
    for (const row of rows) await this.db.repo(ReportPart).save(Object.assign(new ReportPart(), row));
    return report;
  }
}

/** Items as planned, with their ids and without what has to be read from a receipt. */
function asPlanned(part: BudgetPart | undefined): Values {
  const lines = rowsOf(part?.values['lines']).map(({ id, category, item, unit, ineligible }) => ({
    ...{ id, category, item, unit, ineligible },
  }));
  const incomes = rowsOf(part?.values['incomes']).map(({ id, source, label, earmarked }) => ({
    ...{ id, source, label, earmarked },
  }));
  return { lines, incomes };
}
