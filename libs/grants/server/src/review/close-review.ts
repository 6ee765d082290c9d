import { type Actor, Db, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { InputType, ObjectType } from '@nestjs/graphql';
import type { Application } from '../application/application.entity.js';
import { ApplicationAsSeen, ApplicationMoved, moved } from '../screening/application-moved.js';
import { StaffMove } from '../screening/staff-move.js';

@InputType()
export class CloseReviewInput extends ApplicationAsSeen {}

@ObjectType()
export class CloseReviewOk extends ApplicationMoved {}

/** Every assigned reviewer who has no conflict has handed in: the result stands. */
@UseCase({ input: CloseReviewInput, ok: CloseReviewOk, permission: 'application:closeReview' })
@Injectable()
export class CloseReview {
  constructor(
    private readonly db: Db,
    private readonly staff: StaffMove,
  ) {}

  run(actor: Actor, input: CloseReviewInput): Promise<CloseReviewOk> {
    return this.db.transaction(async () => {
      const facts = async (each: Application) => ({ openReviews: await this.openReviews(each) });
      return moved(await this.staff.make(actor, input, { move: 'closeReview', facts }));
    });
  }

  private async openReviews(application: Application): Promise<number> {
    const counted = await this.db.one<{ done: number }>(
      `select count(*)::int as done from review where application_id = $1 and submitted_at is not null and reviewer_id = any($2::uuid[])`,
      [application.id, application.reviewerIds],
    );
    const due = application.reviewerIds.filter((id) => !application.conflictIds.includes(id)).length;
    return due - (counted?.done ?? 0);
  }
}
