import { reason } from '@musubi/platform/model';
import { type Actor, Db, refuseReason, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { InputType, ObjectType } from '@nestjs/graphql';
import type { GrantPayment } from './award.entity.js';
import { PaymentAsSeen, paymentMoved, PaymentMove, PaymentMoved } from './payment-move.js';

@InputType()
export class WithdrawAdvanceInput extends PaymentAsSeen {}

@ObjectType()
export class WithdrawAdvanceOk extends PaymentMoved {}

/** The lead does without the advance after all, as long as no invoice has been written. */
@UseCase({ input: WithdrawAdvanceInput, ok: WithdrawAdvanceOk, permission: 'payment:withdraw' })
@Injectable()
export class WithdrawAdvance {
  constructor(
    private readonly db: Db,
    private readonly payments: PaymentMove,
  ) {}

  run(actor: Actor, input: WithdrawAdvanceInput): Promise<WithdrawAdvanceOk> {
    return this.db.transaction(async () =>
      paymentMoved(await this.payments.make(actor, input, { move: 'withdraw', change: onlyAdvance })),
    );
  }
}

/** A final payment follows from the settlement and is nobody's to withdraw. */
function onlyAdvance(payment: GrantPayment): void {
  if (payment.kind !== 'advance') refuseReason(reason('notAdvance', '取り下げられるのは概算払だけです。'));
}
