import { type Actor, CurrentActor, PageArgs, Permit } from '@musubi/platform/server';
import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { ModerationQueries } from './moderation.queries.js';
import { ModerationDesk } from './moderation.types.js';

@ArgsType()
class ModerationArgs extends PageArgs {
  @Field(() => String, { defaultValue: 'inReview', description: 'inReview, hidden or published' })
  state: string;

  @Field(() => String, { nullable: true, description: 'Part of a title or of an organisation name' })
  text?: string | null;
}

@Resolver()
export class ModerationResolver {
  constructor(
    private readonly queries: ModerationQueries,
    private readonly permit: Permit,
  ) {}

  @Query(() => ModerationDesk, { description: 'What waits for a first look, and what is hidden; moderators only' })
  async moderationDesk(@CurrentActor() actor: Actor, @Args() args: ModerationArgs): Promise<object> {
    const postings = await this.queries.postings(actor, args.state, args.text ?? null, args);
    return {
      postings,
      counts: await this.queries.counts(),
      policy: await this.queries.policy(),
      canSetPolicy: this.permit.can(actor, 'postingPolicy:set'),
    };
  }
}
