import { type Actor, CurrentActor, Db, Permit } from '@musubi/platform/server';
import { Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';

@ObjectType('SavedSearch')
export class SavedSearchType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field({ description: 'Query string of the search page' })
  query: string;

  @Field({ description: 'daily or none' })
  mail: string;

  @Field()
  createdAt: Date;
}

@Resolver()
export class SavedSearchResolver {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  @Query(() => [SavedSearchType], { description: "The reader's saved searches, newest first" })
  savedSearches(@CurrentActor() actor: Actor): Promise<SavedSearchType[]> {
    const params: unknown[] = [];
    const mine = this.permit.where(actor, 'savedSearch:change', 's', params);
    return this.db.query<SavedSearchType>(
      `select s.id, s.name, s.query, s.mail, s.created_at as "createdAt" from saved_search s where ${mine} order by s.created_at desc`,
      params,
    );
  }
}
