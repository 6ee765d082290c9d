import { type Actor, Clock, Db, Events, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PostingQuestion } from './posting-question.entity.js';
import { checkQuestionText } from './question-text.js';

@InputType()
export class AnswerQuestionInput {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Public; 5 to 500 characters' })
  answer: string;
}

@ObjectType()
export class AnswerQuestionOk {
  @Field(() => ID)
  id: string;
}

/** The owner of the posting answers in public; answering again corrects the answer. */
@UseCase({ input: AnswerQuestionInput, ok: AnswerQuestionOk, permission: 'question:answer' })
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: AnswerQuestionInput): Promise<AnswerQuestionOk> {
    return this.db.transaction(async () => {
      const question = await this.permit.lock(actor, 'question:answer', PostingQuestion, { id: input.id });
      const before = question.answer;
      question.answer = checkQuestionText('answer', input.answer);
      question.answeredBy = actor.personId;
      question.answeredAt = this.clock.now();
      await this.db.repo(PostingQuestion).save(question);
      await this.events.record({
        name: 'QuestionAnswered',
        subject: { type: 'PostingQuestion', id: question.id },
        actor,
        organisationIds: [question.organisationId],
        before: { answer: before },
        after: { answer: question.answer },
        data: { postingId: question.postingId },
      });
      return { id: question.id };
    });
  }
}
