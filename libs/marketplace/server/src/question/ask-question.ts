import { publicStates } from '@musubi/marketplace/model';
import { reason } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  isId,
  newId,
  NotFound,
  organisationsOf,
  Permit,
  refuse,
  TooManyRequests,
  UseCase,
  WrongState,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Posting } from '../posting/posting.entity.js';
import { PostingQuestion } from './posting-question.entity.js';
import { checkQuestionText } from './question-text.js';

@InputType()
export class AskQuestionInput {
  @Field(() => ID)
  postingId: string;

  @Field({ description: 'Public; 5 to 500 characters' })
  question: string;
}

@ObjectType()
export class AskQuestionOk {
  @Field(() => ID)
  id: string;
}

const mostPerHour = 10;
const closed = reason('postingClosed', '終了した掲載には質問できません。');

/** A public question on a posting; the owner is told by mail. */
@UseCase({ input: AskQuestionInput, ok: AskQuestionOk, permission: 'question:ask' })
@Injectable()
export class AskQuestion {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: AskQuestionInput): Promise<AskQuestionOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'question:ask');
      const posting = await this.openPosting(input.postingId);
      const question = checkQuestionText('question', input.question);
      await this.slowDown(actor);
      const row = this.db.repo(PostingQuestion).create({
        id: newId(),
        postingId: posting.id,
        organisationId: posting.organisationId,
        askedBy: actor.personId,
        askedByOrganisationId: organisationsOf(actor)[0] ?? null,
        question,
      });
      await this.db.repo(PostingQuestion).save(row);
      await this.events.record({
        name: 'QuestionAsked',
        subject: { type: 'PostingQuestion', id: row.id },
        actor,
        organisationIds: [posting.organisationId],
        data: { postingId: posting.id },
      });
      return { id: row.id };
    });
  }

  private async openPosting(id: string): Promise<Posting> {
    const posting = isId(id) ? await this.db.repo(Posting).findOneBy({ id }) : null;
    if (!posting || !publicStates.includes(posting.state)) return refuse(new NotFound());
    return posting.state === 'published' ? posting : refuse(new WrongState(closed));
  }

  private async slowDown(actor: Actor): Promise<void> {
    const hourAgo = new Date(this.clock.now().getTime() - 3_600_000);
    const row = await this.db.one<{ count: number }>(
      'select count(*)::int as count from posting_question where asked_by = $1 and created_at > $2',
      [actor.personId, hourAgo],
    );
    if ((row?.count ?? 0) >= mostPerHour) refuse(new TooManyRequests(3600));
  }
}
