import { nextForm } from '@musubi/grants/model';
import { reason } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Conflict,
  Db,
  Events,
  Permit,
  refuse,
  refuseIssues,
  refuseReason,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CallForms, changesOf, formIssuesOf } from './call-forms.js';
import { Call, CallFormVersion } from './call.entity.js';
import { DraftsFollow } from './drafts-follow.js';

@InputType()
export class PublishCallFormInput {
  /** The call. */
  @Field(() => ID)
  callId: string;

  /** The version of the draft that was looked at. */
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class PublishCallFormOk {
  @Field(() => ID)
  id: string;

  /** Number of the form's version from now on. */
  @Field(() => Int)
  number: number;

  /** Drafts that follow it. */
  @Field(() => Int)
  drafts: number;

  /** Drafts whose partners have to agree again. */
  @Field(() => Int)
  voided: number;
}

/**
 * Makes the draft of a call's form the form in force. Applications being written follow it at once and lose no answer;
 * what has been handed in stays on the version it was written in.
 */
@UseCase({ input: PublishCallFormInput, ok: PublishCallFormOk, permission: 'call:editForm' })
@Injectable()
export class PublishCallForm {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly forms: CallForms,
    private readonly follow: DraftsFollow,
  ) {}

  run(actor: Actor, input: PublishCallFormInput): Promise<PublishCallFormOk> {
    return this.db.transaction(async () => {
      const call = await this.permit.lock(actor, 'call:editForm', Call, { id: input.callId });
      const draft = await this.forms.draftOf(call.id);
      if (!draft) return refuseReason(nothing) as never;
      if (draft.version !== input.version) refuse(new Conflict({ form: draft.form, version: draft.version }));
      refuseIssues(formIssuesOf(call, draft.form));
      const before = call.form;
      const form = { ...nextForm(before, draft.form), version: draft.number };
      const changes = changesOf(call, form);
      draft.form = form;
      draft.publishedAt = this.clock.now();
      draft.publishedBy = actor.personId;
      draft.publishedByName = actor.name;
      await this.db.repo(CallFormVersion).save(draft);
      call.form = form;
      await this.db.repo(Call).save(call);
      await this.events.record({
        name: 'CallFormPublished',
        subject: { type: 'Call', id: call.id },
        actor,
        before: { number: before.version },
        after: { number: form.version, changes: changes.map((change) => change.words) },
      });
      return { id: call.id, number: form.version, ...(await this.follow.to(actor, call, before)) };
    });
  }
}

const nothing = reason('noDraft', '申請書に未公開の変更はありません。');
