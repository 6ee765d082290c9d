import { type Actor, type Connection, CurrentActor, PageArgs, Permit } from '@musubi/platform/server';
import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { NeedsNear } from './needs-near.js';
import { PostingQueries } from './posting.queries.js';
import {
  DraftPosting,
  type MyPosting,
  MyPostingConnection,
  PostingCard,
  PostingCardConnection,
  PostingPageType,
} from './posting.types.js';

@ArgsType()
class PostingsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'need or resource' })
  kind?: string | null;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;

  @Field(() => String, { nullable: true, description: 'Ward code; postings for the whole city are included' })
  ward?: string | null;
}

@ArgsType()
class MyPostingsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'States, separated by commas' })
  state?: string | null;
}

@Resolver()
export class PostingResolver {
  constructor(
    private readonly queries: PostingQueries,
    private readonly near: NeedsNear,
    private readonly permit: Permit,
  ) {}

  @Query(() => PostingCardConnection, { description: 'Published postings, newest first' })
  postings(@Args() args: PostingsArgs): Promise<Connection<PostingCard>> {
    return this.queries.published(args, args);
  }

  @Query(() => PostingPageType, { description: 'One posting; NotFound when the reader may not see it' })
  posting(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<PostingPageType> {
    return this.queries.page(actor, id);
  }

  @Query(() => DraftPosting, { description: 'A posting as its editor needs it' })
  draftPosting(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<DraftPosting> {
    return this.queries.draft(actor, id);
  }

  @Query(() => MyPostingConnection, { description: "Postings of the reader's organisations, last touched first" })
  myPostings(@CurrentActor() actor: Actor, @Args() args: MyPostingsArgs): Promise<Connection<MyPosting>> {
    this.permit.check(actor, 'posting:listMine');
    return this.queries.mine(actor, args.state ?? null, args);
  }

  @Query(() => [PostingCard], { description: "Open needs in the wards of the reader's organisations, newest first" })
  needsNearMe(@CurrentActor() actor: Actor): Promise<PostingCard[]> {
    return this.near.of(actor);
  }
}
