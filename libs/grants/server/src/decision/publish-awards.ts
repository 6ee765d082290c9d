import { type Actor, Db, Events, LocalDateScalar, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Call } from '../call/call.entity.js';

@InputType()
export class PublishAwardsInput {
  @Field(() => ID)
  callId: string;

  /** The first day on which everybody can read the list; null takes it back. */
  @Field(() => LocalDateScalar, { nullable: true })
  on?: string | null;
}

@ObjectType()
export class PublishAwardsOk {
  @Field(() => ID)
  callId: string;

  @Field(() => LocalDateScalar, { nullable: true })
  awardsOn: string | null;
}

/** 交付決定の公表: from which day on the list of awards of a call is public. */
@UseCase({ input: PublishAwardsInput, ok: PublishAwardsOk, permission: 'call:review' })
@Injectable()
export class PublishAwards {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(actor: Actor, { callId, on }: PublishAwardsInput): Promise<PublishAwardsOk> {
    return this.db.transaction(async () => {
      const call = await this.permit.lock(actor, 'call:review', Call, { id: callId });
      const before = { awardsOn: call.awardsOn };
      call.awardsOn = on ?? null;
      await this.db.repo(Call).save(call);
      await this.events.record({
        name: 'AwardsPublished',
        subject: { type: 'Call', id: call.id },
        actor,
        before,
        after: { awardsOn: call.awardsOn },
      });
      return { callId: call.id, awardsOn: call.awardsOn };
    });
  }
}
