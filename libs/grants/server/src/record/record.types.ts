import { DateTimeScalar, LocalDateScalar, YenScalar } from '@musubi/platform/server';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { NumberedApplication } from '../application/numbered-application.js';

@ObjectType({ isAbstract: true })
abstract class NamedRecord extends NumberedApplication {
  @Field()
  call: string;

  @Field()
  state: string;

  @Field(() => LocalDateScalar)
  retainUntil: string;
}

/** An application that is over; its records need not be kept any longer after a day. */
@ObjectType()
export class RetainedRecord extends NamedRecord {
  @Field(() => Int)
  version: number;

  @Field()
  lead: string;

  /** The day has passed and no money is open. */
  @Field()
  mayGo: boolean;

  /** Yen still to be paid or to come back: as long as there is any, nothing goes. */
  @Field(() => YenScalar)
  openYen: string;
}

/** A line of the register of disposals (廃棄簿). */
@ObjectType()
export class DisposedRecord extends NamedRecord {
  @Field(() => DateTimeScalar)
  disposedAt: Date;

  @Field()
  disposedBy: string;

  @Field()
  reason: string;

  @Field(() => Int)
  files: number;
}

@ObjectType()
export class RecordLists {
  @Field(() => [RetainedRecord])
  retained: RetainedRecord[];

  @Field(() => [DisposedRecord])
  disposed: DisposedRecord[];

  /** The viewer may let records go. */
  @Field()
  mayDispose: boolean;
}

/** What would go with the records of one application. */
@ObjectType()
export class DisposalPreview extends NumberedApplication {
  @Field(() => Int)
  version: number;

  @Field(() => Int)
  files: number;

  /** Size of the files. */
  @Field(() => Int)
  kilobytes: number;

  @Field(() => Int)
  letters: number;

  @Field(() => Int)
  reviews: number;

  @Field(() => Int)
  receipts: number;

  @Field(() => Int)
  mails: number;

  /** Why it may not go, in words. */
  @Field(() => String, { nullable: true })
  refusal: string | null;
}
