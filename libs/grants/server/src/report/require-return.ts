import { amountWords } from '@musubi/grants/model';
import { addDays, tokyoDate, wareki } from '@musubi/platform/model';
import { type Actor, Clock, Db, InvalidInput, refuse, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IssueLetters } from '../decision/issue-letters.js';
import { ApplicationAsSeen, ApplicationMoved, moved } from '../screening/application-moved.js';
import { StaffMove } from '../screening/staff-move.js';
import { Awards } from './awards.js';
import { Returns } from './returns.js';
import { Retention } from './retention.js';
import { Settlements } from './settlements.js';

@InputType()
export class RequireReturnInput extends ApplicationAsSeen {
  /** Why money comes back; stands in the letter. */
  @Field()
  reason: string;
}

@ObjectType()
export class RequireReturnOk extends ApplicationMoved {
  /** The payment that is awaited. */
  @Field(() => ID)
  paymentId: string;

  @Field(() => ID)
  letterId: string;
}

/** 返還: the advance above the settled amount has to come back, by a letter with its day. */
@UseCase({ input: RequireReturnInput, ok: RequireReturnOk, permission: 'application:requireReturn' })
@Injectable()
export class RequireReturn {
  constructor(
    private readonly db: Db,
    private readonly moves: StaffMove,
    private readonly settlements: Settlements,
    private readonly awards: Awards,
    private readonly returns: Returns,
    private readonly retention: Retention,
    private readonly letters: IssueLetters,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: RequireReturnInput): Promise<RequireReturnOk> {
    return this.db.transaction(async () => {
      const why = input.reason.trim();
      const today = tokyoDate(this.clock.now());
      const application = await this.moves.make(actor, input, {
        move: 'requireReturn',
        facts: (each) => this.settlements.open(each),
        change: (each) => {
          if (why === '') refuse(new InvalidInput([reasonMissing]));
          return this.retention.start(each, today);
        },
        data: { reason: why },
      });
      const { returnable } = await this.settlements.open(application);
      const { paid, setting } = await this.awards.of(application);
      const dueOn = addDays(today, setting.returnDays);
      const letterId = await this.letters.issue(actor, application, 'repayment', {
        settledAmount: amountWords(application.settledYen ?? 0n),
        paidAmount: amountWords(paid),
        repaymentAmount: amountWords(returnable),
        dueOn: wareki(dueOn),
        reason: why,
      });
      const payment = await this.returns.require(actor, application, { amount: returnable, dueOn, letterId, why });
      return { ...moved(application), paymentId: payment.id, letterId };
    });
  }
}

const reasonMissing = { field: 'reason', code: 'required', message: '返還を求める理由を入力してください。' };
