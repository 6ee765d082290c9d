import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class ViewerMembership {
  @Field(() => ID)
  organisationId: string;

  @Field()
  organisationName: string;

  @Field()
  role: string;
}

/** A login of the demo town. Its password is `demoPassword`. */
@ObjectType()
export class DemoLogin {
  @Field()
  email: string;

  @Field({ description: 'whom it shows: 「町内会の役員」' })
  label: string;

  @Field()
  name: string;

  @Field()
  password: string;
}

/** Who is looking. `id` is null for a visitor. */
@ObjectType()
export class Viewer {
  @Field(() => ID, { nullable: true })
  id: string | null;

  @Field(() => String, { nullable: true })
  name: string | null;

  @Field(() => String, { nullable: true })
  nameKana: string | null;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => Int, { nullable: true, description: 'for `updateProfile`' })
  version: number | null;

  @Field(() => [String])
  roles: string[];

  @Field(() => [ViewerMembership])
  memberships: ViewerMembership[];

  @Field(() => Int)
  unreadCount: number;

  @Field()
  demo: boolean;

  @Field(() => [DemoLogin], { description: 'empty unless the demo town runs' })
  demoLogins: DemoLogin[];
}
