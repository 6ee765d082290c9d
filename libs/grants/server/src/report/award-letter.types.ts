import { Field, ObjectType } from '@nestjs/graphql';
import { LetterPreview } from '../decision/ranking.types.js';

/** The letter an act after the award would bring, or why it is not possible now. */
@ObjectType()
export class AwardLetterPreview {
  @Field(() => LetterPreview, { nullable: true })
  letter: LetterPreview | null;

  /** Why not, in words. */
  @Field(() => String, { nullable: true })
  refusal: string | null;
}
