import { draftSheetIssues } from '@musubi/grants/model';
import { type Actor, Db, refuseIssues, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { InputType, ObjectType } from '@nestjs/graphql';
import { Review } from './review.entity.js';
import { ReviewSheetInput, ReviewSheetSaved } from './review-input.js';
import { ReviewSheets } from './review-sheets.js';

@InputType()
export class SaveReviewInput extends ReviewSheetInput {}

@ObjectType()
export class SaveReviewOk extends ReviewSheetSaved {}

/** Autosave of a score sheet. An unfinished sheet is no change of the application: it leaves no audit row. */
@UseCase({ input: SaveReviewInput, ok: SaveReviewOk, permission: 'review:write' })
@Injectable()
export class SaveReview {
  constructor(
    private readonly db: Db,
    private readonly sheets: ReviewSheets,
  ) {}

  run(actor: Actor, input: SaveReviewInput): Promise<SaveReviewOk> {
    return this.db.transaction(async () => {
      const { sheet, rubric } = await this.sheets.filled(actor, input);
      refuseIssues(draftSheetIssues(rubric, sheet.scores));
      await this.db.repo(Review).save(sheet);
      return { id: sheet.id, version: sheet.version };
    });
  }
}
