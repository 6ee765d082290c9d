import {
  interviewProblems,
  type InterviewSetting,
  interviewSettingIssues,
  type InterviewSlot,
  planInterviews,
} from '@musubi/grants/model';
import {
  type Actor,
  Db,
  Events,
  LocalDateScalar,
  Permit,
  refuseIssues,
  UseCase,
  Versioned,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Call } from '../call/call.entity.js';
import { InterviewTimetable } from './committee.entity.js';
import { InterviewSubjects } from './interview-subjects.js';
import { refuseStale } from './refuse-stale.js';

@InputType()
export class InterviewSettingInput implements InterviewSetting {
  @Field(() => LocalDateScalar)
  date: string;

  @Field()
  startsAt: string;

  @Field()
  endsAt: string;

  @Field(() => Int)
  minutes: number;

  @Field(() => Int)
  pause: number;

  @Field()
  lunchFrom: string;

  @Field()
  lunchUntil: string;

  @Field(() => [String])
  rooms: string[];

  @Field()
  place: string;

  @Field({ defaultValue: '' })
  note: string;

  @Field({ defaultValue: '' })
  bring: string;
}

@InputType()
export class InterviewSlotInput implements InterviewSlot {
  @Field(() => ID)
  applicationId: string;

  @Field()
  room: string;

  @Field()
  startsAt: string;

  @Field()
  endsAt: string;
}

@InputType()
export class SaveInterviewsInput {
  @Field(() => ID)
  callId: string;

  /** Version of the timetable as last seen; absent for a new one. */
  @Field(() => Int, { nullable: true })
  version?: number | null;

  @Field(() => InterviewSettingInput)
  setting: InterviewSettingInput;

  /** The timetable as changed by hand; absent to have it made. */
  @Field(() => [InterviewSlotInput], { nullable: true })
  slots?: InterviewSlotInput[] | null;
}

@ObjectType()
export class SaveInterviewsOk extends Versioned {
  /** Numbers of applications that found no place. */
  @Field(() => [String])
  left: readonly string[];
}

/** The interview timetable of a call: made so that nobody is needed twice at once, or as changed by hand under the same rule. */
@UseCase({ input: SaveInterviewsInput, ok: SaveInterviewsOk, permission: 'call:review' })
@Injectable()
export class SaveInterviews {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly subjects: InterviewSubjects,
  ) {}

  run(actor: Actor, input: SaveInterviewsInput): Promise<SaveInterviewsOk> {
    return this.db.transaction(async () => {
      const call = await this.permit.lock(actor, 'call:review', Call, { id: input.callId });
      const setting: InterviewSetting = { ...input.setting, rooms: input.setting.rooms.map((room) => room.trim()) };
      refuseIssues(interviewSettingIssues(setting));
      const subjects = await this.subjects.of(call.id);
      const plan = input.slots
        ? { slots: input.slots.map((slot) => ({ ...slot })), left: [] }
        : planInterviews(setting, subjects);
      const problems = interviewProblems(setting, plan.slots, subjects);
      refuseIssues(problems.map((message) => ({ field: 'slots', code: 'clash', message })));
      const timetables = this.db.repo(InterviewTimetable);
      const kept = await timetables.findOneBy({ callId: call.id });
      refuseStale(kept, input.version);
      const timetable = kept ?? timetables.create({ callId: call.id, sentAt: null, sentVersion: null, sent: null });
      const before = kept && { slots: kept.slots };
      timetable.setting = setting;
      timetable.slots = [...plan.slots];
      await timetables.save(timetable);
      await this.events.record({
        name: 'InterviewsSaved',
        subject: { type: 'Call', id: call.id },
        actor,
        before,
        after: { setting, slots: timetable.slots },
      });
      return { id: timetable.id, version: timetable.version, left: plan.left };
    });
  }
}
