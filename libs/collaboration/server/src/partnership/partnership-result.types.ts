import { connectionOf, DateTimeScalar } from '@musubi/platform/server';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Party } from '../party.types.js';

/** A completed partnership, as everybody may read it. */
@ObjectType()
export class PartnershipResult {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field(() => [Party])
  partners: Party[];

  @Field(() => DateTimeScalar, { nullable: true })
  activeAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  endedAt: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it, in the partners’ words' })
  endNote: string | null;
}

export const PartnershipResultConnection = connectionOf(PartnershipResult);
