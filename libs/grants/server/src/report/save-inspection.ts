import {
  inspectedLineIssues,
  type InspectedLine,
  type InspectionAnswer,
  inspectionChecks,
  inspectionWays,
} from '@musubi/grants/model';
import { isLocalDate, reason } from '@musubi/platform/model';
import {
  type Actor,
  Conflict,
  Db,
  Events,
  JsonScalar,
  LocalDateScalar,
  Permit,
  refuse,
  refuseIssues,
  refuseReason,
  UseCase,
  Versioned,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Application } from '../application/application.entity.js';
import { Inspection } from './award.entity.js';
import { Awards } from './awards.js';
import { actualOf, FinalReports } from './final-reports.js';

@InputType()
export class InspectedLineInput {
  @Field(() => ID)
  organisationId: string;

  @Field()
  lineId: string;

  /** Yen, digits only. */
  @Field()
  acceptedYen: string;

  @Field({ defaultValue: '' })
  reason: string;
}

@InputType()
export class SaveInspectionInput {
  /** The application. */
  @Field(() => ID)
  id: string;

  /** Version of the inspection as last seen; left out for the first one. */
  @Field(() => Int, { nullable: true })
  version?: number | null;

  /** Check id → `yes` or `no`. */
  @Field(() => JsonScalar)
  checks: object;

  /** Lines of which not all is accepted. */
  @Field(() => [InspectedLineInput])
  lines: InspectedLineInput[];

  @Field({ defaultValue: '' })
  note: string;

  @Field(() => LocalDateScalar, { nullable: true })
  inspectedOn?: string | null;

  /** `papers` or `visit`. */
  @Field({ defaultValue: 'papers' })
  how: string;
}

@ObjectType()
export class SaveInspectionOk extends Versioned {}

/** The office notes what it found when looking into a final report (検査調書), finished or not: a cut may wait for its reason. */
@UseCase({ input: SaveInspectionInput, ok: SaveInspectionOk, permission: 'application:inspect' })
@Injectable()
export class SaveInspection {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly awards: Awards,
    private readonly reports: FinalReports,
  ) {}

  run(actor: Actor, input: SaveInspectionInput): Promise<SaveInspectionOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:inspect', Application, { id: input.id });
      if (application.state !== 'reported')
        refuseReason(
          reason('wrongState', '検査は、実績報告が出されているあいだに行います。画面を読み直してください。'),
        );
      const there = await this.db.repo(Inspection).findOneBy({ applicationId: application.id });
      if (there && there.version !== input.version) refuse(new Conflict());
      const actual = actualOf(await this.reports.of(application.id), await this.awards.of(application));
      const lines = input.lines.map(lineOf);
      refuseIssues(inspectedLineIssues(actual, lines));
      const before = there ? { lines: there.lines, checks: there.checks, note: there.note } : null;
      const inspection = Object.assign(there ?? new Inspection(), {
        applicationId: application.id,
        checks: checksOf(input.checks),
        lines,
        note: input.note.trim().slice(0, 5000),
        inspectedOn: dayOrNull(input.inspectedOn),
        how: wayOf(input.how),
        inspectorName: actor.name,
      });
      const saved = await this.db.repo(Inspection).save(inspection);
      await this.events.record({
        name: 'InspectionSaved',
        subject: { type: 'Application', id: application.id },
        actor,
        before,
        after: { lines, checks: inspection.checks, note: inspection.note },
      });
      return { id: saved.id, version: saved.version };
    });
  }
}

const dayOrNull = (text: string | null | undefined): string | null => (text && isLocalDate(text) ? text : null);
const wayOf = (text: string): string => (inspectionWays.some((each) => each.value === text) ? text : 'papers');

const lineOf = ({ organisationId, lineId, acceptedYen, reason: why }: InspectedLineInput): InspectedLine => ({
  ...{ organisationId, lineId, acceptedYen, reason: why.trim().slice(0, 500) },
});

function checksOf(given: object): Record<string, InspectionAnswer> {
  const answers = given as Record<string, unknown>;
  return Object.fromEntries(
    inspectionChecks.flatMap(({ id }) => {
      const answer = answers[id];
      return answer === 'yes' || answer === 'no' ? [[id, answer] as const] : [];
    }),
  );
}
