import { type Actor, Clock, Db, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Application } from './application.entity.js';
import { Submission } from './submission.js';

@InputType()
export class ResubmitApplicationInput {
  @Field(() => ID)
  id: string;

  /** The version of the content that was checked. */
  @Field(() => Int)
  contentVersion: number;
}

@ObjectType()
export class ResubmitApplicationOk {
  @Field(() => ID)
  id: string;

  @Field()
  number: string;

  @Field()
  submittedAt: Date;
}

/** Hands a returned application in again, before its own correction deadline. The number stays. */
@UseCase({ input: ResubmitApplicationInput, ok: ResubmitApplicationOk, permission: 'application:resubmit' })
@Injectable()
export class ResubmitApplication {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
    private readonly submission: Submission,
  ) {}

  run(actor: Actor, input: ResubmitApplicationInput): Promise<ResubmitApplicationOk> {
    const now = this.clock.now();
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:resubmit', Application, { id: input.id });
      return this.submission.handIn(actor, application, {
        move: 'resubmit',
        contentVersion: input.contentVersion,
        now,
      });
    });
  }
}
