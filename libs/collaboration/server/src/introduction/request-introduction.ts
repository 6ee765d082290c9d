import { askToTalkForm, introductionExpiry, introductionLifecycle } from '@musubi/collaboration/model';
import { formIssues } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  isId,
  NotFound,
  Permit,
  refuse,
  refuseIssues,
  UseCase,
  Versioned,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Conversations } from '../conversation/conversations.js';
import { AskRules } from './ask-facts.js';
import { Introduction } from './introduction.entity.js';

@InputType()
export class RequestIntroductionInput {
  @Field(() => ID, { description: 'The organisation that asks: one of the actor’s own' })
  organisationId: string;

  @Field(() => ID, { nullable: true, description: 'The posting asked about; its owner is asked' })
  postingId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation asked, when it is not about a posting' })
  toOrganisationId?: string | null;

  @Field()
  message: string;
}

@ObjectType()
export class RequestIntroductionOk extends Versioned {
  @Field()
  state: string;

  @Field(() => ID)
  conversationId: string;
}

/** 話してみたい: one organisation asks another to talk, about a posting or in general. */
@UseCase({ input: RequestIntroductionInput, ok: RequestIntroductionOk, permission: 'introduction:request' })
@Injectable()
export class RequestIntroduction {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly rules: AskRules,
    private readonly conversations: Conversations,
  ) {}

  run(actor: Actor, input: RequestIntroductionInput): Promise<RequestIntroductionOk> {
    return this.db.transaction(async () => {
      const toOrganisationId = await this.askedBy(input);
      const introduction = this.introductionOf(actor, input, toOrganisationId);
      this.permit.check(actor, 'introduction:request', introduction);
      refuseIssues(formIssues(askToTalkForm, { message: input.message }));
      await this.rules.check(introduction);
      await this.db.repo(Introduction).save(introduction);
      const conversation = await this.firstWords(actor, introduction);
      await this.record(actor, introduction);
      const { id, version, state } = introduction;
      return { id, version, state, conversationId: conversation.id };
    });
  }

  private async askedBy({ postingId, toOrganisationId }: RequestIntroductionInput): Promise<string> {
    if (!postingId) return toOrganisationId ?? refuse(new NotFound());
    if (!isId(postingId)) refuse(new NotFound());
    // A draft or a posting in review is nobody's business yet; a closed one is answered with words by the rules.
    const posting = await this.db.one<{ owner: string }>(
      `select organisation_id as owner from posting where id = $1 and state not in ('draft', 'inReview')`,
      [postingId],
    );
    return posting?.owner ?? refuse(new NotFound());
  }

  private introductionOf(actor: Actor, input: RequestIntroductionInput, toOrganisationId: string): Introduction {
    const introduction = new Introduction();
    return Object.assign(introduction, {
      kind: 'request',
      state: introductionLifecycle.after('request'),
      fromOrganisationId: input.organisationId,
      toOrganisationId,
      organisationIds: [input.organisationId, toOrganisationId],
      postingId: input.postingId ?? null,
      coordinatorId: null,
      askedBy: actor.personId,
      message: input.message.trim(),
      agreed: ['from'],
      expiresAt: introductionExpiry(this.clock.now()),
    });
  }

  private async firstWords(actor: Actor, introduction: Introduction) {
    const { id, organisationIds, fromOrganisationId, message } = introduction;
    const conversation = await this.conversations.open({
      subjectType: 'Introduction',
      subjectId: id,
      organisationIds,
      coordinatorId: null,
    });
    await this.conversations.post(conversation, {
      actor,
      organisationId: fromOrganisationId,
      body: message,
      clientKey: 'first',
      at: this.clock.now(),
    });
    return conversation;
  }

  private record(actor: Actor, { id, organisationIds, fromOrganisationId, postingId }: Introduction): Promise<void> {
    return this.events.record({
      name: 'IntroductionRequested',
      subject: { type: 'Introduction', id },
      actor,
      organisationIds,
      after: { state: 'requested', postingId },
      data: { organisationId: fromOrganisationId },
    });
  }
}
