import { reason } from '@musubi/platform/model';
import { type Actor, Db, Events, Permit, refuseReason, UseCase, Versioned } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Call } from './call.entity.js';
import { TestApplications } from './test-applications.js';

@InputType()
export class SetCallTestModeInput extends Versioned {
  /** true: staff may play; false: what was played is wiped. */
  @Field()
  testMode: boolean;
}

@ObjectType()
export class SetCallTestModeOk extends Versioned {
  /** Played applications that were wiped. */
  @Field(() => Int)
  wiped: number;
}

/** Opens an unpublished call for playing, or ends it and wipes what was played. */
@UseCase({ input: SetCallTestModeInput, ok: SetCallTestModeOk, permission: 'call:edit' })
@Injectable()
export class SetCallTestMode {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly tests: TestApplications,
  ) {}

  run(actor: Actor, input: SetCallTestModeInput): Promise<SetCallTestModeOk> {
    return this.db.transaction(async () => {
      const call = await this.permit.lock(actor, 'call:edit', Call, { id: input.id });
      if (call.testMode === input.testMode) return { id: call.id, version: call.version, wiped: 0 };
      await this.permit.lock(actor, 'call:edit', Call, input);
      refuseReason(
        call.published && input.testMode
          ? reason('published', '公開した公募では試せません。公開する前に試してください。')
          : null,
      );
      const wiped = input.testMode ? 0 : await this.tests.wipe(call.id);
      call.testMode = input.testMode;
      const saved = await this.db.repo(Call).save(call);
      await this.events.record({
        name: 'CallTestModeSet',
        subject: { type: 'Call', id: call.id },
        actor,
        before: { testMode: !input.testMode },
        after: { testMode: input.testMode, wiped },
      });
      return { id: call.id, version: saved.version, wiped };
    });
  }
}
