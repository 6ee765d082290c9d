import { DateTimeScalar, Versioned } from '@musubi/platform/server';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Party, TalkContact } from '../party.types.js';

@ObjectType()
export class TalkPosting {
  @Field(() => ID)
  id: string;

  @Field()
  kind: string;

  @Field()
  title: string;

  @Field()
  body: string;

  @Field()
  state: string;
}

/** 紹介, as one of its sides or the coordinator sees it. */
@ObjectType('Introduction')
export class IntroductionNode extends Versioned {
  @Field({ description: 'request or proposal' })
  kind: string;

  @Field()
  state: string;

  @Field()
  message: string;

  @Field(() => DateTimeScalar)
  createdAt: string;

  @Field(() => DateTimeScalar)
  expiresAt: string;

  @Field(() => DateTimeScalar, { nullable: true })
  answeredAt: string | null;

  @Field(() => Party)
  from: Party;

  @Field(() => Party)
  to: Party;

  @Field(() => String, { nullable: true, description: 'from or to; null for the coordinator' })
  mySide: 'from' | 'to' | null;

  @Field(() => [String], { description: 'Sides that said yes' })
  agreed: ('from' | 'to')[];

  @Field(() => TalkPosting, { nullable: true })
  posting: TalkPosting | null;

  @Field(() => String, { nullable: true })
  coordinatorName: string | null;

  @Field(() => ID, { nullable: true })
  declinedByOrganisationId: string | null;

  @Field(() => String, { nullable: true, description: 'A code of `declineReasons`' })
  declineReason: string | null;

  @Field(() => String, { nullable: true })
  declineComment: string | null;

  @Field(() => ID, { nullable: true })
  partnershipId: string | null;

  @Field(() => ID)
  conversationId: string;

  @Field()
  canWrite: boolean;

  @Field(() => Int)
  unread: number;

  @Field(() => [String], { description: 'accept, decline, withdraw: what the viewer may do now' })
  moves: string[];

  @Field(() => TalkContact, { nullable: true, description: 'The other side’s, after both have said yes' })
  contact: TalkContact | null;
}

/** Whom one is about to ask, and whether one can. */
@ObjectType()
export class TalkTarget {
  @Field(() => Party)
  organisation: Party;

  @Field(() => TalkPosting, { nullable: true })
  posting: TalkPosting | null;

  @Field(() => String, { nullable: true, description: 'Why the asking organisation cannot ask now' })
  refusal: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The open or accepted introduction between the two, if there is one',
  })
  introductionId: string | null;
}
