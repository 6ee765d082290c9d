import { type ApplicationForm, correctionDeadline, correctionIssues, sectionOf } from '@musubi/grants/model';
import { type Actor, Clock, Db, LocalDateScalar, refuseIssues, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { ApplicationPlaces } from '../application/application-place.js';
import type { Application } from '../application/application.entity.js';
import { ApplicationAsSeen, ApplicationMoved, moved } from './application-moved.js';
import { ApplicationCorrection } from './screening.entity.js';
import { StaffMove } from './staff-move.js';

/** Words and a deadline for one of the sections; what is not given is as for all. */
@InputType()
export class SectionCorrectionInput {
  @Field()
  section: string;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  dueOn?: string | null;
}

@InputType()
export class ReturnApplicationInput extends ApplicationAsSeen {
  /** Ids of the sections to put right; the others stay closed. */
  @Field(() => [String])
  sections: string[];

  /** What holds for all of them. */
  @Field()
  note: string;

  /** The last day for the correction; it counts until 17:00 in Tokyo. */
  @Field(() => LocalDateScalar)
  dueOn: string;

  @Field(() => [SectionCorrectionInput], { nullable: true })
  details?: SectionCorrectionInput[] | null;
}

@ObjectType()
export class ReturnApplicationOk extends ApplicationMoved {}

/** 補正のお願い: the partners get the named sections back, each with words and a deadline of its own. */
@UseCase({ input: ReturnApplicationInput, ok: ReturnApplicationOk, permission: 'application:return' })
@Injectable()
export class ReturnApplication {
  constructor(
    private readonly db: Db,
    private readonly staff: StaffMove,
    private readonly clock: Clock,
    private readonly places: ApplicationPlaces,
  ) {}

  run(actor: Actor, input: ReturnApplicationInput): Promise<ReturnApplicationOk> {
    const corrections = correctionsOf(input);
    return this.db.transaction(async () => {
      const application = await this.staff.make(actor, input, {
        move: 'return',
        change: async (each) => {
          const form = await this.places.form(each);
          const ids = form.sections.map((section) => section.id);
          refuseIssues(correctionIssues(input, this.clock.now(), ids));
          each.correctionSections = input.sections;
          each.correctionNote = wholeNote(form, input, corrections);
          each.correctionDueAt = new Date(Math.max(...corrections.map(({ dueAt }) => dueAt.getTime())));
          await this.store(each, corrections);
        },
        data: {
          sections: input.sections,
          note: input.note.trim(),
          dueOn: input.dueOn,
          corrections,
        },
      });
      return moved(application);
    });
  }

  private async store(application: Application, corrections: readonly Asked[]): Promise<void> {
    const row = await this.db.one<{ round: number }>(
      'select coalesce(max(round), 0) + 1 as round from application_correction where application_id = $1',
      [application.id],
    );
    for (const each of corrections)
      await this.db.repo(ApplicationCorrection).save(
        Object.assign(new ApplicationCorrection(), each, {
          ...{ applicationId: application.id, round: row?.round ?? 1, correctedAt: null, closedAt: null },
        }),
      );
    // A part that is to be put right is not complete any more.
    await this.db.query(
      `update application_section set completed_at = null, completed_by_name = null, version = version + 1
        where application_id = $1 and section = any($2::text[]) and completed_at is not null`,
      [application.id, corrections.map(({ section }) => section)],
    );
  }
}

type Asked = Pick<ApplicationCorrection, 'section' | 'note' | 'dueAt'>;

const correctionsOf = (input: ReturnApplicationInput): Asked[] =>
  [...new Set(input.sections)].map((section) => {
    const own = input.details?.find((each) => each.section === section);
    return {
      section,
      note: own?.note?.trim() || input.note.trim(),
      dueAt: correctionDeadline(own?.dueOn ?? input.dueOn),
    };
  });

/** Everything in one text, for whoever shows no sections: mail, lists. */
function wholeNote(form: ApplicationForm, input: ReturnApplicationInput, corrections: readonly Asked[]): string {
  const own = corrections.filter(({ section }) =>
    input.details?.find((each) => each.section === section)?.note?.trim(),
  );
  const title = (id: string) => sectionOf(form, id)?.title ?? id;
  return [input.note.trim(), ...own.map((each) => `【${title(each.section)}】${each.note}`)].join('\n');
}
