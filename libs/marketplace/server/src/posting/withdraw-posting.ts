import { type Actor, Db, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { checkNote, PostingChanges } from './posting-changes.js';
import { Posting } from './posting.entity.js';
import { answerOf, PostingOk, PostingVersionInput } from './posting.inputs.js';

@InputType()
export class WithdrawPostingInput extends PostingVersionInput {
  @Field(() => String, { nullable: true, description: 'At most 500 characters' })
  note?: string | null;
}

@ObjectType()
export class WithdrawPostingOk extends PostingOk {}

/** Takes a posting down: nobody is looking any more, for a reason of their own. */
@UseCase({ input: WithdrawPostingInput, ok: WithdrawPostingOk, permission: 'posting:edit' })
@Injectable()
export class WithdrawPosting {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly changes: PostingChanges,
  ) {}

  run(actor: Actor, input: WithdrawPostingInput): Promise<WithdrawPostingOk> {
    return this.db.transaction(async () => {
      const posting = await this.permit.lock(actor, 'posting:edit', Posting, { id: input.id });
      if (posting.state === 'withdrawn') return answerOf(posting);
      posting.closingNote = checkNote('note', input.note);
      posting.closedAt = this.changes.now();
      posting.draft = null;
      await this.changes.move(actor, posting, 'withdraw', { after: { note: posting.closingNote } });
      return answerOf(posting);
    });
  }
}
