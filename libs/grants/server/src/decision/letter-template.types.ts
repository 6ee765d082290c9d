import { DateTimeScalar } from '@musubi/platform/server';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LetterWordsInput } from './letter-template-input.js';
import { LetterItem } from './ranking.types.js';
import { NumberedApplication } from '../application/numbered-application.js';

@ObjectType()
export class LetterPlaceholder {
  /** What stands between the braces. */
  @Field()
  name: string;

  @Field()
  sample: string;
}

/** Words of one kind of letter in one programme. */
@ObjectType()
export class LetterTemplateType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  programmeId: string;

  @Field()
  kind: string;

  /** null while the programme uses the default. */
  @Field(() => Int, { nullable: true })
  version: number | null;

  @Field()
  title: string;

  @Field()
  body: string;

  @Field(() => [LetterItem])
  items: readonly LetterItem[];

  @Field()
  remedy: string;

  @Field(() => [LetterPlaceholder])
  placeholders: readonly LetterPlaceholder[];

  @Field(() => DateTimeScalar, { nullable: true })
  editedAt: Date | null;

  @Field(() => String, { nullable: true })
  editedByName: string | null;
}

/** An application a template can be looked at with. */
@ObjectType()
export class LetterSampleApplication extends NumberedApplication {}

@InputType()
export class LetterTemplatePreviewInput {
  @Field(() => ID)
  programmeId: string;

  @Field()
  kind: string;

  @Field(() => LetterWordsInput)
  words: LetterWordsInput;

  /** Real facts; without it an invented sample. */
  @Field(() => ID, { nullable: true })
  applicationId?: string | null;
}

@ObjectType()
export class LetterTemplatePreview {
  @Field()
  title: string;

  @Field(() => [String])
  to: readonly string[];

  @Field()
  from: string;

  @Field()
  date: string;

  @Field()
  body: string;

  @Field(() => [LetterItem])
  items: readonly LetterItem[];

  @Field()
  remedy: string;

  @Field()
  contact: string;

  /** The printed letter, in base64; only made when it is asked for. */
  @Field(() => String, { nullable: true })
  pdf: string | null;
}
