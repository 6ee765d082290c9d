import { reason } from '@musubi/platform/model';
import { type Actor, Clock, Db, Events, Permit, refuseReason, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ConsultationSlot } from './consultation.entity.js';

@InputType()
export class WithdrawConsultationSlotInput {
  @Field(() => ID)
  id: string;
}

@ObjectType()
export class WithdrawConsultationSlotOk {
  @Field(() => ID)
  id: string;
}

/** Takes a time back that nobody has booked. */
@UseCase({
  input: WithdrawConsultationSlotInput,
  ok: WithdrawConsultationSlotOk,
  permission: 'consultation:withdrawSlot',
})
@Injectable()
export class WithdrawConsultationSlot {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: WithdrawConsultationSlotInput): Promise<WithdrawConsultationSlotOk> {
    return this.db.transaction(async () => {
      const slot = await this.permit.lock(actor, 'consultation:withdrawSlot', ConsultationSlot, input);
      if (slot.withdrawnAt) return { id: slot.id };
      const row = await this.db.one<{ count: number }>(
        `select count(*)::int as count from consultation_booking where slot_id = $1 and state = 'booked'`,
        [slot.id],
      );
      const count = row?.count ?? 0;
      refuseReason(
        count === 0
          ? null
          : reason('booked', `この枠には予約が${count}件あります。先に予約を取り消すか、日時を移してください。`, {
              count,
            }),
      );
      slot.withdrawnAt = this.clock.now();
      await this.db.repo(ConsultationSlot).save(slot);
      await this.events.record({
        name: 'ConsultationSlotWithdrawn',
        subject: { type: 'ConsultationSlot', id: slot.id },
        actor,
        before: { startsAt: slot.startsAt, desk: slot.desk },
      });
      return { id: slot.id };
    });
  }
}
