import { DateTimeScalar } from '@musubi/platform/server';
import { Field, ID, ObjectType } from '@nestjs/graphql';

/** What somebody invited by e-mail reads before they answer. */
@ObjectType()
export class ApplicationOffer {
  @Field()
  title: string;

  @Field()
  state: string;

  @Field()
  call: string;

  /** When the call closes. */
  @Field(() => DateTimeScalar)
  closesAt: Date;

  /** The organisation that leads the application. */
  @Field()
  lead: string;

  @Field(() => String, { nullable: true })
  inviter: string | null;

  @Field()
  message: string;

  /** Who applies together so far, the lead first. */
  @Field(() => [String])
  partners: string[];

  /** The partner whose place one would take. */
  @Field(() => String, { nullable: true })
  replaces: string | null;

  @Field(() => DateTimeScalar)
  expiresAt: Date;

  /** Why nobody can join just now, in words; null when one can. */
  @Field(() => String, { nullable: true })
  closed: string | null;
}

/** Where the link of an invitation by e-mail leads, for whoever opened it. */
@ObjectType()
export class ApplicationInvitationLink {
  /** `open`, `otherAddress` (sent to somebody else), `joined`, `declined` (by the viewer), `over`. */
  @Field()
  state: string;

  /** Only for who has answered. */
  @Field(() => ID, { nullable: true })
  applicationId: string | null;

  /** Only while it is open, and only for the owner of the address. */
  @Field(() => ApplicationOffer, { nullable: true })
  offer: ApplicationOffer | null;
}
