import { JsonScalar, YenScalar } from '@musubi/platform/server';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CallIssueType } from './call-settings.js';
import { CallSettingsFields, ProgrammeFields } from './call-fields.js';
import { CallContactType, GrantCourse } from './call.types.js';

/** A call in the office's list, published or not. */
@ObjectType()
export class CallDeskRow {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  programmeId: string;

  @Field()
  title: string;

  @Field(() => Int)
  fiscalYear: number;

  @Field()
  published: boolean;

  @Field()
  testMode: boolean;

  /** `upcoming`, `open` or `closed` on the server's clock. */
  @Field()
  status: string;

  @Field()
  opensAt: Date;

  @Field()
  closesAt: Date;

  /** Applications begun, and those handed in. */
  @Field(() => Int)
  started: number;

  @Field(() => Int)
  submitted: number;
}

@ObjectType()
export class ProgrammeDesk extends ProgrammeFields {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => [GrantCourse])
  courses: GrantCourse[];

  @Field(() => [CallDeskRow])
  calls: CallDeskRow[];
}

@ObjectType()
export class CallFormDraft {
  @Field(() => Int)
  version: number;

  /** `CallFormSetting` of the model. */
  @Field(() => JsonScalar)
  form: object;
}

@ObjectType()
export class CallFormEdition {
  @Field(() => Int)
  number: number;

  @Field(() => Date, { nullable: true })
  publishedAt: Date | null;

  @Field(() => String, { nullable: true })
  publishedByName: string | null;
}

@ObjectType()
export class PlayedApplication {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  state: string;

  @Field()
  courseName: string;

  @Field()
  startedAt: Date;

  /** It is the viewer's own, and can be opened. */
  @Field()
  mine: boolean;
}

/** A call with everything its editor needs. */
@ObjectType()
export class CallDesk extends CallSettingsFields {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field()
  published: boolean;

  @Field()
  testMode: boolean;

  @Field()
  status: string;

  @Field(() => ID)
  programmeId: string;

  @Field()
  programmeName: string;

  /** All courses of the programme. */
  @Field(() => [GrantCourse])
  courses: GrantCourse[];

  @Field(() => YenScalar)
  unitYen: string;

  @Field()
  deduct: string;

  @Field()
  doubleFunding: string;

  @Field(() => YenScalar, { nullable: true })
  budgetYen: string | null;

  @Field(() => CallContactType)
  contact: CallContactType;

  /** The form in force. */
  @Field(() => JsonScalar)
  form: object;

  /** What is being changed in it. */
  @Field(() => CallFormDraft, { nullable: true })
  formDraft: CallFormDraft | null;

  @Field(() => [CallFormEdition])
  editions: CallFormEdition[];

  /** Applications being written, begun altogether, handed in; played ones do not count. */
  @Field(() => Int)
  drafts: number;

  /** People of their partners, who get a mail when the form changes. */
  @Field(() => Int)
  draftPeople: number;

  @Field(() => Int)
  started: number;

  @Field(() => Int)
  submitted: number;

  @Field(() => [PlayedApplication])
  played: PlayedApplication[];

  @Field(() => [CallIssueType])
  issues: CallIssueType[];
}
