import { type CourseSettings, programmeIssues, type ProgrammeSettings } from '@musubi/grants/model';
import { reason } from '@musubi/platform/model';
import {
  type Actor,
  Conflict,
  Db,
  Events,
  Permit,
  refuse,
  refuseIssues,
  refuseReason,
  UseCase,
  Versioned,
  YenScalar,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CourseFields, ProgrammeFields } from '../call/call-fields.js';
import { CourseKeeper } from './course-keeper.js';
import { Programme } from './programme.entity.js';

@InputType()
export class CourseInput extends CourseFields {
  /** Null for a new course. */
  @Field(() => ID, { nullable: true })
  id: string | null;

  @Field(() => YenScalar)
  capYen: bigint;
}

@InputType()
export class SaveProgrammeInput extends ProgrammeFields {
  /** Null makes a new programme. */
  @Field(() => ID, { nullable: true })
  id: string | null;

  @Field(() => Int, { nullable: true })
  version: number | null;

  /** All courses, in their order. One that is left out is removed, unless a call uses it. */
  @Field(() => [CourseInput])
  courses: CourseInput[];
}

@ObjectType()
export class SaveProgrammeOk extends Versioned {}

/** Makes or changes a programme with its courses. */
@UseCase({ input: SaveProgrammeInput, ok: SaveProgrammeOk, permission: 'programme:edit' })
@Injectable()
export class SaveProgramme {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly courses: CourseKeeper,
  ) {}

  run(actor: Actor, input: SaveProgrammeInput): Promise<SaveProgrammeOk> {
    return this.db.transaction(async () => {
      const programme = await this.programme(actor, input);
      const given = settingsOf(input);
      refuseIssues(programmeIssues(given));
      await this.code(programme, given.code);
      const { courses, ...facts } = given;
      const before = programme.createdAt ? { name: programme.name, untilYear: programme.untilYear } : undefined;
      // Written even where only a course has changed: the version is the whole programme's.
      Object.assign(programme, facts, { updatedAt: new Date() });
      const saved = await this.db.repo(Programme).save(programme);
      const changed = await this.courses.keep(programme.id, courses);
      await this.events.record({
        name: 'ProgrammeSaved',
        subject: { type: 'Programme', id: programme.id },
        actor,
        before,
        after: { name: given.name, untilYear: given.untilYear, courses: changed },
      });
      return { id: saved.id, version: saved.version };
    });
  }

  private async programme(actor: Actor, { id, version }: SaveProgrammeInput): Promise<Programme> {
    if (id) {
      const found = await this.permit.lock(actor, 'programme:edit', Programme, { id });
      if (version !== found.version) refuse(new Conflict({ version: found.version }));
      return found;
    }
    this.permit.check(actor, 'programme:edit');
    const row = await this.db.one<{ place: number }>('select coalesce(max(place), -1) + 1 as place from programme');
    return Object.assign(new Programme(), { place: row?.place ?? 0 });
  }

  private async code(programme: Programme, code: string): Promise<void> {
    const row = await this.db.one<{ taken: boolean; used: boolean }>(
      `select exists (select 1 from programme where code = $1 and id <> $2) as taken,
              exists (select 1 from call where programme_id = $2) as used`,
      [code, programme.id],
    );
    if (row?.taken)
      refuseIssues([{ field: 'code', code: 'taken', message: `記号「${code}」はほかの制度で使われています。` }]);
    refuseReason(
      row?.used && programme.code !== code
        ? reason('codeUsed', 'この制度にはもう公募があるため、記号は変えられません。受付番号の一部になっています。')
        : null,
    );
  }
}

const settingsOf = (input: SaveProgrammeInput): ProgrammeSettings => ({
  ...{ kind: input.kind, sinceYear: input.sinceYear, untilYear: input.untilYear },
  code: input.code.normalize('NFKC').trim().toUpperCase(),
  name: input.name.trim(),
  summary: input.summary.trim(),
  description: input.description.trim(),
  courses: input.courses.map(courseOf),
});

const courseOf = (course: CourseInput): CourseSettings => ({
  ...{ id: course.id, name: course.name.trim(), summary: course.summary.trim(), capYen: course.capYen },
  rate: [course.rateNumerator, course.rateDenominator],
  categoryRates: pairsOf(course.categoryRates),
});

function pairsOf(given: unknown): Record<string, readonly [number, number]> {
  if (typeof given !== 'object' || given === null) return {};
  const pairs = Object.entries(given).filter(([, pair]) => Array.isArray(pair) && pair.length === 2);
  return Object.fromEntries(pairs.map(([id, pair]: [string, unknown[]]) => [id, [Number(pair[0]), Number(pair[1])]]));
}
