import { LocalDateScalar, PageInfo } from '@musubi/platform/server';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PostingCard } from '../posting/posting.types.js';

/** What somebody looks for. Within one list: any of; between lists: all of. */
@InputType()
export class PostingSearchInput {
  @Field({ defaultValue: '', description: 'Words or a sentence; 「…」 for exact phrases, -word to leave out' })
  text: string;

  @Field(() => String, { nullable: true, description: 'need or resource' })
  kind: string | null;

  @Field(() => [String], { defaultValue: [] })
  resourceKinds: string[];

  @Field(() => [String], { defaultValue: [] })
  fields: string[];

  @Field(() => [String], { defaultValue: [], description: 'Ward codes, or online' })
  areas: string[];

  @Field(() => [Int], { defaultValue: [] })
  sdgs: number[];

  @Field(() => [String], { defaultValue: [], description: 'Type of the organisation that posts' })
  organisationTypes: string[];

  @Field(() => [String], { defaultValue: [], description: 'Type of partner wanted; postings open to all are included' })
  wantedTypes: string[];

  @Field(() => LocalDateScalar, { nullable: true })
  from: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  to: string | null;

  @Field({ defaultValue: 'relevance', description: 'relevance, newest or deadline' })
  sort: string;
}

/** A piece of text; `hit` pieces are the words that were found. */
@ObjectType()
export class SearchTextPart {
  @Field()
  text: string;

  @Field()
  hit: boolean;
}

@ObjectType()
export class PostingHit {
  @Field(() => PostingCard)
  posting: PostingCard;

  @Field(() => [SearchTextPart])
  title: SearchTextPart[];

  @Field(() => [SearchTextPart])
  snippet: SearchTextPart[];
}

@ObjectType()
export class PostingHitEdge {
  @Field()
  cursor: string;

  @Field(() => PostingHit)
  node: PostingHit;
}

@ObjectType()
export class PostingHitConnection {
  @Field(() => [PostingHitEdge])
  edges: PostingHitEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;

  @Field({ description: 'There are more than totalCount; counting stopped there' })
  atLeast: boolean;

  @Field(() => String, { nullable: true, description: 'A better spelling, when little was found' })
  didYouMean: string | null;
}

@ObjectType()
export class FacetValue {
  @Field()
  value: string;

  @Field(() => Int)
  count: number;
}

/** How many there would be with each choice; a group ignores its own choice. */
@ObjectType()
export class PostingFacets {
  @Field(() => [FacetValue])
  kinds: FacetValue[];

  @Field(() => [FacetValue])
  resourceKinds: FacetValue[];

  @Field(() => [FacetValue])
  fields: FacetValue[];

  @Field(() => [FacetValue])
  areas: FacetValue[];

  @Field(() => [FacetValue])
  sdgs: FacetValue[];

  @Field(() => [FacetValue])
  organisationTypes: FacetValue[];

  @Field(() => [FacetValue])
  wantedTypes: FacetValue[];
}

/** One ward as a shape to draw. */
@ObjectType()
export class WardShape {
  @Field()
  code: string;

  @Field()
  name: string;

  @Field({ description: 'SVG path in the coordinates of the view box' })
  path: string;

  @Field(() => Int, { description: 'Where its name goes' })
  labelX: number;

  @Field(() => Int)
  labelY: number;
}

@ObjectType()
export class WardMap {
  @Field({ description: 'SVG view box' })
  viewBox: string;

  @Field(() => [WardShape])
  wards: WardShape[];

  @Field({ description: 'Who made the shapes' })
  credit: string;

  @Field({ description: 'A rough drawing: no outlines have been imported' })
  sketch: boolean;
}
