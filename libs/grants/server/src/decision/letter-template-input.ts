import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType()
export class LetterItemInput {
  @Field()
  label: string;

  @Field()
  value: string;
}

/** The words of a letter with {placeholders}. */
@InputType()
export class LetterWordsInput {
  @Field()
  title: string;

  @Field()
  body: string;

  @Field(() => [LetterItemInput])
  items: LetterItemInput[];

  @Field({ defaultValue: '' })
  remedy: string;
}

/** Which template, as last seen; without a version it was the default. */
@InputType({ isAbstract: true })
export abstract class LetterTemplateAsSeen {
  @Field(() => ID)
  programmeId: string;

  @Field()
  kind: string;

  @Field(() => Int, { nullable: true })
  version?: number | null;
}
