import { LocalDateScalar } from '@musubi/platform/server';
import type { LocalDate } from '@musubi/platform/model';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

/** An organisation and how often it was shown in recommendations. */
@ObjectType()
export class ExposedOrganisation {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  type: string;

  @Field(() => [String])
  wards: string[];

  @Field({ description: 'When it joined' })
  since: Date;

  @Field(() => Int, { description: 'Times shown in the last 30 days' })
  shown: number;
}

/** Who is shown in recommendations and who is not, over the last 30 days. */
@ObjectType()
export class ExposureReport {
  @Field(() => LocalDateScalar)
  from: LocalDate;

  @Field(() => LocalDateScalar)
  to: LocalDate;

  @Field(() => Int, { description: 'Organisations that take part and may be contacted' })
  organisations: number;

  @Field(() => Int, { description: 'Shown at least once' })
  shown: number;

  @Field(() => Float, { description: 'shown ÷ organisations, 0–1' })
  share: number;

  @Field(() => Float, { description: 'Gini coefficient of how often each was shown: 0 = all the same' })
  gini: number;

  @Field(() => Int, { description: 'Times anybody was shown' })
  times: number;

  @Field(() => [ExposedOrganisation], { description: 'Shown least, the longest with us first; at most 200' })
  least: ExposedOrganisation[];

  @Field(() => [ExposedOrganisation], { description: 'Shown most; at most 20' })
  most: ExposedOrganisation[];
}
