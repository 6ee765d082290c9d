import { introductionLifecycle } from '@musubi/collaboration/model';
import { type Actor, Clock, Db, Events, Permit, refuseReason, UseCase, Versioned } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Introduction } from './introduction.entity.js';
import { eventOf, sideOf, yesMove } from './introduction-side.js';

@InputType()
export class AcceptIntroductionInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true })
  version?: number | null;

  @Field(() => ID, { nullable: true, description: 'The side answered for, when the actor belongs to both' })
  organisationId?: string | null;
}

@ObjectType()
export class AcceptIntroductionOk extends Versioned {
  @Field({ description: '`accepted`, or still `proposed` while the other side has to answer' })
  state: string;
}

/** One side says yes. The last yes opens the private contacts. */
@UseCase({ input: AcceptIntroductionInput, ok: AcceptIntroductionOk, permission: 'introduction:accept' })
@Injectable()
export class AcceptIntroduction {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: AcceptIntroductionInput): Promise<AcceptIntroductionOk> {
    return this.db.transaction(async () => {
      const introduction = await this.permit.lock(actor, 'introduction:accept', Introduction, input);
      const side = sideOf(introduction, actor, input.organisationId);
      const move = yesMove(introduction);
      const now = this.clock.now();
      refuseReason(introductionLifecycle.refusal(introduction.factsFor(side), move, now));
      const before = { state: introduction.state, agreed: introduction.agreed };
      introduction.agreed = [...introduction.agreed, side];
      introduction.move(move);
      if (introduction.state === 'accepted') introduction.answeredAt = now;
      await this.db.repo(Introduction).save(introduction);
      const { id, version, state, organisationIds, agreed } = introduction;
      await this.events.record({
        name: eventOf(move),
        subject: { type: 'Introduction', id },
        ...{ actor, organisationIds, before, after: { state, agreed } },
        data: { organisationId: introduction.organisationOf(side) },
      });
      return { id, version, state };
    });
  }
}
