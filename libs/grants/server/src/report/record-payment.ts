import { isLocalDate, tokyoDate } from '@musubi/platform/model';
import { type Actor, Clock, Db, InvalidInput, LocalDateScalar, refuse, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { StaffMove } from '../screening/staff-move.js';
import { PaymentAsSeen, paymentMoved, PaymentMove, PaymentMoved } from './payment-move.js';
import { Retention } from './retention.js';

@InputType()
export class RecordPaymentInput extends PaymentAsSeen {
  /** The day the money was sent. */
  @Field(() => LocalDateScalar)
  paidOn: string;
}

@ObjectType()
export class RecordPaymentOk extends PaymentMoved {}

/** Who pays notes that money has been sent. A final payment closes the award. */
@UseCase({ input: RecordPaymentInput, ok: RecordPaymentOk, permission: 'payment:record' })
@Injectable()
export class RecordPayment {
  constructor(
    private readonly db: Db,
    private readonly payments: PaymentMove,
    private readonly moves: StaffMove,
    private readonly retention: Retention,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: RecordPaymentInput): Promise<RecordPaymentOk> {
    return this.db.transaction(async () => {
      const payment = await this.payments.make(actor, input, {
        move: 'pay',
        change: (each) => {
          each.movedOn = dayOf(input.paidOn, this.clock.now(), 'paidOn');
        },
      });
      if (payment.kind === 'final')
        await this.moves.make(
          actor,
          { id: payment.applicationId },
          {
            move: 'pay',
            facts: async () => ({ payable: payment.amountYen }),
            change: (application) => this.retention.start(application, input.paidOn),
            data: { paymentId: payment.id, amount: payment.amountYen, paidOn: input.paidOn },
          },
        );
      return paymentMoved(payment);
    });
  }
}

/** A real day that is not still to come. */
export function dayOf(text: string, now: Date, field: string): string {
  if (!isLocalDate(text) || text > tokyoDate(now))
    refuse(new InvalidInput([{ field, code: 'invalid', message: '日付は、今日までの実在する日を入力してください。' }]));
  return text;
}
