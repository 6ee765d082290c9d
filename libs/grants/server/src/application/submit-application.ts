import { type Actor, Clock, Db, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Application } from './application.entity.js';
import { Submission } from './submission.js';

@InputType()
export class SubmitApplicationInput {
  @Field(() => ID)
  id: string;

  /** The version of the content that was checked. */
  @Field(() => Int)
  contentVersion: number;
}

@ObjectType()
export class SubmitApplicationOk {
  @Field(() => ID)
  id: string;

  @Field()
  number: string;

  @Field()
  submittedAt: Date;
}

/** Hands an application in on the server's clock, to the second. A double click gives one submission and one number. */
@UseCase({ input: SubmitApplicationInput, ok: SubmitApplicationOk, permission: 'application:submit' })
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
    private readonly submission: Submission,
  ) {}

  run(actor: Actor, input: SubmitApplicationInput): Promise<SubmitApplicationOk> {
    const now = this.clock.now();
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:submit', Application, { id: input.id });
      return this.submission.handIn(actor, application, { move: 'submit', contentVersion: input.contentVersion, now });
    });
  }
}
