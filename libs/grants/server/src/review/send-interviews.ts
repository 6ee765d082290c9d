import { interviewChanges, type InterviewDay, interviewFacts } from '@musubi/grants/model';
import { reason } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Conflict,
  Db,
  Events,
  Permit,
  refuse,
  refuseReason,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Call } from '../call/call.entity.js';
import { InterviewTimetable } from './committee.entity.js';

@InputType()
export class SendInterviewsInput {
  @Field(() => ID)
  callId: string;

  @Field(() => Int)
  version: number;
}

@ObjectType()
export class SendInterviewsOk {
  @Field(() => ID)
  callId: string;

  @Field(() => Int)
  interviews: number;
}

/** Tells everybody for whom something is new when and where: partners and reviewers get their own times, with a calendar file. */
@UseCase({ input: SendInterviewsInput, ok: SendInterviewsOk, permission: 'call:review' })
@Injectable()
export class SendInterviews {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { callId, version }: SendInterviewsInput): Promise<SendInterviewsOk> {
    return this.db.transaction(async () => {
      const call = await this.permit.lock(actor, 'call:review', Call, { id: callId });
      const timetables = this.db.repo(InterviewTimetable);
      const timetable = await timetables.findOneBy({ callId: call.id });
      refuseReason(
        timetable && timetable.slots.length > 0 ? null : reason('noTimetable', '先に時間割をつくってください。'),
      );
      if (!timetable || timetable.version !== version)
        return refuse(new Conflict({ version: timetable?.version ?? null }));
      const before = timetable.sent;
      const day = { setting: timetable.setting, slots: timetable.slots };
      const { told, dropped } = interviewChanges(before, day);
      refuseReason(
        told.length + dropped.length > 0
          ? null
          : reason('nothingNew', '前に送ったときから変わっていません。送る相手はいません。'),
      );
      timetable.sentAt = this.clock.now();
      timetable.sent = day;
      // Saving counts the version on: what was sent is the version this makes.
      timetable.sentVersion = timetable.version + 1;
      await timetables.save(timetable);
      await this.events.record({
        name: 'InterviewsSent',
        subject: { type: 'Call', id: call.id },
        actor,
        before,
        after: day,
      });
      await this.announce(actor, day, told, dropped);
      return { callId: call.id, interviews: timetable.slots.length };
    });
  }

  /** In the history of each application, so that its partners see it there too. */
  private async announce(
    actor: Actor,
    day: InterviewDay,
    told: readonly string[],
    dropped: readonly string[],
  ): Promise<void> {
    const rows = await this.db.query<{ id: string; organisationIds: string[] }>(
      'select id, organisation_ids as "organisationIds" from application where id = any($1::uuid[])',
      [[...told, ...dropped]],
    );
    for (const { id, organisationIds } of rows) {
      const slot = day.slots.find(({ applicationId }) => applicationId === id);
      await this.events.record({
        name: slot ? 'InterviewAnnounced' : 'InterviewDropped',
        subject: { type: 'Application', id },
        actor,
        organisationIds,
        after: slot ? { interview: interviewFacts(day.setting, slot) } : {},
      });
    }
  }
}
