import { type Actor, Db, JsonScalar, Permit, refuse, UseCase, WrongState } from '@musubi/platform/server';
import { reason } from '@musubi/platform/model';
import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { checkVersion, PostingChanges } from './posting-changes.js';
import { checkKind, draftTitle, keptValues } from './posting-draft.js';
import { Posting } from './posting.entity.js';
import { answerOf, PostingOk, PostingVersionInput } from './posting.inputs.js';

@InputType()
export class SavePostingDraftInput extends PostingVersionInput {
  @Field(() => JsonScalar, { description: 'All values of the posting form, right or not yet right' })
  values: unknown;

  @Field(() => String, { nullable: true, description: 'Another kind, while nothing is public yet' })
  kind?: string | null;
}

@ObjectType()
export class SavePostingDraftOk extends PostingOk {
  @Field()
  savedAt: Date;
}

const closed = reason('postingClosed', '終了した掲載は変更できません。「コピーして新しく作る」を使ってください。');

/** Autosave: keeps what has been typed. What everybody sees stays as it is until it is published or updated. */
@UseCase({ input: SavePostingDraftInput, ok: SavePostingDraftOk, permission: 'posting:edit' })
@Injectable()
export class SavePostingDraft {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly changes: PostingChanges,
  ) {}

  run(actor: Actor, input: SavePostingDraftInput): Promise<SavePostingDraftOk> {
    return this.db.transaction(async () => {
      const posting = await this.permit.lock(actor, 'posting:edit', Posting, { id: input.id });
      if (['fulfilled', 'withdrawn'].includes(posting.state)) refuse(new WrongState(closed));
      checkVersion(posting, input.version);
      if (input.kind && posting.state === 'draft') posting.kind = checkKind(input.kind);
      posting.draft = keptValues(posting.kind, input.values, this.changes.today);
      posting.draftSavedAt = this.changes.now();
      if (posting.state === 'draft') posting.title = draftTitle(posting.draft);
      await this.db.repo(Posting).save(posting);
      return { ...answerOf(posting), savedAt: posting.draftSavedAt };
    });
  }
}
