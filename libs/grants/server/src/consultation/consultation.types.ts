import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class ConsultationSlotType {
  @Field(() => ID)
  id: string;

  @Field()
  startsAt: Date;

  @Field()
  endsAt: Date;

  /** `place`, `online` or `either` */
  @Field()
  way: string;

  @Field()
  place: string;

  @Field()
  desk: string;

  @Field()
  note: string;

  /** Places left. */
  @Field(() => Int)
  free: number;
}

@ObjectType()
export class ConsultationBookingType {
  /** People of its organisations who get the mails. */
  @Field(() => Int)
  people: number;

  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field()
  state: string;

  @Field()
  startsAt: Date;

  @Field()
  endsAt: Date;

  @Field(() => ID)
  slotId: string;

  @Field()
  way: string;

  @Field()
  place: string;

  @Field()
  onlineUrl: string;

  @Field()
  desk: string;

  @Field()
  topic: string;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => String, { nullable: true })
  record: string | null;

  @Field(() => String, { nullable: true })
  recordedByName: string | null;

  @Field()
  organisationName: string;

  /** All who come, or may. */
  @Field(() => [String])
  partnerNames: string[];

  @Field(() => ID, { nullable: true })
  partnershipId: string | null;

  @Field(() => String, { nullable: true })
  partnershipTitle: string | null;

  @Field(() => ID, { nullable: true })
  callId: string | null;

  @Field(() => String, { nullable: true })
  callTitle: string | null;

  @Field(() => String, { nullable: true })
  bookedByName: string | null;
}

/** A consultation held without a booking. */
@ObjectType()
export class ConsultationRecordType {
  @Field(() => ID)
  id: string;

  @Field()
  heldOn: string;

  @Field()
  note: string;

  @Field(() => String, { nullable: true })
  withPersonName: string | null;

  @Field(() => String, { nullable: true })
  partnershipTitle: string | null;
}

@ObjectType()
export class ConsultationPartnership {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field(() => [ID])
  organisationIds: string[];

  @Field(() => [String])
  partnerNames: string[];
}

@ObjectType()
export class ConsultationCall {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  /** Booked at least so many days ahead. */
  @Field(() => Int)
  daysAhead: number;

  @Field(() => Date, { nullable: true })
  consultationBy: Date | null;
}

/** Everything the page of consultations shows to a group. */
@ObjectType()
export class ConsultationPage {
  @Field(() => [ConsultationSlotType])
  slots: ConsultationSlotType[];

  @Field(() => [ConsultationCall])
  calls: ConsultationCall[];

  @Field(() => [ConsultationPartnership])
  partnerships: ConsultationPartnership[];

  @Field(() => [ConsultationBookingType])
  bookings: ConsultationBookingType[];

  @Field(() => [ConsultationRecordType])
  records: ConsultationRecordType[];
}

@ObjectType()
export class ConsultationDeskSlot extends ConsultationSlotType {
  @Field(() => Int)
  capacity: number;

  @Field()
  onlineUrl: string;

  @Field(() => [ConsultationBookingType])
  bookings: ConsultationBookingType[];
}
