import { changeLifecycle } from '@musubi/grants/model';
import { type Actor, Clock, Db, Events, Permit, refuseReason, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ChangeRequest } from './award.entity.js';

@InputType()
export class WithdrawChangeInput {
  /** The request for a change. */
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true })
  version?: number | null;
}

@ObjectType()
export class WithdrawChangeOk {
  @Field(() => ID)
  id: string;

  @Field()
  state: string;
}

/** The lead takes a request back before it is decided. */
@UseCase({ input: WithdrawChangeInput, ok: WithdrawChangeOk, permission: 'change:withdraw' })
@Injectable()
export class WithdrawChange {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: WithdrawChangeInput): Promise<WithdrawChangeOk> {
    return this.db.transaction(async () => {
      const change = await this.permit.lock(actor, 'change:withdraw', ChangeRequest, input);
      refuseReason(changeLifecycle.refusal(change, 'withdraw', this.clock.now()));
      const before = change.state;
      change.state = changeLifecycle.after('withdraw');
      await this.db.repo(ChangeRequest).save(change);
      await this.events.record({
        name: changeLifecycle.moves.withdraw.emits,
        subject: { type: 'ChangeRequest', id: change.id },
        actor,
        organisationIds: change.organisationIds,
        before: { state: before },
        after: { state: change.state },
      });
      return { id: change.id, state: change.state };
    });
  }
}
