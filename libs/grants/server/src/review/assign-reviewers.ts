import { type Actor, Db, UseCase, Versioned } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Assigning } from './assigning.js';

@InputType()
export class AssignReviewersInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true })
  version?: number | null;

  /** Who reviews from now on: the whole list, not only the new ones. */
  @Field(() => [ID])
  reviewerIds: string[];
}

@ObjectType()
export class AssignReviewersOk extends Versioned {
  @Field(() => [ID])
  reviewerIds: string[];
}

/** Names the committee members who review an application. Who has handed a review in stays. */
@UseCase({ input: AssignReviewersInput, ok: AssignReviewersOk, permission: 'application:assignReviewers' })
@Injectable()
export class AssignReviewers {
  constructor(
    private readonly db: Db,
    private readonly assigning: Assigning,
  ) {}

  run(actor: Actor, input: AssignReviewersInput): Promise<AssignReviewersOk> {
    return this.db.transaction(async () => {
      const { application } = await this.assigning.assign(actor, input);
      return { id: application.id, version: application.version, reviewerIds: application.reviewerIds };
    });
  }
}
