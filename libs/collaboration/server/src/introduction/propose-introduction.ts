import { type Actor, Db, Permit, refuseIssues, UseCase, Versioned } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { AskRules, bothWays } from './ask-facts.js';
import { proposalIssues, Proposals } from './proposals.js';

@InputType()
export class ProposeIntroductionInput {
  @Field(() => ID)
  fromOrganisationId: string;

  @Field(() => ID)
  toOrganisationId: string;

  @Field(() => ID, { nullable: true, description: 'The need (or offer) the two are introduced for' })
  postingId?: string | null;

  @Field()
  message: string;
}

@ObjectType()
export class ProposeIntroductionOk extends Versioned {
  @Field()
  state: string;
}

/** A coordinator introduces two sides in one act; it holds when both say yes. */
@UseCase({ input: ProposeIntroductionInput, ok: ProposeIntroductionOk, permission: 'introduction:propose' })
@Injectable()
export class ProposeIntroduction {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly rules: AskRules,
    private readonly proposals: Proposals,
  ) {}

  run(actor: Actor, input: ProposeIntroductionInput): Promise<ProposeIntroductionOk> {
    return this.db.transaction(async () => {
      const introduction = this.proposals.of(actor, input);
      this.permit.check(actor, 'introduction:propose', introduction);
      refuseIssues(proposalIssues(input));
      // Both sides are asked, so both sides' wishes and limits count.
      for (const ask of bothWays(introduction)) await this.rules.check(ask);
      const { id, version, state } = await this.proposals.store(actor, introduction);
      return { id, version, state };
    });
  }
}
