import { type Actor, Db, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { checkReason, PostingChanges } from '../posting/posting-changes.js';
import { Posting } from '../posting/posting.entity.js';
import { answerOf, PostingOk, PostingVersionInput } from '../posting/posting.inputs.js';
import { ModerationLog } from './moderation-log.js';

@InputType()
export class HidePostingInput extends PostingVersionInput {
  @Field({ description: 'Shown to the owner; 5 to 500 characters' })
  reason: string;
}

@ObjectType()
export class HidePostingOk extends PostingOk {}

/** Takes a posting out of sight with a reason the owner sees. */
@UseCase({ input: HidePostingInput, ok: HidePostingOk, permission: 'posting:moderate' })
@Injectable()
export class HidePosting {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly changes: PostingChanges,
    private readonly log: ModerationLog,
  ) {}

  run(actor: Actor, input: HidePostingInput): Promise<HidePostingOk> {
    return this.db.transaction(async () => {
      const posting = await this.permit.lock(actor, 'posting:moderate', Posting, input);
      const reason = checkReason('reason', input.reason);
      posting.staffNote = reason;
      await this.changes.move(actor, posting, 'hide', { data: { reason } });
      await this.log.note(actor, posting, 'hide', reason);
      return answerOf(posting);
    });
  }
}
