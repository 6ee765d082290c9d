import { amountWords } from '@musubi/grants/model';
import { addDays, formatYen, tokyoDate, wareki } from '@musubi/platform/model';
import { type Actor, Clock, Db, refuseIssues, UseCase, YenScalar } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Application } from '../application/application.entity.js';
import { IssueLetters } from '../decision/issue-letters.js';
import { ApplicationAsSeen, ApplicationMoved, moved } from '../screening/application-moved.js';
import { StaffMove } from '../screening/staff-move.js';
import { Awards } from './awards.js';
import { Returns } from './returns.js';
import { Retention } from './retention.js';

@InputType()
export class CancelAwardInput extends ApplicationAsSeen {
  /** Stands in the letter. */
  @Field()
  reason: string;

  /** How much of what was paid comes back; left out: all of it. */
  @Field(() => YenScalar, { nullable: true })
  returnYen?: bigint | null;
}

@ObjectType()
export class CancelAwardOk extends ApplicationMoved {
  @Field(() => ID)
  letterId: string;

  /** The payment that is awaited; null when nothing was paid. */
  @Field(() => ID, { nullable: true })
  paymentId: string | null;
}

/** The award is taken back, with a reason, a letter, and the return of what was paid. */
@UseCase({ input: CancelAwardInput, ok: CancelAwardOk, permission: 'application:cancelAward' })
@Injectable()
export class CancelAward {
  constructor(
    private readonly db: Db,
    private readonly moves: StaffMove,
    private readonly awards: Awards,
    private readonly returns: Returns,
    private readonly retention: Retention,
    private readonly letters: IssueLetters,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: CancelAwardInput): Promise<CancelAwardOk> {
    return this.db.transaction(async () => {
      const why = input.reason.trim();
      const today = tokyoDate(this.clock.now());
      const application = await this.moves.make(actor, input, {
        move: 'cancelAward',
        change: async (each) => {
          const { paid } = await this.awards.of(each);
          refuseIssues(issues(why, input.returnYen ?? paid, paid));
          each.closingNote = why;
          await this.endOpen(each);
          await this.retention.start(each, today);
        },
        data: { reason: why, returnYen: input.returnYen ?? null },
      });
      const { paid, setting } = await this.awards.of(application);
      const amount = input.returnYen ?? paid;
      const dueOn = addDays(today, setting.returnDays);
      const letterId = await this.letters.issue(actor, application, 'cancellation', {
        reason: why,
        repaymentAmount: amount > 0n ? amountWords(amount) : '',
        dueOn: amount > 0n ? wareki(dueOn) : '',
      });
      const payment =
        amount > 0n ? await this.returns.require(actor, application, { amount, dueOn, letterId, why }) : null;
      return { ...moved(application), letterId, paymentId: payment?.id ?? null };
    });
  }

  /** Nothing that was asked for goes on: changes and advances that nobody has paid end with the award. */
  private async endOpen({ id }: Application): Promise<void> {
    await this.db.query(
      `update change_request set state = 'withdrawn', version = version + 1, updated_at = now()
        where application_id = $1 and state in ('awaitingPartner', 'requested')`,
      [id],
    );
    await this.db.query(
      `update grant_payment set state = 'withdrawn', version = version + 1, updated_at = now()
        where application_id = $1 and state in ('requested', 'approved', 'invoiced')`,
      [id],
    );
  }
}

function issues(why: string, amount: bigint, paid: bigint) {
  const issue = (field: string, message: string) => ({ field, code: 'invalid', message });
  return [
    ...(why === '' ? [issue('reason', '取り消す理由を入力してください。通知書に載ります。')] : []),
    ...(amount < 0n || amount > paid
      ? [issue('returnYen', `返還を求める額は0円から、支払った${formatYen(paid)}までです。`)]
      : []),
  ];
}
