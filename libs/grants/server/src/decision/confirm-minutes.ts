import { minutesIssues } from '@musubi/grants/model';
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
import { Call } from '../call/call.entity.js';
import { Deliberation } from './deliberation.entity.js';

@InputType()
export class ConfirmMinutesInput {
  @Field(() => ID)
  callId: string;

  @Field(() => Int)
  version: number;
}

@ObjectType()
export class ConfirmMinutesOk {
  @Field(() => ID)
  callId: string;

  @Field(() => Int)
  version: number;
}

/** The minutes stand: nothing in them changes any more, and they are printed. */
@UseCase({ input: ConfirmMinutesInput, ok: ConfirmMinutesOk, permission: 'call:review' })
@Injectable()
export class ConfirmMinutes {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { callId, version }: ConfirmMinutesInput): Promise<ConfirmMinutesOk> {
    return this.db.transaction(async () => {
      const call = await this.permit.lock(actor, 'call:review', Call, { id: callId });
      const deliberations = this.db.repo(Deliberation);
      const deliberation = await deliberations.findOneBy({ callId: call.id });
      refuseReason(deliberation ? null : reason('noMinutes', '先に審査会の記録を保存してください。'));
      if (!deliberation || deliberation.version !== version)
        return refuse(new Conflict({ version: deliberation?.version ?? null }));
      refuseReason(deliberation.confirmedAt ? reason('minutesConfirmed', '議事録はすでに確定しています。') : null);
      refuseIssues(minutesIssues(deliberation.minutes, true));
      deliberation.confirmedAt = this.clock.now();
      deliberation.confirmedBy = actor.personId;
      await deliberations.save(deliberation);
      await this.events.record({
        name: 'MinutesConfirmed',
        subject: { type: 'Deliberation', id: deliberation.id },
        actor,
        after: { callId: call.id, minutes: deliberation.minutes },
      });
      return { callId: call.id, version: deliberation.version };
    });
  }
}
