import { valuesOf } from '@musubi/marketplace/model';
import { type Actor, Db, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { checkReason, PostingChanges } from '../posting/posting-changes.js';
import { Posting } from '../posting/posting.entity.js';
import { answerOf, PostingOk, PostingVersionInput } from '../posting/posting.inputs.js';
import { ModerationLog } from './moderation-log.js';

@InputType()
export class ReturnPostingInput extends PostingVersionInput {
  @Field({ description: 'Shown to the owner; 5 to 500 characters' })
  reason: string;
}

@ObjectType()
export class ReturnPostingOk extends PostingOk {}

/** Hands a posting back to its owner with a reason; it is a draft again, nothing is lost. */
@UseCase({ input: ReturnPostingInput, ok: ReturnPostingOk, permission: 'posting:moderate' })
@Injectable()
export class ReturnPosting {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly changes: PostingChanges,
    private readonly log: ModerationLog,
  ) {}

  run(actor: Actor, input: ReturnPostingInput): Promise<ReturnPostingOk> {
    return this.db.transaction(async () => {
      const posting = await this.permit.lock(actor, 'posting:moderate', Posting, input);
      const reason = checkReason('reason', input.reason);
      posting.staffNote = reason;
      posting.draft ??= valuesOf(posting);
      await this.changes.move(actor, posting, 'return', { data: { reason } });
      await this.log.note(actor, posting, 'return', reason);
      return answerOf(posting);
    });
  }
}
