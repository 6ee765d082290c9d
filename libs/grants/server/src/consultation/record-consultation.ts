import { consultationLifecycle, recordIssues } from '@musubi/grants/model';
import { reason, tokyoDate } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  NotFound,
  Permit,
  refuse,
  refuseIssues,
  refuseReason,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PriorConsultation } from '../application/application-parts.entity.js';
import { ConsultationBooking, ConsultationSlot } from './consultation.entity.js';

@InputType()
export class RecordConsultationInput {
  /** The booking. */
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  /** false: they did not come. */
  @Field()
  held: boolean;

  /** What was talked about and what comes next; the partners read it. Not needed when they did not come. */
  @Field()
  note: string;
}

@ObjectType()
export class RecordConsultationOk {
  @Field(() => ID)
  id: string;

  @Field()
  state: string;
}

/** Notes what came of a booked consultation. One that was held for a partnership counts as its 事前相談. */
@UseCase({ input: RecordConsultationInput, ok: RecordConsultationOk, permission: 'consultation:hold' })
@Injectable()
export class RecordConsultation {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: RecordConsultationInput): Promise<RecordConsultationOk> {
    return this.db.transaction(async () => {
      const booking = await this.permit.lock(actor, 'consultation:hold', ConsultationBooking, input);
      const move = input.held ? 'hold' : 'miss';
      const now = this.clock.now();
      refuseReason(consultationLifecycle.refusal(booking, move, now));
      const slot = await this.db.repo(ConsultationSlot).findOneBy({ id: booking.slotId });
      if (!slot) return refuse(new NotFound());
      refuseReason(slot.startsAt <= now ? null : reason('notYet', '相談の時刻になる前には記録できません。'));
      if (input.held) refuseIssues(recordIssues(input.note));
      const before = { state: booking.state };
      booking.state = consultationLifecycle.after(move);
      booking.record = input.note.trim() || null;
      booking.recordedByName = actor.name;
      await this.db.repo(ConsultationBooking).save(booking);
      if (input.held && booking.partnershipId) await this.count(actor, booking, slot, booking.partnershipId);
      await this.events.record({
        name: consultationLifecycle.moves[move].emits,
        subject: { type: 'ConsultationBooking', id: booking.id },
        actor,
        organisationIds: booking.organisationIds,
        before,
        after: { state: booking.state },
      });
      return { id: booking.id, state: booking.state };
    });
  }

  private async count(actor: Actor, booking: ConsultationBooking, slot: ConsultationSlot, partnershipId: string) {
    await this.db.repo(PriorConsultation).save(
      Object.assign(new PriorConsultation(), {
        ...{ partnershipId, organisationIds: booking.organisationIds, bookingId: booking.id, way: booking.way },
        ...{ heldOn: tokyoDate(slot.startsAt), note: booking.record ?? '' },
        ...{ withPersonId: actor.personId as string, withPersonName: actor.name },
      }),
    );
  }
}
