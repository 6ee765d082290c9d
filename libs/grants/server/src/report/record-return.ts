import { type Actor, Clock, Db, LocalDateScalar, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { PaymentAsSeen, paymentMoved, PaymentMove, PaymentMoved } from './payment-move.js';
import { dayOf } from './record-payment.js';
import { Retention } from './retention.js';

@InputType()
export class RecordReturnInput extends PaymentAsSeen {
  /** The day the money came in. */
  @Field(() => LocalDateScalar)
  receivedOn: string;
}

@ObjectType()
export class RecordReturnOk extends PaymentMoved {}

/** Who pays notes that the money that had to come back has come in. */
@UseCase({ input: RecordReturnInput, ok: RecordReturnOk, permission: 'payment:record' })
@Injectable()
export class RecordReturn {
  constructor(
    private readonly db: Db,
    private readonly payments: PaymentMove,
    private readonly retention: Retention,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: RecordReturnInput): Promise<RecordReturnOk> {
    return this.db.transaction(async () => {
      const payment = await this.payments.make(actor, input, {
        move: 'receive',
        change: (each) => {
          each.movedOn = dayOf(input.receivedOn, this.clock.now(), 'receivedOn');
        },
      });
      await this.retention.prolong(payment.applicationId, input.receivedOn);
      return paymentMoved(payment);
    });
  }
}
