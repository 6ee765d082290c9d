import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LetterPreview } from '../decision/ranking.types.js';

/** The letter an act after the award would bring, if it brings one, and whom it writes to; or why it is not possible now. */
@ObjectType()
export class AwardLetterPreview {
  @Field(() => LetterPreview, { nullable: true })
  letter: LetterPreview | null;

  /** People who get mail, with the letter or without one. */
  @Field(() => Int)
  recipients: number;

  /** Why not, in words. */
  @Field(() => String, { nullable: true })
  refusal: string | null;
}
