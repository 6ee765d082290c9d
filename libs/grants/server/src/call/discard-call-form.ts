import { reason } from '@musubi/platform/model';
import { type Actor, Db, Events, Permit, refuseReason, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CallForms } from './call-forms.js';
import { Call, CallFormVersion } from './call.entity.js';

@InputType()
export class DiscardCallFormInput {
  /** The call. */
  @Field(() => ID)
  callId: string;
}

@ObjectType()
export class DiscardCallFormOk {
  @Field(() => ID)
  id: string;
}

/** Throws away what has been changed in a call's form since it was published. The audit log keeps it. */
@UseCase({ input: DiscardCallFormInput, ok: DiscardCallFormOk, permission: 'call:editForm' })
@Injectable()
export class DiscardCallForm {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly forms: CallForms,
  ) {}

  run(actor: Actor, input: DiscardCallFormInput): Promise<DiscardCallFormOk> {
    return this.db.transaction(async () => {
      const call = await this.permit.lock(actor, 'call:editForm', Call, { id: input.callId });
      const draft = await this.forms.draftOf(call.id);
      refuseReason(draft ? null : reason('noDraft', '申請書に未公開の変更はありません。'));
      if (draft) {
        await this.db.repo(CallFormVersion).remove(draft);
        await this.events.record({
          name: 'CallFormDiscarded',
          subject: { type: 'Call', id: call.id },
          actor,
          before: { number: draft.number, form: draft.form },
        });
      }
      return { id: call.id };
    });
  }
}
