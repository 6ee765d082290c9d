import { advanceIssues } from '@musubi/grants/model';
import { reason } from '@musubi/platform/model';
import { type Actor, Db, refuseIssues, refuseReason, UseCase, YenScalar } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ApplicationAsSeen } from '../screening/application-moved.js';
import { StaffMove } from '../screening/staff-move.js';
import { GrantPayment } from './award.entity.js';
import { Awards } from './awards.js';

@InputType()
export class RequestAdvanceInput extends ApplicationAsSeen {
  @Field(() => YenScalar)
  amount: bigint;

  /** Why the money is needed before the project is over. */
  @Field()
  reason: string;
}

@ObjectType()
export class RequestAdvanceOk {
  /** The payment. */
  @Field(() => ID)
  id: string;

  @Field()
  state: string;
}

/** The lead asks for a part of the grant before the project is over (概算払), within the call's share and cap. */
@UseCase({ input: RequestAdvanceInput, ok: RequestAdvanceOk, permission: 'application:requestAdvance' })
@Injectable()
export class RequestAdvance {
  constructor(
    private readonly db: Db,
    private readonly moves: StaffMove,
    private readonly awards: Awards,
  ) {}

  run(actor: Actor, input: RequestAdvanceInput): Promise<RequestAdvanceOk> {
    return this.db.transaction(async () => {
      const payment = new GrantPayment();
      await this.moves.make(actor, input, {
        move: 'requestAdvance',
        facts: async ({ suspendedOn, abolishedOn }) => ({
          suspended: suspendedOn !== null,
          abolished: abolishedOn !== null,
        }),
        change: async (application) => {
          const { advanceLeft } = await this.awards.of(application);
          refuseIssues(advanceIssues(input.amount, input.reason, advanceLeft));
          await this.onlyOne(application.id);
          Object.assign(payment, {
            applicationId: application.id,
            organisationIds: application.organisationIds,
            leadOrganisationId: application.leadOrganisationId,
            kind: 'advance',
            state: 'requested',
            amountYen: input.amount,
            reason: input.reason.trim().slice(0, 2000),
            madeBy: actor.personId as string,
          });
        },
        data: { amount: input.amount, paymentId: payment.id },
      });
      await this.db.repo(GrantPayment).save(payment);
      return { id: payment.id, state: payment.state };
    });
  }

  private async onlyOne(applicationId: string): Promise<void> {
    const open = await this.db.repo(GrantPayment).findOneBy({ applicationId, kind: 'advance', state: 'requested' });
    refuseReason(open ? reason('alreadyAsked', '概算払はもう請求されています。決定をお待ちください。') : null);
  }
}
