import { isDeepStrictEqual } from 'node:util';
import { readForm } from '@musubi/grants/model';
import type { FieldIssue } from '@musubi/platform/model';
import {
  type Actor,
  Conflict,
  Db,
  Events,
  FieldIssueType,
  JsonScalar,
  Permit,
  refuse,
  refuseIssues,
  UseCase,
  Versioned,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CallForms, formIssuesOf } from './call-forms.js';
import { Call, CallFormVersion } from './call.entity.js';

@InputType()
export class SaveCallFormInput {
  /** The call. */
  @Field(() => ID)
  callId: string;

  /** The version of the draft the editor started from; null when there was no draft. */
  @Field(() => Int, { nullable: true })
  version: number | null;

  /** `CallFormSetting` of the model. */
  @Field(() => JsonScalar)
  form: object;
}

@ObjectType()
export class SaveCallFormOk extends Versioned {
  /** What has to be put right before publishing. Saved all the same. */
  @Field(() => [FieldIssueType])
  issues: FieldIssue[];
}

/** Longest a form may be, in characters of JSON: far above what `checkForm` lets through. */
const longest = 500_000;

/**
 * Saves the form of a call as it is being built; nobody but the office sees it before it is published. Two editors: the
 * second is told (`Conflict.current` = `{ form, version }`), and nothing is overwritten.
 */
@UseCase({ input: SaveCallFormInput, ok: SaveCallFormOk, permission: 'call:editForm' })
@Injectable()
export class SaveCallForm {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly forms: CallForms,
  ) {}

  run(actor: Actor, input: SaveCallFormInput): Promise<SaveCallFormOk> {
    return this.db.transaction(async () => {
      const call = await this.permit.lock(actor, 'call:editForm', Call, { id: input.callId });
      if (JSON.stringify(input.form).length > longest) refuseIssues([tooLong]);
      const before = await this.forms.draftOf(call.id);
      const draft = before ?? (await this.forms.startDraft(call, call.form));
      const form = readForm(input.form, draft.number);
      const issues = formIssuesOf(call, form);
      if (before && isDeepStrictEqual(before.form, form)) return { id: draft.id, version: draft.version, issues };
      refuseUnlessSeen(before, input, draft.form);
      draft.form = form;
      const saved = await this.db.repo(CallFormVersion).save(draft);
      await this.events.record({
        name: 'CallFormSaved',
        subject: { type: 'Call', id: call.id },
        actor,
        after: { number: draft.number },
      });
      return { id: saved.id, version: saved.version, issues };
    });
  }
}

/** Refuses unless the editor started from the draft as it is. */
function refuseUnlessSeen(before: CallFormVersion | null, input: SaveCallFormInput, form: object): void {
  const version = before?.version ?? null;
  if (version !== (input.version ?? null)) refuse(new Conflict({ form, version }));
}

const tooLong: FieldIssue = {
  field: '',
  code: 'invalid',
  message: '申請書の形が大きすぎるため保存できません。部分や質問を減らしてください。',
};
