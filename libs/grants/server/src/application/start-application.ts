import { callStatus } from '@musubi/grants/model';
import { type Actor, Clock, Db, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { NewApplications, refuseUnlessOpen } from './new-applications.js';

@InputType()
export class StartApplicationInput {
  @Field(() => ID)
  partnershipId: string;

  @Field(() => ID)
  callId: string;

  @Field(() => ID)
  courseId: string;
}

@ObjectType()
export class StartApplicationOk {
  @Field(() => ID)
  id: string;

  /** false when the partnership had started one in this call before: that one is opened. */
  @Field()
  created: boolean;
}

/** Starts an application from a partnership's own words. Starting twice opens the first. */
@UseCase({ input: StartApplicationInput, ok: StartApplicationOk, permission: 'application:start' })
@Injectable()
export class StartApplication {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
    private readonly applications: NewApplications,
  ) {}

  run(actor: Actor, input: StartApplicationInput): Promise<StartApplicationOk> {
    return this.db.transaction(async () => {
      const partnership = await this.applications.partnership(input.partnershipId);
      this.permit.check(actor, 'application:start', partnership);
      const call = await this.applications.call(input);
      refuseUnlessOpen(callStatus(call, this.clock.now()));
      const existing = await this.applications.existing(input.callId, partnership.id);
      if (existing) return { id: existing, created: false };
      return { id: await this.applications.start(actor, { ...input, partnership, call }), created: true };
    });
  }
}
