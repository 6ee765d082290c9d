import { type Actor, Db, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { InputType, ObjectType } from '@nestjs/graphql';
import { PostingChanges } from '../posting/posting-changes.js';
import { Posting } from '../posting/posting.entity.js';
import { answerOf, PostingOk, PostingVersionInput } from '../posting/posting.inputs.js';
import { ModerationLog } from './moderation-log.js';

@InputType()
export class UnhidePostingInput extends PostingVersionInput {}

@ObjectType()
export class UnhidePostingOk extends PostingOk {}

/** Shows a hidden posting again. */
@UseCase({ input: UnhidePostingInput, ok: UnhidePostingOk, permission: 'posting:moderate' })
@Injectable()
export class UnhidePosting {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly changes: PostingChanges,
    private readonly log: ModerationLog,
  ) {}

  run(actor: Actor, input: UnhidePostingInput): Promise<UnhidePostingOk> {
    return this.db.transaction(async () => {
      const posting = await this.permit.lock(actor, 'posting:moderate', Posting, input);
      const reason = '';
      posting.staffNote = null;
      await this.changes.move(actor, posting, 'unhide', { data: { reason } });
      await this.log.note(actor, posting, 'unhide', reason);
      return answerOf(posting);
    });
  }
}
