import { budgetTotals, type BudgetTotals, inspectedBudget, settle, type Settlement } from '@musubi/grants/model';
import { Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { Application } from '../application/application.entity.js';
import { Inspection } from './award.entity.js';
import { type Award, Awards } from './awards.js';
import { actualOf, FinalReports, type ReportBundle } from './final-reports.js';

export interface SettlementFigures extends Settlement {
  readonly award: Award;
  readonly bundle: ReportBundle;
  readonly inspection: Inspection | null;
  /** Actual figures after the inspection. */
  readonly totals: BudgetTotals;
}

/** What comes out of a final report and its inspection, by the rules of the call. */
@Injectable()
export class Settlements {
  constructor(
    private readonly db: Db,
    private readonly awards: Awards,
    private readonly reports: FinalReports,
  ) {}

  async of(application: Application): Promise<SettlementFigures> {
    const award = await this.awards.of(application);
    const bundle = await this.reports.of(application.id);
    const inspection = await this.db.repo(Inspection).findOneBy({ applicationId: application.id });
    const inspected = inspectedBudget(actualOf(bundle, award), inspection?.lines ?? []);
    return {
      ...{ award, bundle, inspection },
      totals: budgetTotals({ ...inspected, requested: award.decided }, award.rule),
      ...settle(award.rule, award.decided, inspected, award.paid),
    };
  }

  /** What is left to pay or to come back of an award that has been settled. */
  async open(application: Application): Promise<{ payable: bigint; returnable: bigint }> {
    const { paid } = await this.awards.of(application);
    const open = (application.settledYen ?? 0n) - paid;
    return { payable: open > 0n ? open : 0n, returnable: open < 0n ? -open : 0n };
  }
}
