import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

/** Something that may be changed, in the version that somebody saw or that is there now. */
@InputType({ isAbstract: true })
@ObjectType({ isAbstract: true })
export abstract class Versioned {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;
}
