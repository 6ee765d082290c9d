import { type Actor, Db, Events, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { MatchOpinion } from './match-opinion.entity.js';

@InputType()
export class WithdrawMatchOpinionInput {
  @Field(() => ID)
  id: string;
}

@ObjectType()
export class WithdrawMatchOpinionOk {
  @Field(() => ID)
  id: string;
}

/** Takes 合いそう or 合わない back: recommendations are as if it had not been said. */
@UseCase({ input: WithdrawMatchOpinionInput, ok: WithdrawMatchOpinionOk, permission: 'matchOpinion:give' })
@Injectable()
export class WithdrawMatchOpinion {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: WithdrawMatchOpinionInput): Promise<WithdrawMatchOpinionOk> {
    return this.db.transaction(async () => {
      const { id, organisationId, opinion, reason } = await this.permit.lock(
        actor,
        'matchOpinion:give',
        MatchOpinion,
        input,
      );
      await this.db.repo(MatchOpinion).delete({ id });
      await this.events.record({
        name: 'MatchOpinionWithdrawn',
        subject: { type: 'MatchOpinion', id },
        ...{ actor, organisationIds: [organisationId], before: { opinion, reason }, after: null },
      });
      return { id };
    });
  }
}
