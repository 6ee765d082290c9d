import { consultationLifecycle } from '@musubi/grants/model';
import { type Actor, Clock, Db, Events, Permit, refuseReason, UseCase, Versioned } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ConsultationBooking } from './consultation.entity.js';

@InputType()
export class CancelConsultationInput extends Versioned {
  /** In a sentence; the other side reads it. May be empty. */
  @Field()
  reason: string;
}

@ObjectType()
export class CancelConsultationOk {
  @Field(() => ID)
  id: string;
}

/** Cancels a booking, by the group or by the office; its place is free again. */
@UseCase({ input: CancelConsultationInput, ok: CancelConsultationOk, permission: 'consultation:change' })
@Injectable()
export class CancelConsultation {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: CancelConsultationInput): Promise<CancelConsultationOk> {
    return this.db.transaction(async () => {
      const booking = await this.permit.lock(actor, 'consultation:change', ConsultationBooking, input);
      refuseReason(consultationLifecycle.refusal(booking, 'cancel', this.clock.now()));
      booking.state = consultationLifecycle.after('cancel');
      booking.reason = [...input.reason.trim()].slice(0, 500).join('');
      await this.db.repo(ConsultationBooking).save(booking);
      await this.events.record({
        name: consultationLifecycle.moves.cancel.emits,
        subject: { type: 'ConsultationBooking', id: booking.id },
        actor,
        organisationIds: booking.organisationIds,
        before: { state: 'booked' },
        after: { state: booking.state, reason: booking.reason },
      });
      return { id: booking.id };
    });
  }
}
