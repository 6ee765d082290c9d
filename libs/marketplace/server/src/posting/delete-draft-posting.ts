import { reason } from '@musubi/platform/model';
import { type Actor, Db, Permit, refuse, UseCase, WrongState } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PostingChanges } from './posting-changes.js';
import { Posting } from './posting.entity.js';
import { PostingVersionInput } from './posting.inputs.js';

@InputType()
export class DeleteDraftPostingInput extends PostingVersionInput {}

@ObjectType()
export class DeleteDraftPostingOk {
  @Field(() => ID)
  id: string;
}

const published = reason('notDraft', '一度公開した掲載は消せません。「取り下げる」を使ってください。');

/** Throws a draft away. What was once public stays on record and can only be withdrawn. */
@UseCase({ input: DeleteDraftPostingInput, ok: DeleteDraftPostingOk, permission: 'posting:edit' })
@Injectable()
export class DeleteDraftPosting {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly changes: PostingChanges,
  ) {}

  run(actor: Actor, input: DeleteDraftPostingInput): Promise<DeleteDraftPostingOk> {
    return this.db.transaction(async () => {
      const posting = await this.permit.lock(actor, 'posting:edit', Posting, { id: input.id });
      if (posting.state !== 'draft' || posting.publishedAt) refuse(new WrongState(published));
      await this.changes.record(actor, posting, 'PostingDraftDeleted', { before: { title: posting.title } });
      await this.db.repo(Posting).delete({ id: posting.id });
      return { id: posting.id };
    });
  }
}
