import { declineForm, introductionLifecycle } from '@musubi/collaboration/model';
import { formIssues } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  Permit,
  refuseIssues,
  refuseReason,
  UseCase,
  Versioned,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Conversations } from '../conversation/conversations.js';
import { Introduction } from './introduction.entity.js';
import { sideOf } from './introduction-side.js';

@InputType()
export class DeclineIntroductionInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true })
  version?: number | null;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;

  @Field({ description: 'A code of `declineReasons`' })
  reason: string;

  @Field(() => String, { nullable: true, description: 'Goes to the other side' })
  comment?: string | null;
}

@ObjectType()
export class DeclineIntroductionOk extends Versioned {
  @Field()
  state: string;
}

/** One side says no, with a reason; the pair rests for six months. */
@UseCase({ input: DeclineIntroductionInput, ok: DeclineIntroductionOk, permission: 'introduction:decline' })
@Injectable()
export class DeclineIntroduction {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly conversations: Conversations,
  ) {}

  run(actor: Actor, input: DeclineIntroductionInput): Promise<DeclineIntroductionOk> {
    return this.db.transaction(async () => {
      const introduction = await this.permit.lock(actor, 'introduction:decline', Introduction, input);
      refuseIssues(formIssues(declineForm, { reason: input.reason, comment: input.comment ?? '' }));
      const side = sideOf(introduction, actor, input.organisationId);
      const before = { state: introduction.state };
      this.decline(introduction, side, input);
      await this.db.repo(Introduction).save(introduction);
      await this.conversations.close('Introduction', introduction.id);
      const { id, version, state, organisationIds } = introduction;
      await this.events.record({
        name: 'IntroductionDeclined',
        subject: { type: 'Introduction', id },
        ...{ actor, organisationIds, before, after: { state, reason: input.reason } },
        data: { organisationId: introduction.organisationOf(side) },
      });
      return { id, version, state };
    });
  }

  private decline(introduction: Introduction, side: 'from' | 'to', input: DeclineIntroductionInput): void {
    const now = this.clock.now();
    // Whoever asked takes the request back (`withdraw`); declining is for the side that was asked.
    const facts = introduction.factsFor(side);
    refuseReason(introductionLifecycle.refusal(facts, 'decline', now));
    introduction.move('decline');
    introduction.answeredAt = now;
    introduction.declinedByOrganisationId = introduction.organisationOf(side);
    introduction.declineReason = input.reason;
    introduction.declineComment = input.comment?.trim() || null;
  }
}
