import { type Actor, Db, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { checkNote, PostingChanges } from './posting-changes.js';
import { Posting } from './posting.entity.js';
import { answerOf, PostingOk, PostingVersionInput } from './posting.inputs.js';

@InputType()
export class FulfilPostingInput extends PostingVersionInput {
  @Field(() => String, { nullable: true, description: 'At most 500 characters' })
  note?: string | null;
}

@ObjectType()
export class FulfilPostingOk extends PostingOk {}

/** A partner was found: the posting ends well and stays readable as such. */
@UseCase({ input: FulfilPostingInput, ok: FulfilPostingOk, permission: 'posting:edit' })
@Injectable()
export class FulfilPosting {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly changes: PostingChanges,
  ) {}

  run(actor: Actor, input: FulfilPostingInput): Promise<FulfilPostingOk> {
    return this.db.transaction(async () => {
      const posting = await this.permit.lock(actor, 'posting:edit', Posting, { id: input.id });
      if (posting.state === 'fulfilled') return answerOf(posting);
      posting.closingNote = checkNote('note', input.note);
      posting.closedAt = this.changes.now();
      posting.draft = null;
      await this.changes.move(actor, posting, 'fulfil', { after: { note: posting.closingNote } });
      return answerOf(posting);
    });
  }
}
