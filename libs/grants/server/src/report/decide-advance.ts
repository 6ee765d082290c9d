import { amountWords } from '@musubi/grants/model';
import { isLocalDate, tokyoDate, wareki } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  InvalidInput,
  LocalDateScalar,
  Permit,
  refuse,
  UseCase,
  YenScalar,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Application } from '../application/application.entity.js';
import { IssueLetters } from '../decision/issue-letters.js';
import { GrantPayment } from './award.entity.js';
import { PaymentAsSeen, paymentMoved, PaymentMove, PaymentMoved } from './payment-move.js';

@InputType()
export class DecideAdvanceInput extends PaymentAsSeen {
  @Field()
  approve: boolean;

  /** What is paid; at most what was asked for. Left out: all of it. */
  @Field(() => YenScalar, { nullable: true })
  amount?: bigint | null;

  /** The day until which it is paid. */
  @Field(() => LocalDateScalar, { nullable: true })
  dueOn?: string | null;

  /** Why not, when it is refused. */
  @Field({ defaultValue: '' })
  note: string;
}

@ObjectType()
export class DecideAdvanceOk extends PaymentMoved {
  /** The letter of an approval; null when it is refused. */
  @Field(() => ID, { nullable: true })
  letterId: string | null;
}

/** The office decides about an advance; an approval goes out as a numbered letter. */
@UseCase({ input: DecideAdvanceInput, ok: DecideAdvanceOk, permission: 'payment:decide' })
@Injectable()
export class DecideAdvance {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly payments: PaymentMove,
    private readonly letters: IssueLetters,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: DecideAdvanceInput): Promise<DecideAdvanceOk> {
    return this.db.transaction(async () => {
      const payment = await this.payments.make(actor, input, {
        move: input.approve ? 'approve' : 'refuse',
        change: (each) => this.apply(each, input),
      });
      if (input.approve) await this.announce(actor, payment);
      return { ...paymentMoved(payment), letterId: payment.letterId };
    });
  }

  private apply(payment: GrantPayment, input: DecideAdvanceInput): void {
    payment.decisionNote = input.note.trim();
    if (input.approve) this.grant(payment, input);
    else if (payment.decisionNote === '')
      wrong('note', '概算払をしない理由を入力してください。申請した団体に伝わります。');
  }

  private grant(payment: GrantPayment, { amount, dueOn }: DecideAdvanceInput): void {
    const granted = amount ?? payment.amountYen;
    if (granted <= 0n || granted > payment.amountYen) wrong('amount', '概算払の額は、請求された額までにしてください。');
    if (!dueOn || !isLocalDate(dueOn) || dueOn < tokyoDate(this.clock.now()))
      wrong('dueOn', '支払いの予定日は、今日からあとの日にしてください。');
    payment.amountYen = granted;
    payment.dueOn = dueOn as string;
  }

  private async announce(actor: Actor, payment: GrantPayment): Promise<void> {
    const application = await this.permit.lock(actor, 'application:readAward', Application, {
      id: payment.applicationId,
    });
    payment.letterId = await this.letters.issue(actor, application, 'advanceApproval', {
      advanceAmount: amountWords(payment.amountYen),
      dueOn: wareki(payment.dueOn as string),
    });
    await this.db.repo(GrantPayment).save(payment);
  }
}

const wrong = (field: string, message: string): never =>
  refuse(new InvalidInput([{ field, code: 'invalid', message }]));
