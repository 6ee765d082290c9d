import { paymentLifecycle } from '@musubi/grants/model';
import { type Actor, Clock, Db, Events, Permit, refuseReason } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GrantPayment } from './award.entity.js';

@InputType({ isAbstract: true })
export abstract class PaymentAsSeen {
  /** The payment. */
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true })
  version?: number | null;
}

@ObjectType({ isAbstract: true })
export abstract class PaymentMoved {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field()
  state: string;
}

export const paymentMoved = ({ id, version, state }: GrantPayment): PaymentMoved => ({ id, version, state });

/** Moves of a payment: permission, lifecycle, change, audit and event, always in this order. Runs inside a transaction. */
@Injectable()
export class PaymentMove {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async make(
    actor: Actor,
    input: PaymentAsSeen,
    parts: {
      move: keyof typeof paymentLifecycle.moves;
      change?: (payment: GrantPayment) => void | Promise<void>;
    },
  ): Promise<GrantPayment> {
    const { by, emits } = paymentLifecycle.moves[parts.move];
    const payment = await this.permit.lock(actor, by, GrantPayment, input);
    refuseReason(paymentLifecycle.refusal(payment, parts.move, this.clock.now()));
    const before = { state: payment.state, amountYen: payment.amountYen };
    await parts.change?.(payment);
    payment.state = paymentLifecycle.after(parts.move);
    await this.db.repo(GrantPayment).save(payment);
    await this.events.record({
      name: emits,
      subject: { type: 'GrantPayment', id: payment.id },
      actor,
      organisationIds: payment.organisationIds,
      before,
      after: { state: payment.state, amountYen: payment.amountYen, applicationId: payment.applicationId },
    });
    return payment;
  }
}
