import { type ConsultationWay, slotPlanIssues, slotsOf } from '@musubi/grants/model';
import { type Actor, Clock, Db, Events, LocalDateScalar, Permit, refuseIssues, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ConsultationSlot } from './consultation.entity.js';

@InputType()
export class PublishConsultationSlotsInput {
  @Field(() => LocalDateScalar)
  startsOn: string;

  /** `10:00`, in Tokyo. */
  @Field()
  startTime: string;

  @Field()
  endTime: string;

  /** `place`, `online` or `either` */
  @Field()
  way: string;

  @Field()
  place: string;

  @Field()
  onlineUrl: string;

  @Field()
  desk: string;

  @Field(() => Int)
  capacity: number;

  @Field()
  note: string;

  /** The same time on so many weeks, this one included. */
  @Field(() => Int)
  weeks: number;
}

@ObjectType()
export class PublishConsultationSlotsOk {
  @Field(() => [ID])
  ids: string[];
}

/** Opens times for consultation. A time the same desk has already is not opened twice. */
@UseCase({
  input: PublishConsultationSlotsInput,
  ok: PublishConsultationSlotsOk,
  permission: 'consultation:publishSlots',
})
@Injectable()
export class PublishConsultationSlots {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: PublishConsultationSlotsInput): Promise<PublishConsultationSlotsOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'consultation:publishSlots');
      refuseIssues(slotPlanIssues(input, this.clock.now()));
      await this.db.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
        `consultation/${input.desk.trim()}`,
      ]);
      const ids: string[] = [];
      for (const times of slotsOf(input)) ids.push(...(await this.open(actor, input, times)));
      await this.events.record({
        name: 'ConsultationSlotsPublished',
        subject: { type: 'ConsultationSlot', id: ids[0] ?? '00000000-0000-0000-0000-000000000000' },
        actor,
        after: { startsOn: input.startsOn, startTime: input.startTime, count: ids.length, desk: input.desk },
      });
      return { ids };
    });
  }

  private async open(
    actor: Actor,
    input: PublishConsultationSlotsInput,
    { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  ): Promise<string[]> {
    const row = await this.db.one(
      `select 1 from consultation_slot where desk = $1 and starts_at < $3 and ends_at > $2 and withdrawn_at is null`,
      [input.desk.trim(), startsAt, endsAt],
    );
    if (row) return [];
    const slot = Object.assign(new ConsultationSlot(), {
      ...{ startsAt, endsAt, capacity: input.capacity, way: input.way as ConsultationWay },
      ...{ place: input.place.trim(), onlineUrl: input.onlineUrl.trim(), desk: input.desk.trim() },
      ...{ note: [...input.note.trim()].slice(0, 500).join(''), publishedBy: actor.personId, withdrawnAt: null },
    });
    await this.db.repo(ConsultationSlot).save(slot);
    return [slot.id];
  }
}
