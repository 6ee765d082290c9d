import { connectionOf, JsonScalar, LocalDateScalar, Versioned } from '@musubi/platform/server';
import type { LocalDate } from '@musubi/platform/model';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** The organisation behind a posting, as much as a card shows. */
@ObjectType()
export class PostingOrganisation {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  type: string;

  @Field({ description: '確認済: staff checked that it is who it says' })
  verified: boolean;

  @Field(() => ID, { nullable: true })
  logoFileId: string | null;
}

@ObjectType('PostingResource')
export class PostingResourceType {
  @Field({ description: 'people, place, goods, money, expertise, information, other' })
  kind: string;

  @Field()
  note: string;

  @Field(() => Int, { nullable: true })
  quantity: number | null;

  @Field(() => String, { nullable: true })
  unit: string | null;

  @Field(() => String, { nullable: true, description: 'Whole yen in digits' })
  yen: string | null;
}

@ObjectType('PostingImage')
export class PostingImageType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'What a person who cannot see it is told; may be empty' })
  alt: string;
}

/** A posting as lists show it. */
@ObjectType()
export class PostingCard {
  @Field(() => ID)
  id: string;

  @Field({ description: 'need or resource' })
  kind: string;

  @Field()
  state: string;

  @Field()
  title: string;

  @Field({ description: 'The first 140 characters of what it says' })
  lead: string;

  @Field(() => [String])
  fields: string[];

  @Field(() => [String])
  resourceKinds: string[];

  @Field({ description: 'wards, city or online' })
  reach: string;

  @Field(() => [String])
  wards: string[];

  @Field(() => LocalDateScalar, { nullable: true })
  deadline: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true })
  endsOn: LocalDate | null;

  @Field(() => Date, { nullable: true })
  publishedAt: Date | null;

  @Field(() => PostingImageType, { nullable: true })
  image: PostingImageType | null;

  @Field(() => PostingOrganisation)
  organisation: PostingOrganisation;
}

export const PostingCardConnection = connectionOf(PostingCard);

@ObjectType()
export class PostingQuestionType {
  @Field(() => ID)
  id: string;

  @Field()
  question: string;

  @Field(() => String, { nullable: true })
  answer: string | null;

  @Field()
  askedAt: Date;

  @Field(() => Date, { nullable: true })
  answeredAt: Date | null;

  @Field(() => String, { nullable: true, description: 'The organisation that asked, if any' })
  askedBy: string | null;
}

/** What the reader may do with a posting, and what only its owner and staff are told. */
@ObjectType()
export class PostingOwnerView {
  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Moves of the lifecycle that are open to the reader now' })
  moves: string[];

  @Field({ description: 'Whether the reader may change it' })
  canEdit: boolean;

  @Field({ description: 'Whether the reader may hide, approve or return it' })
  canModerate: boolean;

  @Field(() => String, { nullable: true, description: 'Why staff returned or hid it' })
  staffNote: string | null;

  @Field(() => Date, { nullable: true, description: 'Saved changes nobody sees yet' })
  draftSavedAt: Date | null;
}

/** A posting on its own page. */
@ObjectType('Posting')
export class PostingPageType extends PostingCard {
  @Field()
  body: string;

  @Field(() => [Int])
  sdgs: number[];

  @Field(() => [PostingResourceType])
  resources: PostingResourceType[];

  @Field()
  placeHint: string;

  @Field(() => LocalDateScalar, { nullable: true })
  periodFrom: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true })
  periodTo: LocalDate | null;

  @Field(() => [String])
  weekdays: string[];

  @Field(() => [String])
  dayParts: string[];

  @Field()
  forWhom: string;

  @Field(() => [String])
  wantedTypes: string[];

  @Field()
  conditions: string;

  @Field({ description: 'Nobody should ask any more once it is over' })
  quietAfterwards: boolean;

  @Field(() => String, { nullable: true, description: 'What the owner wrote when it ended' })
  closingNote: string | null;

  @Field(() => [PostingImageType])
  images: PostingImageType[];

  @Field(() => [PostingQuestionType])
  questions: PostingQuestionType[];

  @Field(() => PostingOwnerView, { nullable: true, description: 'Null for everybody but its owner and staff' })
  own: PostingOwnerView | null;
}

/** A posting as its editor needs it: the form's values, and whether the public sees something else. */
@ObjectType()
export class DraftPosting extends Versioned {
  @Field()
  kind: string;

  @Field()
  state: string;

  @Field(() => JsonScalar)
  values: unknown;

  @Field(() => Date, { nullable: true })
  draftSavedAt: Date | null;

  @Field(() => String, { nullable: true })
  staffNote: string | null;

  @Field({ description: 'False when the first look comes before publishing' })
  publishesAtOnce: boolean;

  @Field(() => PostingOrganisation)
  organisation: PostingOrganisation;
}

/** A posting in its owner's list. */
@ObjectType()
export class MyPosting extends Versioned {
  @Field()
  kind: string;

  @Field()
  state: string;

  @Field()
  title: string;

  @Field(() => LocalDateScalar, { nullable: true })
  endsOn: LocalDate | null;

  @Field(() => Date, { nullable: true })
  publishedAt: Date | null;

  @Field()
  updatedAt: Date;

  @Field(() => Date, { nullable: true })
  draftSavedAt: Date | null;

  @Field(() => String, { nullable: true })
  staffNote: string | null;

  @Field(() => Int, { description: 'Questions without an answer' })
  openQuestions: number;

  @Field()
  canEdit: boolean;

  @Field(() => PostingOrganisation)
  organisation: PostingOrganisation;
}

export const MyPostingConnection = connectionOf(MyPosting);
