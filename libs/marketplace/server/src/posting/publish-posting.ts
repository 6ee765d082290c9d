import { contentOf, postingForm } from '@musubi/marketplace/model';
import { formIssues } from '@musubi/platform/model';
import { type Actor, Db, FileStore, Permit, refuseIssues, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { InputType, ObjectType } from '@nestjs/graphql';
import { checkVersion, editedValues, PostingChanges } from './posting-changes.js';
import { Posting } from './posting.entity.js';
import { attachImages } from './posting-images.js';
import { answerOf, PostingOk, PostingVersionInput } from './posting.inputs.js';

@InputType()
export class PublishPostingInput extends PostingVersionInput {}

@ObjectType()
export class PublishPostingOk extends PostingOk {}

/**
 * Publishes a draft, or hands it to the first look where the city's policy asks for one. A second click finds the work
 * done and answers the same.
 */
@UseCase({ input: PublishPostingInput, ok: PublishPostingOk, permission: 'posting:publish' })
@Injectable()
export class PublishPosting {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly changes: PostingChanges,
    private readonly files: FileStore,
  ) {}

  run(actor: Actor, input: PublishPostingInput): Promise<PublishPostingOk> {
    return this.db.transaction(async () => {
      const posting = await this.permit.lock(actor, 'posting:publish', Posting, { id: input.id });
      if (isDone(posting)) return answerOf(posting);
      checkVersion(posting, input.version);
      const values = editedValues(posting);
      refuseIssues(formIssues(postingForm(posting.kind, this.changes.today), values));
      Object.assign(posting, contentOf(values), { draft: null, draftSavedAt: null, staffNote: null });
      await attachImages(this.files, actor, posting);
      await this.goOut(actor, posting);
      return answerOf(posting);
    });
  }

  private async goOut(actor: Actor, posting: Posting): Promise<void> {
    if (await this.changes.publishesAtOnce(posting)) {
      posting.publishedAt ??= this.changes.now();
      return this.changes.move(actor, posting, 'publish', { after: { title: posting.title } });
    }
    posting.submittedAt = this.changes.now();
    return this.changes.move(actor, posting, 'submitForReview', { after: { title: posting.title } });
  }
}

const isDone = (posting: Posting): boolean =>
  posting.draft === null && (posting.state === 'published' || posting.state === 'inReview');
