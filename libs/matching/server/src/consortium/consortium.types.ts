import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { MatchReason } from '../recommendation/recommendation.types.js';

@InputType()
export class ConsortiumNeedInput {
  @Field({ description: 'A resource kind' })
  kind: string;

  @Field({ defaultValue: '', description: 'In words, at most 200 characters' })
  note: string;
}

@InputType()
export class ConsortiumWishes {
  @Field(() => [ConsortiumNeedInput], { nullable: true, description: 'Absent: what the posting or the plan says' })
  needs?: ConsortiumNeedInput[] | null;

  @Field(() => Int, { defaultValue: 4, description: 'Most further partners, 1–4' })
  most: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Fewest different types of organisation in the end, 1–4; absent: what the call of the draft asks for, else 2',
  })
  types?: number | null;
}

/** Something that is lacking. */
@ObjectType()
export class ConsortiumNeed {
  @Field()
  kind: string;

  @Field({ description: 'Name of the kind' })
  label: string;

  @Field()
  note: string;

  @Field({ description: '`6張`, `300,000円`, or empty' })
  amount: string;
}

/** What one partner would bring to one need. */
@ObjectType()
export class ConsortiumBring {
  @Field()
  kind: string;

  @Field(() => Int, { description: 'Hundredths of the need' })
  percent: number;

  @Field(() => ID)
  postingId: string;

  @Field()
  title: string;

  @Field()
  note: string;

  @Field()
  amount: string;

  @Field({ description: 'Words of the need are in it; false: only the kind agrees' })
  sure: boolean;
}

@ObjectType()
export class ConsortiumPartner {
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

  @Field(() => [ConsortiumBring])
  brings: ConsortiumBring[];

  @Field(() => [MatchReason], { description: 'Near, proven, same fields: what counted' })
  reasons: MatchReason[];

  @Field(() => Int, { description: 'Introductions it has to answer now' })
  open: number;

  @Field(() => Int)
  limit: number;
}

@ObjectType()
export class ConsortiumGap {
  @Field()
  kind: string;

  @Field(() => Int, { description: 'Hundredths of the need that stay open' })
  percent: number;

  @Field({ description: 'Why, and what would change that' })
  why: string;
}

/** One choice of further partners. */
@ObjectType()
export class ConsortiumSet {
  @Field(() => [ConsortiumPartner])
  partners: ConsortiumPartner[];

  @Field(() => [ConsortiumGap], { description: 'What stays uncovered; empty when all is covered' })
  uncovered: ConsortiumGap[];

  @Field(() => [String], { description: 'Types of all who would take part' })
  types: string[];

  @Field({ description: 'No better one exists (after those listed before it)' })
  proved: boolean;

  @Field(() => Float, { description: '0 when proved; else how far from the best it can be at most, 0–1' })
  gap: number;
}

@ObjectType()
export class Consortium {
  @Field(() => [ID], { description: 'Those who look for partners: the owner, or the partners with the lead first' })
  organisationIds: string[];

  @Field(() => [ConsortiumNeed])
  needs: ConsortiumNeed[];

  @Field(() => Int, { description: 'Fewest different types that were looked for' })
  typesAsked: number;

  @Field(() => String, { nullable: true, description: 'The call that asks for so many types, when one does' })
  typesDemandedBy: string | null;

  @Field(() => [String], { description: 'Types that take part already' })
  ownTypes: string[];

  @Field(() => [ConsortiumSet], { description: 'The best first, at most four' })
  sets: ConsortiumSet[];

  @Field(() => Int, { description: 'Organisations that could be asked' })
  candidates: number;

  @Field(() => String, { nullable: true, description: 'Why there is no set at all' })
  impossible: string | null;
}
