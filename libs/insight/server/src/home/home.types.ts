import { DateTimeScalar, LocalDateScalar, YenScalar } from '@musubi/platform/server';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** A published posting as a card on the home page. */
@ObjectType()
export class HomePosting {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'need | resource' })
  kind: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'The first 120 characters of the text.' })
  excerpt: string;

  @Field(() => String, { description: 'wards | city | online' })
  reach: string;

  @Field(() => [String])
  wards: string[];

  @Field(() => [String])
  resourceKinds: string[];

  @Field(() => String)
  organisationName: string;

  @Field(() => ID, { nullable: true })
  logoFileId: string | null;

  @Field(() => DateTimeScalar)
  publishedAt: Date;

  @Field(() => LocalDateScalar, { nullable: true })
  deadline: string | null;
}

/** A call for applications that is open now, or the next to open. */
@ObjectType()
export class HomeCall {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  programmeName: string;

  @Field(() => String)
  summary: string;

  @Field(() => DateTimeScalar)
  opensAt: Date;

  @Field(() => DateTimeScalar)
  closesAt: Date;

  @Field(() => YenScalar, { nullable: true, description: 'The highest cap among its courses.' })
  capYen: bigint | null;

  @Field(() => Boolean)
  open: boolean;
}

/** A partnership that came about: what it is called and who is in it. */
@ObjectType()
export class HomePartnership {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => [String])
  organisationNames: string[];

  @Field(() => DateTimeScalar)
  activeAt: Date;
}

/** Three numbers that show the town moving. */
@ObjectType()
export class HomeNumbers {
  @Field(() => Int, { description: 'Published needs.' })
  openNeeds: number;

  @Field(() => Int, { description: 'Organisations with at least one person.' })
  organisations: number;

  @Field(() => Int, { description: 'Introductions accepted in this fiscal year.' })
  connections: number;

  @Field(() => DateTimeScalar, { description: 'The instant the numbers were counted.' })
  asOf: Date;
}

@ObjectType()
export class Home {
  @Field(() => [HomePosting])
  needs: HomePosting[];

  @Field(() => [HomePosting])
  resources: HomePosting[];

  @Field(() => [HomeCall])
  calls: HomeCall[];

  @Field(() => [HomePartnership])
  partnerships: HomePartnership[];

  @Field(() => HomeNumbers)
  numbers: HomeNumbers;
}
