import { DateTimeScalar, Versioned, YenScalar } from '@musubi/platform/server';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** An item of the checklist with what the office found. */
@ObjectType()
export class ScreeningItem {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  help: string;

  @Field()
  result: string;

  @Field()
  note: string;

  @Field(() => String, { nullable: true })
  checkedByName: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  checkedAt: Date | null;

  /** 0 while nobody has looked at it. */
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class ScreeningFlagView {
  @Field(() => ID)
  id: string;

  @Field()
  label: string;

  @Field()
  note: string;

  @Field(() => String, { nullable: true })
  raisedByName: string | null;

  @Field(() => DateTimeScalar)
  raisedAt: Date;
}

/** Another request that may be for the same thing, and why. */
@ObjectType()
export class DuplicateSuspicion {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true })
  number: string | null;

  @Field()
  title: string;

  @Field()
  state: string;

  @Field()
  callTitle: string;

  @Field()
  programmeName: string;

  @Field(() => YenScalar, { nullable: true })
  requestedYen: string | null;

  /** The same partnership, or like words. */
  @Field()
  strong: boolean;

  @Field(() => [String])
  reasons: string[];
}

@ObjectType()
export class CorrectionView {
  @Field()
  section: string;

  @Field()
  note: string;

  @Field(() => DateTimeScalar)
  dueAt: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  correctedAt: Date | null;
}

@ObjectType()
export class LateDocumentView {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  fileId: string;

  @Field()
  name: string;

  @Field(() => Int)
  size: number;
}

/** A document the office asked for after the submission. */
@ObjectType()
export class DocumentRequestView {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  organisationId: string;

  @Field()
  organisationName: string;

  @Field()
  title: string;

  @Field()
  note: string;

  @Field(() => DateTimeScalar)
  dueAt: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  answeredAt: Date | null;

  @Field(() => String, { nullable: true })
  answeredByName: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  withdrawnAt: Date | null;

  @Field(() => [LateDocumentView])
  documents: LateDocumentView[];
}

@ObjectType()
export class StaffPerson {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}

@ObjectType()
export class SectionName {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;
}

@ObjectType()
export class PartnerName {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}

/** What the office works with while it examines one application; for the office alone. */
@ObjectType()
export class ScreeningDesk extends Versioned {
  @Field(() => ID)
  callId: string;

  @Field()
  state: string;

  @Field()
  onPaper: boolean;

  @Field(() => ID, { nullable: true })
  handlerId: string | null;

  @Field(() => String, { nullable: true })
  handlerName: string | null;

  @Field(() => [StaffPerson])
  staff: StaffPerson[];

  @Field(() => [PartnerName])
  partners: PartnerName[];

  /** Sections of the form this application follows. */
  @Field(() => [SectionName])
  sections: SectionName[];

  /** 0 while the call has the default list. */
  @Field(() => Int)
  checklistVersion: number;

  @Field(() => [ScreeningItem])
  items: ScreeningItem[];

  @Field(() => [ScreeningFlagView])
  flags: ScreeningFlagView[];

  /** Usual ones and those the office has used, for choosing. */
  @Field(() => [String])
  flagLabels: string[];

  @Field(() => [CorrectionView])
  corrections: CorrectionView[];

  @Field(() => [DocumentRequestView])
  documentRequests: DocumentRequestView[];

  @Field(() => [DuplicateSuspicion])
  duplicates: DuplicateSuspicion[];
}
