import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { cleanText } from '@musubi/identity/model';
import { type Actor, Db, refuseIssues, UseCase } from '@musubi/platform/server';
import { DecideMembership } from './decide-membership.js';

@InputType()
export class DeclineMembershipInput {
  @Field(() => ID)
  id: string;

  @Field({ description: 'the person who asked reads it' })
  reason: string;
}

@ObjectType()
export class DeclineMembershipOk {
  @Field(() => ID)
  id: string;
}

/** Declines a request to join, with a reason. */
@UseCase({ input: DeclineMembershipInput, ok: DeclineMembershipOk, permission: 'membershipRequest:decide' })
@Injectable()
export class DeclineMembership {
  constructor(
    private readonly db: Db,
    private readonly decision: DecideMembership,
  ) {}

  run(actor: Actor, input: DeclineMembershipInput): Promise<DeclineMembershipOk> {
    return this.db.transaction(async () => {
      const reason = cleanText(input.reason);
      const message = '断る理由を1字以上300字以内で入力してください。申し込んだ人に伝わります。';
      if (reason === '' || [...reason].length > 300) refuseIssues([{ field: 'reason', code: 'invalid', message }]);
      await this.decision.decide(actor, input.id, { state: 'declined', reason });
      return { id: input.id };
    });
  }
}
