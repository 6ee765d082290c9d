import { reason } from '@musubi/platform/model';
import {
  type Actor,
  Db,
  Events,
  Permit,
  refuseIssues,
  refuseReason,
  UseCase,
  Versioned,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CallForms, formIssuesOf } from './call-forms.js';
import { CallSettingsKeeper } from './call-settings.js';
import { Call } from './call.entity.js';
import { TestApplications } from './test-applications.js';

@InputType()
export class PublishCallInput {
  @Field(() => ID)
  id: string;

  /** The version that was looked at. */
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class PublishCallOk extends Versioned {}

/** Shows a call to everybody; it is open between its dates. Applications played in the test are wiped. */
@UseCase({ input: PublishCallInput, ok: PublishCallOk, permission: 'call:edit' })
@Injectable()
export class PublishCall {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly keeper: CallSettingsKeeper,
    private readonly forms: CallForms,
    private readonly tests: TestApplications,
  ) {}

  run(actor: Actor, input: PublishCallInput): Promise<PublishCallOk> {
    return this.db.transaction(async () => {
      const call = await this.permit.lock(actor, 'call:edit', Call, input);
      refuseReason(call.published ? reason('published', 'この公募はもう公開されています。') : null);
      const issues = await this.keeper.issuesOf(call);
      refuseIssues(issues.filter((issue) => issue.weight === 'stop'));
      refuseIssues(formIssuesOf(call, call.form));
      const draft = await this.forms.draftOf(call.id);
      refuseReason(
        draft
          ? reason('formDraft', '申請書に、まだ反映していない変更があります。反映するか、捨ててから公開してください。')
          : null,
      );
      const wiped = await this.tests.wipe(call.id);
      call.published = true;
      call.testMode = false;
      const saved = await this.db.repo(Call).save(call);
      await this.events.record({
        name: 'CallPublished',
        subject: { type: 'Call', id: call.id },
        actor,
        before: { published: false },
        after: { published: true, title: call.title, wiped },
      });
      return { id: call.id, version: saved.version };
    });
  }
}
