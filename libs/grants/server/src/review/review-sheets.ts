import type { Rubric } from '@musubi/grants/model';
import { reason } from '@musubi/platform/model';
import { type Actor, Conflict, Db, Permit, refuse, refuseIssues, refuseReason } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Application } from '../application/application.entity.js';
import { Call } from '../call/call.entity.js';
import { Review } from './review.entity.js';
import type { ReviewSheetInput } from './review-input.js';

const longestComment = 4000;

/** Loads and fills a reviewer's own sheet; saving and submitting differ only in what they ask of it. */
@Injectable()
export class ReviewSheets {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  /** The sheet with the new values, locked and not yet saved. Refuses when the review is closed or already handed in. */
  async filled(
    actor: Actor,
    input: ReviewSheetInput,
  ): Promise<{ sheet: Review; rubric: Rubric; application: Application }> {
    const application = await this.permit.lock(actor, 'review:write', Application, { id: input.applicationId });
    refuseReason(
      application.state === 'inReview'
        ? null
        : reason('reviewNotOpen', 'いまは審査の期間ではありません。点数は変更できません。'),
    );
    const { rubric } = await this.db.repo(Call).findOneByOrFail({ id: application.callId });
    const sheet = await this.sheetOf(application, actor, rubric);
    refuseReason(
      sheet.submittedAt
        ? reason('reviewSubmitted', 'この審査は提出済みです。直したいときは事務局に連絡してください。')
        : null,
    );
    // A sheet without a version is new: nothing can have been missed.
    const stale = sheet.version !== undefined && input.version !== sheet.version;
    if (stale) refuse(new Conflict({ scores: sheet.scores, comment: sheet.comment, version: sheet.version }));
    if ([...input.comment].length > longestComment)
      refuseIssues([
        { field: 'comment', code: 'invalid', message: `総評は${longestComment}字以内で入力してください。` },
      ]);
    sheet.scores = input.scores.map(({ criterion, score, reason: why }) => ({ criterion, score, reason: why }));
    sheet.comment = input.comment;
    return { sheet, rubric, application };
  }

  private async sheetOf(application: Application, actor: Actor, rubric: Rubric): Promise<Review> {
    const reviews = this.db.repo(Review);
    const me = { applicationId: application.id, reviewerId: actor.personId! };
    const blank = {
      ...me,
      callId: application.callId,
      rubricVersion: rubric.version,
      scores: [],
      comment: '',
      submittedAt: null,
    };
    return (await reviews.findOneBy(me)) ?? reviews.create(blank);
  }
}
