import { reason } from '@musubi/platform/model';
import { type Actor, Db, Permit, refuse, UseCase, WrongState } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { InputType, ObjectType } from '@nestjs/graphql';
import { checkVersion } from './posting-changes.js';
import { Posting } from './posting.entity.js';
import { answerOf, PostingOk, PostingVersionInput } from './posting.inputs.js';

@InputType()
export class DiscardPostingChangesInput extends PostingVersionInput {}

@ObjectType()
export class DiscardPostingChangesOk extends PostingOk {}

const draft = reason('stillDraft', 'まだ公開していない下書きです。いらない場合は「下書きを消す」を使ってください。');

/** Forgets changes of a public posting that were saved but not shown yet. */
@UseCase({ input: DiscardPostingChangesInput, ok: DiscardPostingChangesOk, permission: 'posting:edit' })
@Injectable()
export class DiscardPostingChanges {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  run(actor: Actor, input: DiscardPostingChangesInput): Promise<DiscardPostingChangesOk> {
    return this.db.transaction(async () => {
      const posting = await this.permit.lock(actor, 'posting:edit', Posting, { id: input.id });
      if (posting.state === 'draft') refuse(new WrongState(draft));
      checkVersion(posting, input.version);
      posting.draft = null;
      posting.draftSavedAt = null;
      await this.db.repo(Posting).save(posting);
      return answerOf(posting);
    });
  }
}
