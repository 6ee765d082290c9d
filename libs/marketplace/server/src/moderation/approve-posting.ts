import { type Actor, Db, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { InputType, ObjectType } from '@nestjs/graphql';
import { PostingChanges } from '../posting/posting-changes.js';
import { Posting } from '../posting/posting.entity.js';
import { answerOf, PostingOk, PostingVersionInput } from '../posting/posting.inputs.js';
import { ModerationLog } from './moderation-log.js';

@InputType()
export class ApprovePostingInput extends PostingVersionInput {}

@ObjectType()
export class ApprovePostingOk extends PostingOk {}

/** Publishes a posting after its first look. */
@UseCase({ input: ApprovePostingInput, ok: ApprovePostingOk, permission: 'posting:moderate' })
@Injectable()
export class ApprovePosting {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly changes: PostingChanges,
    private readonly log: ModerationLog,
  ) {}

  run(actor: Actor, input: ApprovePostingInput): Promise<ApprovePostingOk> {
    return this.db.transaction(async () => {
      const posting = await this.permit.lock(actor, 'posting:moderate', Posting, input);
      const reason = '';
      posting.publishedAt ??= this.changes.now();
      posting.staffNote = null;
      await this.changes.move(actor, posting, 'approve', { data: { reason } });
      await this.log.note(actor, posting, 'approve', reason);
      return answerOf(posting);
    });
  }
}
