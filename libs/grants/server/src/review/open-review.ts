import { type Actor, Db, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { InputType, ObjectType } from '@nestjs/graphql';
import { ApplicationAsSeen, ApplicationMoved, moved } from '../screening/application-moved.js';
import { StaffMove } from '../screening/staff-move.js';

@InputType()
export class OpenReviewInput extends ApplicationAsSeen {}

@ObjectType()
export class OpenReviewOk extends ApplicationMoved {}

/** The committee may start: reviewers are told. */
@UseCase({ input: OpenReviewInput, ok: OpenReviewOk, permission: 'application:openReview' })
@Injectable()
export class OpenReview {
  constructor(
    private readonly db: Db,
    private readonly staff: StaffMove,
  ) {}

  run(actor: Actor, input: OpenReviewInput): Promise<OpenReviewOk> {
    return this.db.transaction(async () => {
      const facts = async (each: { reviewerIds: string[] }) => ({ reviewers: each.reviewerIds.length });
      return moved(await this.staff.make(actor, input, { move: 'openReview', facts }));
    });
  }
}
