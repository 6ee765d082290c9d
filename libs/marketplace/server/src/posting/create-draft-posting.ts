import { startValues } from '@musubi/marketplace/model';
import {
  type Actor,
  Db,
  InvalidInput,
  isId,
  JsonScalar,
  newId,
  Permit,
  refuse,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PostingChanges } from './posting-changes.js';
import { checkKind, draftTitle, keptValues } from './posting-draft.js';
import { Posting } from './posting.entity.js';
import { answerOf, PostingOk } from './posting.inputs.js';

@InputType()
export class CreateDraftPostingInput {
  @Field(() => ID)
  organisationId: string;

  @Field({ description: 'need or resource' })
  kind: string;

  @Field(() => JsonScalar, { nullable: true, description: 'Values of the posting form, as far as they are known' })
  values?: unknown;

  @Field(() => ID, { nullable: true, description: 'A UUID made for this click: sent twice, it makes one draft' })
  requestKey?: string | null;
}

@ObjectType()
export class CreateDraftPostingOk extends PostingOk {}

/** Starts a posting: a draft only its organisation sees. */
@UseCase({ input: CreateDraftPostingInput, ok: CreateDraftPostingOk, permission: 'posting:create' })
@Injectable()
export class CreateDraftPosting {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly changes: PostingChanges,
  ) {}

  run(actor: Actor, input: CreateDraftPostingInput): Promise<CreateDraftPostingOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'posting:create', { organisationId: input.organisationId });
      const kind = checkKind(input.kind);
      const wards = await this.wardsOf(input.organisationId);
      const before = await this.madeBefore(input);
      if (before) return answerOf(before);
      const draft = {
        ...startValues(this.changes.today, wards),
        ...keptValues(kind, input.values, this.changes.today),
      };
      const posting = this.db.repo(Posting).create({
        id: newId(),
        organisationId: input.organisationId,
        createdBy: actor.personId,
        state: 'draft',
        kind,
        title: draftTitle(draft),
        draft,
        draftSavedAt: this.changes.now(),
        requestKey: input.requestKey ?? null,
      });
      await this.changes.store(posting);
      await this.changes.record(actor, posting, 'PostingDrafted');
      return answerOf(posting);
    });
  }

  /** The draft of the same click, when it was sent twice. Two at the very same moment wait for one another here. */
  private async madeBefore({ requestKey, organisationId }: CreateDraftPostingInput): Promise<Posting | null> {
    if (!requestKey) return null;
    if (!isId(requestKey)) refuse(new InvalidInput([wrongKey]));
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [requestKey]);
    return this.db.repo(Posting).findOneBy({ requestKey, organisationId });
  }

  private async wardsOf(organisationId: string): Promise<readonly string[]> {
    const row = await this.db.one<{ wards: string[] }>('select wards from organisation where id = $1', [
      organisationId,
    ]);
    return row?.wards ?? refuse(new InvalidInput([wrongOrganisation]));
  }
}

const wrongKey = { field: 'requestKey', code: 'invalid', message: '画面を読み直して、もう一度お試しください。' };
const wrongOrganisation = {
  field: 'organisationId',
  code: 'invalid',
  message: '団体が見つかりません。画面を読み直してください。',
};
