import { OrganisationCard } from '@musubi/identity/server';
import { PageInfo } from '@musubi/platform/server';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PostingCard } from '../posting/posting.types.js';
import { SearchTextPart } from './search.types.js';

/** Something the one search box found. */
@ObjectType()
export class Found {
  @Field({ description: 'posting, organisation, case or guide' })
  kind: string;

  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'Address of a guide text or a case' })
  path: string | null;

  @Field(() => [SearchTextPart])
  title: SearchTextPart[];

  @Field(() => [SearchTextPart])
  snippet: SearchTextPart[];

  @Field(() => PostingCard, { nullable: true })
  posting: PostingCard | null;

  @Field(() => OrganisationCard, { nullable: true })
  organisation: OrganisationCard | null;
}

@ObjectType()
export class FoundEdge {
  @Field()
  cursor: string;

  @Field(() => Found)
  node: Found;
}

@ObjectType()
export class FoundConnection {
  @Field(() => [FoundEdge])
  edges: FoundEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;

  @Field({ description: 'totalCount is an estimate' })
  atLeast: boolean;

  @Field(() => String, { nullable: true, description: 'A better spelling, when little was found' })
  didYouMean: string | null;
}

/** What may be meant by the letters typed so far. */
@ObjectType()
export class SearchSuggestion {
  @Field()
  text: string;

  @Field({ description: 'word, question, area or field to search for; posting, organisation, case or guide to go to' })
  kind: string;

  @Field(() => String, { nullable: true, description: 'Page of the thing itself' })
  path: string | null;

  @Field(() => String, { nullable: true, description: 'Code of an area or field' })
  code: string | null;
}
