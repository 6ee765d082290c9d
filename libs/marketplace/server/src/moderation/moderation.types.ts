import { connectionOf, LocalDateScalar, Versioned } from '@musubi/platform/server';
import type { LocalDate } from '@musubi/platform/model';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PostingOrganisation, PostingResourceType } from '../posting/posting.types.js';

/** A posting as moderators judge it. */
@ObjectType()
export class ModeratedPosting extends Versioned {
  @Field()
  kind: string;

  @Field()
  state: string;

  @Field()
  title: string;

  @Field()
  body: string;

  @Field(() => [PostingResourceType])
  resources: PostingResourceType[];

  @Field(() => [String])
  wards: string[];

  @Field()
  reach: string;

  @Field(() => LocalDateScalar, { nullable: true })
  endsOn: LocalDate | null;

  @Field(() => Date, { description: 'When it began to wait, or was published' })
  since: Date;

  @Field(() => String, { nullable: true })
  staffNote: string | null;

  @Field(() => Int, { description: 'Postings of the organisation that were public before' })
  publishedBefore: number;

  @Field(() => PostingOrganisation)
  organisation: PostingOrganisation;
}

export const ModeratedPostingConnection = connectionOf(ModeratedPosting);

@ObjectType()
export class ModerationCounts {
  @Field(() => Int)
  inReview: number;

  @Field(() => Int)
  hidden: number;

  @Field(() => Int)
  published: number;
}

@ObjectType()
export class ModerationDesk {
  @Field(() => ModerationCounts)
  counts: ModerationCounts;

  @Field({ description: 'Which postings get a first look' })
  policy: string;

  @Field({ description: 'Whether the reader may change the policy' })
  canSetPolicy: boolean;

  @Field(() => ModeratedPostingConnection)
  postings: typeof ModeratedPostingConnection;
}
