import { reason } from '@musubi/platform/model';
import { type Actor, Db, Events, Permit, refuseReason, UseCase, Versioned } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { InputType, ObjectType } from '@nestjs/graphql';
import { Call } from './call.entity.js';

@InputType()
export class UnpublishCallInput extends Versioned {}

@ObjectType()
export class UnpublishCallOk extends Versioned {}

/** Takes a call back, as long as nobody has started an application in it. */
@UseCase({ input: UnpublishCallInput, ok: UnpublishCallOk, permission: 'call:edit' })
@Injectable()
export class UnpublishCall {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: UnpublishCallInput): Promise<UnpublishCallOk> {
    return this.db.transaction(async () => {
      const call = await this.permit.lock(actor, 'call:edit', Call, input);
      refuseReason(call.published ? null : reason('notPublished', 'この公募は公開されていません。'));
      const row = await this.db.one<{ count: number }>(
        'select count(*)::int as count from application where call_id = $1',
        [call.id],
      );
      const started = row?.count ?? 0;
      refuseReason(
        started === 0
          ? null
          : reason('started', `もう${started}件の申請が始まっているため、公開を取りやめられません。`, { started }),
      );
      call.published = false;
      const saved = await this.db.repo(Call).save(call);
      await this.events.record({
        name: 'CallUnpublished',
        subject: { type: 'Call', id: call.id },
        actor,
        before: { published: true },
        after: { published: false },
      });
      return { id: call.id, version: saved.version };
    });
  }
}
