import { type Actor, Db, Events, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { checkReason } from '../posting/posting-changes.js';
import { PostingQuestion } from './posting-question.entity.js';

@InputType()
export class HideQuestionInput {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Kept with the question; 5 to 500 characters' })
  reason: string;
}

@ObjectType()
export class HideQuestionOk {
  @Field(() => ID)
  id: string;
}

/** A moderator takes a question out of sight. */
@UseCase({ input: HideQuestionInput, ok: HideQuestionOk, permission: 'question:hide' })
@Injectable()
export class HideQuestion {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: HideQuestionInput): Promise<HideQuestionOk> {
    return this.db.transaction(async () => {
      const question = await this.permit.lock(actor, 'question:hide', PostingQuestion, { id: input.id });
      question.hiddenReason = checkReason('reason', input.reason);
      await this.db.repo(PostingQuestion).save(question);
      await this.events.record({
        name: 'QuestionHidden',
        subject: { type: 'PostingQuestion', id: question.id },
        actor,
        organisationIds: [question.organisationId],
        after: { reason: question.hiddenReason },
        data: { postingId: question.postingId },
      });
      return { id: question.id };
    });
  }
}
