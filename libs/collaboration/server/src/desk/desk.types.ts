import { connectionOf, DateTimeScalar } from '@musubi/platform/server';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Party } from '../party.types.js';

/** A published need that nobody has said yes to. */
@ObjectType()
export class UnansweredNeed {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field(() => Party)
  organisation: Party;

  @Field(() => [String])
  wards: string[];

  @Field(() => [String])
  fields: string[];

  @Field(() => [String])
  resourceKinds: string[];

  @Field(() => DateTimeScalar, { nullable: true })
  publishedAt: string | null;

  @Field(() => Int, { description: 'Introductions waiting for an answer' })
  open: number;

  @Field(() => Int)
  declined: number;
}

export const UnansweredNeedConnection = connectionOf(UnansweredNeed);

/** How much an organisation has on its hands now. */
@ObjectType()
export class OrganisationLoad {
  @Field(() => Party)
  organisation: Party;

  @Field(() => Int, { description: 'Introductions it has to answer' })
  open: number;

  @Field(() => Int)
  limit: number;

  @Field(() => Int, { description: 'Partnerships under way' })
  partnerships: number;
}

/** Somebody a need could be introduced to, and why. */
@ObjectType()
export class DeskCandidate {
  @Field(() => Party)
  organisation: Party;

  @Field(() => [String], { description: 'Codes: offersKind, sameField, sameWard' })
  reasons: string[];

  @Field(() => String, { nullable: true, description: 'The offer that fits' })
  offerTitle: string | null;

  @Field(() => Int)
  open: number;

  @Field(() => Int)
  limit: number;

  @Field(() => String, { nullable: true, description: 'Why it cannot be introduced now' })
  refusal: string | null;
}

@ObjectType()
export class DeskProposal {
  @Field(() => ID)
  id: string;

  @Field(() => Party)
  from: Party;

  @Field(() => Party)
  to: Party;

  @Field()
  state: string;

  @Field(() => [String])
  agreed: string[];

  @Field(() => DateTimeScalar)
  expiresAt: string;
}
