import {
  rankApplications,
  type RankedApplication,
  type ReviewedApplication,
  type ReviewSheet,
  type Rubric,
} from '@musubi/grants/model';
import { type Actor, Db, isId, NotFound, Permit, refuse } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { partnerNamesJson } from '../application/application-bundle.js';
import type { CallRanking, RankingRow } from './ranking.types.js';

interface CallRow {
  id: string;
  title: string;
  budget: string | null;
  unit: string;
  rubric: Rubric;
}

interface ApplicationRow {
  applicationId: string;
  version: number;
  number: string;
  title: string;
  partners: string[];
  state: string;
  submittedAt: Date;
  requested: string;
  recused: number;
  assigned: number;
  sheets: (Omit<ReviewSheet, 'submittedAt'> & { submittedAt: string | null })[];
}

/** Without a published budget every application above the threshold fits. */
const unlimited = 10n ** 15n;

/** The ranking of a call: one SQL for the facts, the rule itself in grants/model. */
@Injectable()
export class RankingQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  async ranking(actor: Actor, callId: string): Promise<CallRanking> {
    this.permit.check(actor, 'application:rank');
    const call = isId(callId)
      ? await this.db.one<CallRow>(
          `select id, title, budget_yen::text as budget, unit_yen::text as unit, rubric from call where id = $1`,
          [callId],
        )
      : null;
    if (!call) return refuse(new NotFound());
    const rows = await this.rows(callId);
    const budget = call.budget === null ? null : BigInt(call.budget);
    const ranked = rankApplications(call.rubric, rows.map(reviewed), budget ?? unlimited);
    const byId = new Map(rows.map((row) => [row.applicationId, row]));
    return {
      callId: call.id,
      title: call.title,
      budget,
      unit: BigInt(call.unit),
      threshold: call.rubric.threshold,
      criteria: call.rubric.criteria,
      rows: ranked.map((each) => rankingRow(each, byId.get(each.applicationId)!)),
    };
  }

  private rows(callId: string): Promise<ApplicationRow[]> {
    return this.db.query<ApplicationRow>(
      `select t.id as "applicationId", t.version, t.number, t.title, t.state, t.submitted_at as "submittedAt",
              coalesce(t.requested_yen, 0)::text as requested, cardinality(t.conflict_ids) as recused,
              cardinality(t.reviewer_ids) as assigned,
              ${partnerNamesJson('t.organisation_ids')} as partners,
              (select coalesce(json_agg(json_build_object('reviewerId', r.reviewer_id, 'scores', r.scores, 'comment', r.comment,
                 'submittedAt', r.submitted_at, 'rubric', v.rubric)), '[]') from review r
                 left join rubric_version v on v.call_id = r.call_id and v.rubric_version = r.rubric_version
                 where r.application_id = t.id) as sheets
       from application t where t.call_id = $1 and t.state in ('inReview', 'reviewed', 'approved', 'rejected', 'reported', 'settled', 'closed')`,
      [callId],
    );
  }
}

const reviewed = (row: ApplicationRow): ReviewedApplication => ({
  applicationId: row.applicationId,
  number: row.number,
  submittedAt: row.submittedAt,
  grant: BigInt(row.requested),
  recused: row.recused,
  sheets: row.sheets.map((sheet) => ({
    ...sheet,
    submittedAt: sheet.submittedAt ? new Date(sheet.submittedAt) : null,
  })),
});

const rankingRow = (ranked: RankedApplication, row: ApplicationRow): RankingRow => ({
  ...{
    applicationId: row.applicationId,
    version: row.version,
    number: row.number,
    title: row.title,
    partners: row.partners,
    state: row.state,
  },
  ...{
    rank: ranked.rank,
    percent: ranked.percent,
    lowest: ranked.lowest,
    highest: ranked.highest,
    submittedReviews: ranked.submittedReviews,
  },
  ...{
    recused: row.recused,
    assignedReviews: row.assigned,
    requested: BigInt(row.requested),
    cumulative: ranked.cumulative,
  },
  ...{ aboveThreshold: ranked.aboveThreshold, withinBudget: ranked.withinBudget },
  means: Object.entries(ranked.meanByCriterion).map(([criterion, mean]) => ({ criterion, mean })),
});
