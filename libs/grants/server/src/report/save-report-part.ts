import { isDeepStrictEqual } from 'node:util';
import { actualIssues, actualRowsFor, grantRuleOf, resultFields, resultIssues, rowsOf } from '@musubi/grants/model';
import type { FieldIssue, Values } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  FieldIssueType,
  JsonScalar,
  Permit,
  refuse,
  refuseIssues,
  UseCase,
  Versioned,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { asValues, changedOnly, conflictWith, tooLongIssues } from '../application/kept-draft.js';
import { ReportPart } from './award.entity.js';
import { TermsOfAwards } from './award-terms.js';
import { FinalReports } from './final-reports.js';

@InputType()
export class SaveReportPartInput {
  /** The part. */
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => JsonScalar)
  values: object;
}

@ObjectType()
export class SaveReportPartOk extends Versioned {
  @Field()
  savedAt: Date;

  /** What is still to be put right, unanswered questions aside. */
  @Field(() => [FieldIssueType])
  issues: FieldIssue[];
}

/** Saves one part of the final report as typed, finished or not. The second of two editors gets a `Conflict`. */
@UseCase({ input: SaveReportPartInput, ok: SaveReportPartOk, permission: 'reportPart:edit' })
@Injectable()
export class SaveReportPart {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly reports: FinalReports,
    private readonly clock: Clock,
    private readonly terms: TermsOfAwards,
  ) {}

  run(actor: Actor, input: SaveReportPartInput): Promise<SaveReportPartOk> {
    return this.db.transaction(async () => {
      const part = await this.permit.lock(actor, 'reportPart:edit', ReportPart, { id: input.id });
      this.reports.editable(await this.reports.find(part.applicationId));
      refuseIssues(tooLongIssues(input.values));
      const values = known(part, asValues(input.values));
      const issues = await this.issues(part, values);
      if (isDeepStrictEqual(values, part.values))
        return { id: part.id, version: part.version, savedAt: part.updatedAt, issues };
      if (input.version !== part.version) refuse(conflictWith(part));
      const before = part.values;
      Object.assign(part, { values, editedByName: actor.name });
      const saved = await this.db.repo(ReportPart).save(part);
      await this.events.record({
        name: 'ReportPartSaved',
        subject: { type: 'Application', id: part.applicationId },
        actor,
        organisationIds: part.organisationIds,
        before: changedOnly(before, values),
        after: changedOnly(values, before),
        data: { section: part.section, organisationId: part.organisationId },
      });
      return { id: part.id, version: saved.version, savedAt: this.clock.now(), issues };
    });
  }

  private async issues(part: ReportPart, values: Values): Promise<FieldIssue[]> {
    const all =
      part.section === 'results'
        ? resultIssues(values)
        : actualIssues(
            { organisationId: part.organisationId ?? '', values },
            grantRuleOf(await this.terms.of(part.applicationId)).costs ?? [],
            [],
          );
    return all.filter((issue) => issue.code !== 'required');
  }
}

/** Only what the report asks for, so that a client cannot store anything else. */
function known(part: ReportPart, values: Values): Values {
  if (part.section === 'results')
    return Object.fromEntries(resultFields.flatMap(({ id }) => (id in values ? [[id, values[id]]] : [])));
  return Object.fromEntries(
    actualRowsFor([]).map((rows) => {
      const columns = ['id', ...rows.columns.map((column) => column.id)];
      const list = rowsOf(values[rows.id]).slice(0, rows.max + 1);
      return [
        rows.id,
        list.map((row) => Object.fromEntries(columns.filter((id) => id in row).map((id) => [id, row[id]]))),
      ];
    }),
  );
}
