import { type Actor, Clock, CurrentActor, Db, Permit } from '@musubi/platform/server';
import { Field, GraphQLISODateTime, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { silentMinutes } from './rebuild-search-index.js';

@ObjectType({ description: 'One time the search index was written anew' })
export class SearchRebuild {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  done: number;

  @Field(() => Int, { description: 'Documents in all when it began' })
  documents: number;

  @Field(() => GraphQLISODateTime)
  startedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  finishedAt: Date | null;

  @Field({ description: 'Not finished, and heard of lately' })
  running: boolean;

  @Field(() => Int, { nullable: true, description: 'Estimated; null before the first documents are done' })
  secondsLeft: number | null;
}

@ObjectType({ description: 'The search index: how much is in it, and when it was written anew' })
export class SearchIndexState {
  @Field(() => Int)
  documents: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When words were counted last' })
  countedAt: Date | null;

  @Field(() => [SearchRebuild], { description: 'The last five runs, newest first' })
  rebuilds: SearchRebuild[];
}

@Resolver()
export class SearchIndexResolver {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
  ) {}

  @Query(() => SearchIndexState, { description: 'For staff: the search index' })
  async searchIndex(@CurrentActor() actor: Actor): Promise<SearchIndexState> {
    this.permit.check(actor, 'searchIndex:rebuild');
    const index = await this.db.one<{ documents: number; countedAt: Date | null }>(
      `select (select count(*)::int from search_document) as documents,
         (select refreshed_at from search_corpus where name = 'all') as "countedAt"`,
    );
    const rebuilds = await this.db.query<SearchRebuild>(
      `select id, done, documents, started_at as "startedAt", finished_at as "finishedAt",
         finished_at is null and seen_at > $1::timestamptz - interval '${silentMinutes} minutes' as running,
         case when finished_at is null and done > 0 then
           ceil(extract(epoch from seen_at - started_at) / done * greatest(0, documents - done))::int end as "secondsLeft"
       from search_rebuild order by started_at desc, id desc limit 5`,
      [this.clock.now()],
    );
    return { documents: index!.documents, countedAt: index!.countedAt, rebuilds };
  }
}
