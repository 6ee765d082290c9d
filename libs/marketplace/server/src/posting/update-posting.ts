import { isDeepStrictEqual } from 'node:util';
import { contentOf, postingForm, type PostingContent } from '@musubi/marketplace/model';
import { formIssues, reason } from '@musubi/platform/model';
import { type Actor, Db, FileStore, Permit, refuse, refuseIssues, UseCase, WrongState } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { InputType, ObjectType } from '@nestjs/graphql';
import { checkVersion, editedValues, PostingChanges } from './posting-changes.js';
import { Posting } from './posting.entity.js';
import { attachImages } from './posting-images.js';
import { answerOf, PostingOk, PostingVersionInput } from './posting.inputs.js';

@InputType()
export class UpdatePostingInput extends PostingVersionInput {}

@ObjectType()
export class UpdatePostingOk extends PostingOk {}

const changeable = ['published', 'inReview', 'hidden'];
const notPublic = reason('notPublic', 'この掲載はいま公開されていないため、更新できません。画面を読み直してください。');

/** Shows everybody what was changed in the editor. The state stays: a hidden posting stays hidden. */
@UseCase({ input: UpdatePostingInput, ok: UpdatePostingOk, permission: 'posting:edit' })
@Injectable()
export class UpdatePosting {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly changes: PostingChanges,
    private readonly files: FileStore,
  ) {}

  run(actor: Actor, input: UpdatePostingInput): Promise<UpdatePostingOk> {
    return this.db.transaction(async () => {
      const posting = await this.permit.lock(actor, 'posting:edit', Posting, { id: input.id });
      if (!changeable.includes(posting.state)) refuse(new WrongState(notPublic));
      if (posting.draft === null) return answerOf(posting);
      checkVersion(posting, input.version);
      const values = editedValues(posting);
      refuseIssues(formIssues(postingForm(posting.kind, this.changes.today), values));
      const content = contentOf(values);
      const change = difference(posting, content);
      Object.assign(posting, content, { draft: null, draftSavedAt: null });
      await attachImages(this.files, actor, posting);
      await this.changes.store(posting);
      await this.changes.record(actor, posting, 'PostingUpdated', change);
      return answerOf(posting);
    });
  }
}

/** Only what changed, for the history. */
function difference(posting: Posting, content: PostingContent): { before: object; after: object } {
  const keys = (Object.keys(content) as (keyof PostingContent)[]).filter(
    (key) => !isDeepStrictEqual(posting[key], content[key]),
  );
  const pick = (from: PostingContent) => Object.fromEntries(keys.map((key) => [key, from[key]]));
  return { before: pick(posting), after: pick(content) };
}
