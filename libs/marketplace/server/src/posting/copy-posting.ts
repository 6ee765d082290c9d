import { contentOf, copiedValues } from '@musubi/marketplace/model';
import { type Actor, Db, InvalidInput, isId, newId, Permit, refuse, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { editedValues, PostingChanges } from './posting-changes.js';
import { draftTitle } from './posting-draft.js';
import { Posting } from './posting.entity.js';
import { answerOf, PostingOk } from './posting.inputs.js';

@InputType()
export class CopyPostingInput {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { nullable: true, description: 'A UUID made for this click: sent twice, it makes one copy' })
  requestKey?: string | null;
}

@ObjectType()
export class CopyPostingOk extends PostingOk {}

/** A new draft with the same content, for the next time round. Dates of the past are left out. */
@UseCase({ input: CopyPostingInput, ok: CopyPostingOk, permission: 'posting:edit' })
@Injectable()
export class CopyPosting {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly changes: PostingChanges,
  ) {}

  run(actor: Actor, { id, requestKey = null }: CopyPostingInput): Promise<CopyPostingOk> {
    return this.db.transaction(async () => {
      const original = await this.permit.lock(actor, 'posting:edit', Posting, { id });
      if (requestKey && !isId(requestKey)) refuse(new InvalidInput([wrongKey]));
      const before = requestKey ? await this.db.repo(Posting).findOneBy({ requestKey, copiedFrom: id }) : null;
      if (before) return answerOf(before);
      const draft = copiedValues(contentOf(editedValues(original)), this.changes.today);
      const copy = this.db.repo(Posting).create({
        id: newId(),
        organisationId: original.organisationId,
        createdBy: actor.personId,
        state: 'draft',
        kind: original.kind,
        title: draftTitle(draft),
        draft,
        draftSavedAt: this.changes.now(),
        copiedFrom: original.id,
        requestKey,
      });
      await this.changes.store(copy);
      await this.changes.record(actor, copy, 'PostingDrafted', { data: { copiedFrom: original.id } });
      return answerOf(copy);
    });
  }
}

const wrongKey = { field: 'requestKey', code: 'invalid', message: '画面を読み直して、もう一度お試しください。' };
