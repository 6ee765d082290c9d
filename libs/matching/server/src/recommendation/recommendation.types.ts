import { PostingCard } from '@musubi/marketplace/server';
import { Field, Float, ID, InterfaceType, Int, ObjectType } from '@nestjs/graphql';

/** One sentence of an explanation; `code` names the factor or the gate it comes from. */
@ObjectType()
export class MatchReason {
  @Field()
  code: string;

  @Field()
  message: string;
}

/** One factor as it stands in the score; the `part`s of all factors add up to it. */
@ObjectType()
export class MatchFactor {
  @Field()
  code: string;

  @Field({ description: 'What it looks at, in words' })
  label: string;

  @Field(() => Float, { description: '0–1' })
  value: number;

  @Field(() => Float)
  weight: number;

  @Field(() => Float, { description: 'value × weight' })
  part: number;

  @Field({ description: 'The value in words' })
  valueWords: string;

  @Field({ description: 'The weight in words' })
  weightWords: string;
}

/** Why two go together, what does not fit, and what the score is made of. */
@InterfaceType()
export abstract class Explained {
  @Field(() => [MatchReason], { description: 'Up to three, from the strongest factors of the score' })
  reasons: MatchReason[];

  @Field(() => [MatchReason], { description: 'What does not fit, and what would change that' })
  misfits: MatchReason[];

  @Field(() => [MatchFactor], { description: 'Every factor that counted, the greatest part first' })
  factors: MatchFactor[];
}

/** Why a posting fits an organisation, and what does not fit. */
@ObjectType({ implements: () => [Explained] })
export class Fit extends Explained {}

/** A posting of one side that answers one of the other. */
@ObjectType()
export class AnsweringPosting {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;
}

@ObjectType({ implements: () => [Explained] })
export class Recommendation extends Explained {
  @Field(() => ID)
  organisationId: string;

  @Field()
  name: string;

  @Field()
  type: string;

  @Field()
  verified: boolean;

  @Field(() => ID, { nullable: true })
  logoFileId: string | null;

  @Field(() => [String])
  wards: string[];

  @Field(() => Float, { description: 'Comparable within one list' })
  score: number;

  @Field(() => AnsweringPosting, { nullable: true, description: 'A posting of the organisation that answers' })
  answer: AnsweringPosting | null;

  @Field({ description: 'Hardly shown lately: a place of the page is kept for such organisations' })
  seldomShown: boolean;

  @Field(() => ID, { description: 'For whom it was found: the organisation that may say what it thinks of it' })
  forOrganisationId: string;

  @Field(() => String, { nullable: true, description: 'fits, when the asking side marked it so' })
  opinion: string | null;
}

/** The same for coordinators, who see how much an organisation has to answer. */
@ObjectType({ implements: () => [Explained] })
export class DeskRecommendation extends Recommendation {
  @Field(() => Int, { description: 'Introductions it has to answer' })
  open: number;

  @Field(() => Int, { description: 'As many as it takes at a time' })
  limit: number;
}

@ObjectType({ implements: () => [Explained] })
export class RecommendedPosting extends Explained {
  @Field(() => PostingCard)
  posting: PostingCard;

  @Field(() => Float, { description: 'Comparable within one list' })
  score: number;

  @Field(() => AnsweringPosting, {
    nullable: true,
    description: 'The own posting it goes with; null = the organisation as a whole',
  })
  goesWith: AnsweringPosting | null;

  @Field({ description: 'Its organisation was hardly shown lately' })
  seldomShown: boolean;
}

/** What the front page shows to somebody who acts for an organisation. */
@ObjectType()
export class HomeRecommendations {
  @Field(() => [RecommendedPosting], { description: 'Needs of others it could answer; at most 3' })
  needs: RecommendedPosting[];

  @Field(() => ID, { nullable: true, description: 'Its newest open need' })
  needId: string | null;

  @Field(() => String, { nullable: true })
  needTitle: string | null;

  @Field(() => [Recommendation], { description: 'Likely partners for that need; at most 3' })
  partners: Recommendation[];
}
