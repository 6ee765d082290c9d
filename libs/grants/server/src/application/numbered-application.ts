import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** An application as everybody names it once it is handed in. `id` is the application's. */
@ObjectType({ isAbstract: true })
export abstract class NumberedApplication {
  @Field(() => ID)
  id: string;

  @Field()
  number: string;

  @Field()
  title: string;
}

/** The same with its state and the version that was seen: what one can act on. */
@ObjectType({ isAbstract: true })
export abstract class ApplicationInState extends NumberedApplication {
  @Field(() => Int)
  version: number;

  @Field()
  state: string;
}
