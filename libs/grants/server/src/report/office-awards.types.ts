import { Versioned, YenScalar } from '@musubi/platform/server';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NumberedApplication } from '../application/numbered-application.js';

/** Where the city pays to. For who pays only. */
@ObjectType()
export class PayeeAccount {
  @Field()
  bank: string;

  @Field()
  branch: string;

  @Field()
  kind: string;

  @Field()
  number: string;

  @Field()
  holderKana: string;
}

/** A line of the office's list of awards. */
@ObjectType()
export class OfficeAward extends NumberedApplication {
  @Field()
  state: string;

  @Field()
  leadName: string;

  @Field(() => YenScalar)
  decidedYen: string;

  @Field(() => YenScalar, { nullable: true })
  settledYen: string | null;

  @Field(() => String, { nullable: true })
  finalDueOn: string | null;

  /** The first day a report is owed for and has not come. */
  @Field(() => String, { nullable: true })
  reportDueOn: string | null;

  @Field()
  overdue: boolean;

  @Field(() => Int)
  openChanges: number;

  @Field(() => Int)
  openAdvances: number;

  @Field(() => Int)
  openInterims: number;

  @Field(() => String, { nullable: true })
  retainUntil: string | null;

  @Field(() => YenScalar, { nullable: true })
  returnDueYen: string | null;

  @Field(() => String, { nullable: true })
  returnDueOn: string | null;
}

/** A line of the list of who pays. */
@ObjectType()
export class PayoutLine extends Versioned {
  @Field(() => ID)
  applicationId: string;

  @Field()
  applicationNumber: string;

  @Field()
  title: string;

  @Field()
  leadName: string;

  @Field()
  kind: string;

  @Field()
  state: string;

  @Field(() => YenScalar)
  amountYen: string;

  @Field(() => String, { nullable: true })
  dueOn: string | null;

  @Field(() => String, { nullable: true })
  invoiceNumber: string | null;

  @Field(() => String, { nullable: true })
  invoicedOn: string | null;

  @Field(() => String, { nullable: true })
  movedOn: string | null;
}
