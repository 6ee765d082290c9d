import { introductionExpiry, introductionLifecycle, proposeForm } from '@musubi/collaboration/model';
import { draftIssues } from '@musubi/platform/model';
import { type Actor, Clock, Db, Events, Permit, refuseIssues, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Conversations } from '../conversation/conversations.js';
import { AskRules } from './ask-facts.js';
import { Introduction } from './introduction.entity.js';

@InputType()
export class ProposeIntroductionInput {
  @Field(() => ID)
  fromOrganisationId: string;

  @Field(() => ID)
  toOrganisationId: string;

  @Field(() => ID, { nullable: true, description: 'The need (or offer) the two are introduced for' })
  postingId?: string | null;

  @Field()
  message: string;
}

@ObjectType()
export class ProposeIntroductionOk {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field()
  state: string;
}

/** A coordinator introduces two sides in one act; it holds when both say yes. */
@UseCase({ input: ProposeIntroductionInput, ok: ProposeIntroductionOk, permission: 'introduction:propose' })
@Injectable()
export class ProposeIntroduction {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly rules: AskRules,
    private readonly conversations: Conversations,
  ) {}

  run(actor: Actor, input: ProposeIntroductionInput): Promise<ProposeIntroductionOk> {
    return this.db.transaction(async () => {
      const introduction = this.introductionOf(actor, input);
      this.permit.check(actor, 'introduction:propose', introduction);
      refuseIssues(this.issues(input));
      await this.rules.check(introduction);
      await this.rules.check(swapped(introduction));
      await this.db.repo(Introduction).save(introduction);
      await this.firstWords(actor, introduction);
      await this.record(actor, introduction);
      const { id, version, state } = introduction;
      return { id, version, state };
    });
  }

  private issues(input: ProposeIntroductionInput) {
    const missing = input.message.trim() === '';
    const said = { field: 'message', code: 'required', message: '「紹介のことば」を入力してください。' };
    const issues = draftIssues(proposeForm, { message: input.message }).filter((each) => each.field === 'message');
    return missing ? [said] : issues;
  }

  private introductionOf(actor: Actor, input: ProposeIntroductionInput): Introduction {
    return Object.assign(new Introduction(), {
      kind: 'proposal',
      state: introductionLifecycle.after('propose'),
      fromOrganisationId: input.fromOrganisationId,
      toOrganisationId: input.toOrganisationId,
      organisationIds: [input.fromOrganisationId, input.toOrganisationId],
      postingId: input.postingId ?? null,
      coordinatorId: actor.personId,
      askedBy: actor.personId,
      message: input.message.trim(),
      agreed: [],
      expiresAt: introductionExpiry(this.clock.now()),
    });
  }

  private async firstWords(actor: Actor, introduction: Introduction): Promise<void> {
    const { id, organisationIds, coordinatorId, message } = introduction;
    const subject = { subjectType: 'Introduction', subjectId: id } as const;
    const conversation = await this.conversations.open({ ...subject, organisationIds, coordinatorId });
    const at = this.clock.now();
    await this.conversations.post(conversation, { actor, organisationId: null, body: message, clientKey: 'first', at });
  }

  private record(actor: Actor, { id, organisationIds, postingId }: Introduction): Promise<void> {
    return this.events.record({
      name: 'IntroductionProposed',
      subject: { type: 'Introduction', id },
      actor,
      organisationIds,
      after: { state: 'proposed', postingId },
    });
  }
}

/** Both sides are asked, so both sides' wishes and limits count. */
const swapped = (ask: Introduction) => ({
  fromOrganisationId: ask.toOrganisationId,
  toOrganisationId: ask.fromOrganisationId,
  postingId: null,
});
