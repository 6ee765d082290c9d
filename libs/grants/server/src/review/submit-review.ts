import { sheetIssues } from '@musubi/grants/model';
import { type Actor, Clock, Db, Events, refuseIssues, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { InputType, ObjectType } from '@nestjs/graphql';
import { Review } from './review.entity.js';
import { ReviewSheetInput, ReviewSheetSaved } from './review-input.js';
import { ReviewSheets } from './review-sheets.js';

@InputType()
export class SubmitReviewInput extends ReviewSheetInput {}

@ObjectType()
export class SubmitReviewOk extends ReviewSheetSaved {}

/** Hands the sheet in. From now on this reviewer sees the others' scores, and cannot change the own any more. */
@UseCase({ input: SubmitReviewInput, ok: SubmitReviewOk, permission: 'review:write' })
@Injectable()
export class SubmitReview {
  constructor(
    private readonly db: Db,
    private readonly sheets: ReviewSheets,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: SubmitReviewInput): Promise<SubmitReviewOk> {
    return this.db.transaction(async () => {
      const { sheet, rubric, application } = await this.sheets.filled(actor, input);
      refuseIssues(sheetIssues(rubric, sheet.scores));
      sheet.submittedAt = this.clock.now();
      await this.db.repo(Review).save(sheet);
      await this.events.record({
        name: 'ReviewSubmitted',
        subject: { type: 'Application', id: application.id },
        actor,
        after: { reviewId: sheet.id, scores: sheet.scores.map(({ criterion, score }) => ({ criterion, score })) },
      });
      return { id: sheet.id, version: sheet.version };
    });
  }
}
