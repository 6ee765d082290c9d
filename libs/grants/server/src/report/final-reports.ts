import {
  actualBudget,
  actualIssues,
  balanceIssues,
  type Budget,
  type BudgetPart,
  editableReportStates,
  resultIssues,
} from '@musubi/grants/model';
import { type FieldIssue, reason } from '@musubi/platform/model';
import { Db, refuseReason } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { FinalReport, Receipt, ReportPart } from './award.entity.js';
import type { Award } from './awards.js';

/** A final report with its parts and receipts. */
export interface ReportBundle {
  readonly report: FinalReport;
  readonly parts: readonly ReportPart[];
  readonly receipts: readonly Receipt[];
}

/** Reads final reports inside the open transaction, if there is one. */
@Injectable()
export class FinalReports {
  constructor(private readonly db: Db) {}

  find(applicationId: string): Promise<FinalReport | null> {
    return this.db.repo(FinalReport).findOneBy({ applicationId });
  }

  /** Refuses when nobody has begun one. */
  async of(applicationId: string): Promise<ReportBundle> {
    const report = await this.find(applicationId);
    if (!report) return refuseReason(notBegun) as never;
    const parts = await this.db.repo(ReportPart).find({ where: { reportId: report.id }, order: { id: 'ASC' } });
    const receipts = await this.db.query<Receipt>(
      `select id, organisation_id as "organisationId", line_id as "lineId" from receipt
        where application_id = $1 and removed_at is null`,
      [applicationId],
    );
    return { report, parts, receipts };
  }

  /** Refuses outside the states in which partners write. */
  editable(report: FinalReport | null): FinalReport {
    if (!report) return refuseReason(notBegun) as never;
    if (!editableReportStates.includes(report.state))
      refuseReason(reason('notEditable', '実績報告は提出されているため、変えられません。'));
    return report;
  }
}

const notBegun = reason('notBegun', '実績報告がまだ始められていません。');

/** Actual figures of all who are partners now. */
export const actualParts = ({ parts }: ReportBundle, award: Award): BudgetPart[] =>
  parts.flatMap(({ section, organisationId, values }) =>
    section === 'costs' && organisationId && award.partners.some((each) => each.id === organisationId)
      ? [{ organisationId, values }]
      : [],
  );

export const actualOf = (bundle: ReportBundle, award: Award): Budget => actualBudget(actualParts(bundle, award));

/** What keeps a report from being handed in, each partner's part named. */
export function reportIssues(bundle: ReportBundle, award: Award): FieldIssue[] {
  const costs = award.rule.costs ?? [];
  const results = bundle.parts.find((each) => each.section === 'results')?.values ?? {};
  const named = actualParts(bundle, award).flatMap((part) => {
    const name = award.partners.find((each) => each.id === part.organisationId)?.name ?? '';
    return actualIssues(part, costs, bundle.receipts).map((issue) => ({
      ...issue,
      field: `${part.organisationId}:${issue.field}`,
      message: `${name}　${issue.message}`,
    }));
  });
  return [...resultIssues(results), ...named, ...balanceIssues(actualOf(bundle, award), award.rule, award.decided)];
}
