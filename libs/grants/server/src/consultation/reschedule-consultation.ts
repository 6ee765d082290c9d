import { consultationLifecycle } from '@musubi/grants/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  isId,
  NotFound,
  organisationsOf,
  Permit,
  refuse,
  refuseReason,
  UseCase,
  Versioned,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ConsultationPlaces } from './consultation-places.js';
import { ConsultationBooking, ConsultationSlot } from './consultation.entity.js';

@InputType()
export class RescheduleConsultationInput extends Versioned {
  @Field(() => ID)
  slotId: string;

  /** `place` or `online` */
  @Field()
  way: string;
}

@ObjectType()
export class RescheduleConsultationOk extends Versioned {}

/** Moves a booking to another slot, by the group or by the office. The old place is free in the same moment. */
@UseCase({
  input: RescheduleConsultationInput,
  ok: RescheduleConsultationOk,
  permission: 'consultation:change',
})
@Injectable()
export class RescheduleConsultation {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly places: ConsultationPlaces,
  ) {}

  run(actor: Actor, input: RescheduleConsultationInput): Promise<RescheduleConsultationOk> {
    return this.db.transaction(async () => {
      const booking = await this.permit.lock(actor, 'consultation:change', ConsultationBooking, input);
      refuseReason(consultationLifecycle.refusal(booking, 'reschedule', this.clock.now()));
      if (!isId(input.slotId)) refuse(new NotFound());
      const slot = await this.permit.lock(actor, 'consultation:book', ConsultationSlot, { id: input.slotId });
      const way = input.way === 'online' ? 'online' : 'place';
      const own = booking.organisationIds.some((id) => organisationsOf(actor).includes(id));
      if (slot.id !== booking.slotId) {
        const daysAhead = await this.places.daysAhead(booking.callId);
        await this.places.refuseUnlessFree(slot, { way, daysAhead, byOffice: !own });
      }
      const before = { slotId: booking.slotId, way: booking.way };
      Object.assign(booking, { slotId: slot.id, way, remindedAt: null });
      const saved = await this.db.repo(ConsultationBooking).save(booking);
      await this.events.record({
        name: consultationLifecycle.moves.reschedule.emits,
        subject: { type: 'ConsultationBooking', id: booking.id },
        actor,
        organisationIds: booking.organisationIds,
        before,
        after: { slotId: slot.id, way, startsAt: slot.startsAt },
      });
      return { id: booking.id, version: saved.version };
    });
  }
}
