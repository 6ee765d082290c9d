import {
  type AssignmentProgram,
  assignmentProgram,
  declarationYear,
  type AssignmentProblem,
  foundShortages,
  obviousShortages,
  type ReviewSetting,
  reviewSettingOf,
  shortageProgram,
} from '@musubi/grants/model';
import { tokyoDate } from '@musubi/platform/model';
import { type Actor, Clock, Db, isId, NotFound, Permit, refuse, Solver } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { partnerNamesJson } from '../application/application-bundle.js';
import type {
  AssignmentApplication,
  AssignmentBoard,
  AssignmentProposal,
  AssignmentReviewer,
} from './committee.types.js';
import { FindConflicts } from './find-conflicts.js';

const longestSeconds = 20;

export interface AssignmentLimits {
  readonly perApplication?: number | null;
  readonly minLoad?: number | null;
  readonly maxLoad?: number | null;
}

/** Who could review what, and the best way to share it out. */
@Injectable()
export class AssignmentQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
    private readonly conflicts: FindConflicts,
    private readonly solver: Solver,
  ) {}

  async board(actor: Actor, callId: string): Promise<AssignmentBoard> {
    this.permit.check(actor, 'call:review');
    const call = isId(callId)
      ? await this.db.one<{ id: string; title: string; review: Partial<ReviewSetting> | null }>(
          'select id, title, review from call where id = $1',
          [callId],
        )
      : null;
    if (!call) return refuse(new NotFound());
    const applications = await this.applications(callId);
    const reviewers = await this.reviewers();
    const found = await this.conflicts.among(
      applications.map(({ id }) => id),
      reviewers.map(({ id }) => id),
    );
    return {
      id: call.id,
      title: call.title,
      review: reviewSettingOf(call.review),
      applications,
      reviewers,
      conflicts: found,
    };
  }

  async proposal(actor: Actor, callId: string, limits: AssignmentLimits): Promise<AssignmentProposal> {
    const problem = problemOf(await this.board(actor, callId), limits);
    const obvious = obviousShortages(problem);
    if (obvious.length > 0) return { status: 'infeasible', rows: [], reasons: obvious };
    const program = assignmentProgram(problem);
    const best = await this.valuesOf(program);
    if (best)
      return {
        status: best.proved ? 'optimal' : 'unfinished',
        rows: rowsOf(problem, program, best.values),
        reasons: [],
      };
    const shortage = await this.valuesOf(shortageProgram(problem));
    return { status: 'infeasible', rows: [], reasons: foundShortages(problem, shortage?.values ?? new Map()) };
  }

  /** Values by the names of the columns; null when the program has no answer. */
  private async valuesOf({ text, columns }: AssignmentProgram) {
    const answer = await this.solver.solve({ program: text, seconds: longestSeconds });
    return (
      answer && { proved: answer.proved, values: new Map(columns.map((name, at) => [name, answer.values[at] ?? 0])) }
    );
  }

  private applications(callId: string): Promise<AssignmentApplication[]> {
    return this.db.query<AssignmentApplication>(
      `select t.id, t.version, t.number, t.title, t.state, t.reviewer_ids as "reviewerIds", ${partnerNamesJson('t.organisation_ids')} as partners,
              (select coalesce(array_agg(distinct f), '{}') from organisation o, unnest(o.fields) f where o.id = any(t.organisation_ids)) as fields,
              (select coalesce(array_agg(r.reviewer_id), '{}') from review r where r.application_id = t.id and r.submitted_at is not null) as "submittedIds"
       from application t where t.call_id = $1 and t.state in ('accepted', 'inReview') order by t.serial`,
      [callId],
    );
  }

  /** Committee members in office today; who has no entry yet counts as in office. */
  private reviewers(): Promise<AssignmentReviewer[]> {
    const today = tokyoDate(this.clock.now());
    return this.db.query<AssignmentReviewer>(
      `select p.id, p.name, coalesce(f.fields, '{}') as fields, coalesce(f.background, 'citizen') as background, f.max_load as "maxLoad",
              exists (select 1 from reviewer_interest d where d.person_id = p.id and d.fiscal_year = $2) as declared
       from person p left join reviewer_profile f on f.person_id = p.id
       where 'reviewer' = any(p.roles) and p.anonymised_at is null
         and (f.id is null or $1::date between f.active_from and coalesce(f.active_until, 'infinity'))
       order by p.name_kana nulls last, p.name, p.id`,
      [today, declarationYear(today)],
    );
  }
}

function problemOf(board: AssignmentBoard, limits: AssignmentLimits): AssignmentProblem {
  const setting = board.review as ReviewSetting;
  return {
    applications: board.applications,
    reviewers: board.reviewers,
    conflicts: board.conflicts,
    fixed: board.applications.flatMap(({ id, submittedIds }) =>
      submittedIds.map((reviewerId) => ({ applicationId: id, reviewerId })),
    ),
    perApplication: limits.perApplication ?? setting.perApplication,
    minLoad: limits.minLoad ?? setting.minLoad,
    maxLoad: limits.maxLoad ?? setting.maxLoad,
  };
}

function rowsOf(problem: AssignmentProblem, { pairs }: AssignmentProgram, values: ReadonlyMap<string, number>) {
  const chosen = [...pairs].filter(([name]) => (values.get(name) ?? 0) > 0.5).map(([, pair]) => pair);
  return problem.applications.map(({ id }) => ({
    applicationId: id,
    reviewerIds: chosen.filter((pair) => pair.applicationId === id).map((pair) => pair.reviewerId),
  }));
}
