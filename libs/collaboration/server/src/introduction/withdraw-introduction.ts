import { introductionLifecycle } from '@musubi/collaboration/model';
import { type Actor, Clock, Db, Events, Permit, refuseReason, UseCase, Versioned } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Conversations } from '../conversation/conversations.js';
import { Introduction } from './introduction.entity.js';

@InputType()
export class WithdrawIntroductionInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true })
  version?: number | null;
}

@ObjectType()
export class WithdrawIntroductionOk extends Versioned {
  @Field()
  state: string;
}

/** Whoever asked takes it back before the answer. The pair does not rest for that. */
@UseCase({ input: WithdrawIntroductionInput, ok: WithdrawIntroductionOk, permission: 'introduction:withdraw' })
@Injectable()
export class WithdrawIntroduction {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly conversations: Conversations,
  ) {}

  run(actor: Actor, input: WithdrawIntroductionInput): Promise<WithdrawIntroductionOk> {
    return this.db.transaction(async () => {
      const introduction = await this.permit.lock(actor, 'introduction:withdraw', Introduction, input);
      refuseReason(introductionLifecycle.refusal(introduction.factsFor(null), 'withdraw', this.clock.now()));
      const before = { state: introduction.state };
      introduction.move('withdraw');
      await this.db.repo(Introduction).save(introduction);
      await this.conversations.close('Introduction', introduction.id);
      const { id, version, state, organisationIds, kind, fromOrganisationId } = introduction;
      await this.events.record({
        name: 'IntroductionWithdrawn',
        subject: { type: 'Introduction', id },
        ...{ actor, organisationIds, before, after: { state } },
        data: { organisationId: kind === 'request' ? fromOrganisationId : null },
      });
      return { id, version, state };
    });
  }
}
