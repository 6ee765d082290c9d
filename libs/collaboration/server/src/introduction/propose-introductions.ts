import type { Reason } from '@musubi/platform/model';
import {
  type Actor,
  Db,
  Events,
  InvalidInput,
  isId,
  Permit,
  refuse,
  refuseIssues,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Audience } from '../mail/audience.js';
import { AskRules, bothWays } from './ask-facts.js';
import { Introduction } from './introduction.entity.js';
import { ProposeIntroductionInput } from './propose-introduction.js';
import { proposalIssues, Proposals } from './proposals.js';

const most = 50;

@InputType()
export class ProposeIntroductionsInput {
  @Field(() => ID, { description: 'Made by the page, once for what it sends: sending it again sends nothing twice' })
  batchId: string;

  @Field(() => [ProposeIntroductionInput], { description: '1 to 50' })
  items: ProposeIntroductionInput[];
}

@ObjectType()
export class RefusedProposal {
  @Field(() => ID)
  fromOrganisationId: string;

  @Field(() => ID)
  toOrganisationId: string;

  @Field()
  message: string;
}

@ObjectType()
export class ProposeIntroductionsOk {
  @Field(() => [ID], { description: 'The introductions made' })
  ids: string[];

  @Field(() => [RefusedProposal], { description: 'Those that could not be made any more, with the reason' })
  refused: RefusedProposal[];

  @Field(() => Int, { description: 'People who get mail' })
  people: number;
}

/** A coordinator sends several reviewed introductions in one act. What has become impossible meanwhile is told, the rest is sent. */
@UseCase({ input: ProposeIntroductionsInput, ok: ProposeIntroductionsOk, permission: 'introduction:propose' })
@Injectable()
export class ProposeIntroductions {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly rules: AskRules,
    private readonly proposals: Proposals,
    private readonly audience: Audience,
  ) {}

  run(actor: Actor, { batchId, items }: ProposeIntroductionsInput): Promise<ProposeIntroductionsOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'introduction:propose');
      refuseIssues(this.issuesOf(batchId, items));
      // The second of two clicks waits here for the first, and finds what it made.
      await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 4))', [batchId]);
      const before = await this.db.repo(Introduction).findBy({ batchId });
      if (before.length > 0) return this.answer(actor, before, []);
      await this.rules.hold(items.flatMap((each) => [each.fromOrganisationId, each.toOrganisationId]));
      const made: Introduction[] = [];
      const refused: RefusedProposal[] = [];
      for (const item of items) {
        const introduction = this.proposals.of(actor, item, batchId);
        const why = await this.whyNot(introduction);
        if (why) refused.push({ ...item, message: why.message });
        else made.push(await this.proposals.store(actor, introduction));
      }
      await this.record(actor, batchId, made, refused);
      return this.answer(actor, made, refused);
    });
  }

  private issuesOf(batchId: string, items: readonly ProposeIntroductionInput[]) {
    const many = { field: 'items', code: 'invalid', message: `一度に送れるのは1件から${most}件までです。` };
    if (!isId(batchId) || items.length === 0 || items.length > most) refuse(new InvalidInput([many]));
    return items.flatMap((item, at) =>
      proposalIssues(item).map((issue) => ({ ...issue, field: `items.${at}.${issue.field}` })),
    );
  }

  private async whyNot(introduction: Introduction): Promise<Reason | null> {
    for (const ask of bothWays(introduction)) {
      const why = await this.rules.why(ask);
      if (why) return why;
    }
    return null;
  }

  private record(actor: Actor, id: string, made: readonly Introduction[], refused: readonly RefusedProposal[]) {
    return this.events.record({
      name: 'IntroductionsProposed',
      subject: { type: 'IntroductionBatch', id },
      actor,
      organisationIds: [...new Set(made.flatMap((each) => each.organisationIds))],
      after: { introductionIds: made.map((each) => each.id), refused },
    });
  }

  private async answer(actor: Actor, made: readonly Introduction[], refused: RefusedProposal[]) {
    const people = await this.audience.count(
      made.flatMap((each) => each.organisationIds),
      actor.personId,
    );
    return { ids: made.map((each) => each.id), refused, people };
  }
}
