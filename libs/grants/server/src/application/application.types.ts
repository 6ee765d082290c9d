import { connectionOf, JsonScalar, LocalDateScalar, Versioned, YenScalar } from '@musubi/platform/server';
import type { Values } from '@musubi/platform/model';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CallContactType } from '../call/call.types.js';
import { ApplicationInterview } from '../review/interview.types.js';
import { ApplicationStanding, NextDue } from './standing.types.js';
import { CorrectionView, DocumentRequestView } from '../screening/screening.types.js';

@ObjectType()
export class ApplicationPartner {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  type: string;

  @Field()
  typeLabel: string;

  @Field()
  lead: boolean;

  @Field(() => ID, { nullable: true })
  logoFileId: string | null;

  @Field(() => Int, { nullable: true })
  memberCount: number | null;

  @Field(() => String, { nullable: true })
  founded: string | null;

  @Field(() => Boolean, { nullable: true })
  baseInCity: boolean | null;

  /** The viewer may write this partner's parts. */
  @Field()
  mayEdit: boolean;

  /** The viewer may agree in this partner's name. */
  @Field()
  mayAgree: boolean;
}

@ObjectType()
export class ApplicationPart {
  @Field(() => ID)
  id: string;

  @Field()
  section: string;

  @Field(() => ID, { nullable: true })
  organisationId: string | null;

  @Field(() => JsonScalar)
  values: Values;

  @Field(() => Int)
  version: number;

  @Field(() => String, { nullable: true })
  editedByName: string | null;

  @Field()
  updatedAt: Date;

  /** 入力完了. */
  @Field(() => Date, { nullable: true })
  completedAt: Date | null;

  @Field(() => String, { nullable: true })
  completedByName: string | null;

  @Field()
  mayEdit: boolean;
}

@ObjectType()
export class ApplicationDocument {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  organisationId: string;

  @Field()
  kind: string;

  @Field(() => ID)
  fileId: string;

  @Field()
  name: string;

  @Field()
  type: string;

  @Field(() => Int)
  size: number;

  @Field(() => String, { nullable: true })
  addedByName: string | null;

  @Field()
  addedAt: Date;
}

/** An agreement to the content as it is now. */
@ObjectType()
export class ApplicationAgreementType {
  @Field(() => ID)
  organisationId: string;

  @Field(() => String, { nullable: true })
  personName: string | null;

  @Field()
  agreedAt: Date;

  /** Signed on paper on this day and noted by the office. */
  @Field(() => String, { nullable: true })
  signedOn: string | null;

  @Field(() => ID, { nullable: true })
  paperFileId: string | null;
}

@ObjectType()
export class ApplicationSubmissionType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  round: number;

  @Field()
  submittedAt: Date;

  @Field(() => String, { nullable: true })
  submittedByName: string | null;

  @Field(() => ID, { nullable: true })
  pdfFileId: string | null;
}

@ObjectType()
export class ApplicationCall {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  programmeName: string;

  @Field(() => Int)
  fiscalYear: number;

  @Field()
  opensAt: Date;

  @Field()
  closesAt: Date;

  @Field()
  status: string;

  @Field(() => String, { nullable: true })
  decisionOn: string | null;

  @Field(() => CallContactType)
  contact: CallContactType;

  @Field(() => JsonScalar)
  form: object;

  @Field(() => JsonScalar)
  eligibility: object;

  @Field(() => YenScalar)
  unitYen: string;

  @Field()
  deduct: string;

  /** `CostSetting[]` of the model; null: the standard cost categories. */
  @Field(() => JsonScalar, { nullable: true })
  costs: object | null;

  @Field()
  doubleFunding: string;
}

@ObjectType()
export class ApplicationCourse {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => Int)
  rateNumerator: number;

  @Field(() => Int)
  rateDenominator: number;

  @Field(() => JsonScalar)
  categoryRates: object;

  @Field(() => YenScalar)
  capYen: string;
}

@ObjectType()
export class ApplicationHistoryEntry {
  @Field(() => ID)
  id: string;

  @Field()
  at: Date;

  @Field()
  event: string;

  @Field(() => String, { nullable: true })
  personName: string | null;

  /** Done by the office for the partners: how the wish reached it. */
  @Field(() => String, { nullable: true })
  onBehalf: string | null;
}

/** A joint application with everything its partners work on. Judged in the browser by the same model as on the server. */
@ObjectType()
export class GrantApplication extends Versioned {
  @Field()
  state: string;

  @Field(() => String, { nullable: true })
  number: string | null;

  @Field()
  title: string;

  @Field(() => ID)
  partnershipId: string;

  @Field(() => Int)
  contentVersion: number;

  /** The version of the call's form it is read by. */
  @Field(() => Int)
  formVersion: number;

  /** What has changed in the form since the viewer last confirmed it, in words. */
  @Field(() => [String])
  formChanges: string[];

  /** Played by the office in a call under test. */
  @Field()
  test: boolean;

  @Field(() => Date, { nullable: true })
  submittedAt: Date | null;

  @Field(() => Date, { nullable: true })
  correctionDueAt: Date | null;

  @Field(() => String, { nullable: true })
  correctionNote: string | null;

  @Field(() => [String])
  correctionSections: string[];

  @Field(() => String, { nullable: true })
  closingNote: string | null;

  @Field(() => YenScalar, { nullable: true })
  requestedYen: string | null;

  @Field(() => YenScalar, { nullable: true })
  expenseYen: string | null;

  @Field(() => YenScalar, { nullable: true })
  decidedYen: string | null;

  @Field(() => String, { nullable: true })
  consultedOn: string | null;

  @Field(() => ApplicationCall)
  call: ApplicationCall;

  @Field(() => ApplicationCourse)
  course: ApplicationCourse;

  @Field(() => [ApplicationPartner])
  partners: ApplicationPartner[];

  @Field(() => [ApplicationPart])
  sections: ApplicationPart[];

  @Field(() => [ApplicationDocument])
  attachments: ApplicationDocument[];

  @Field(() => [ApplicationAgreementType])
  agreements: ApplicationAgreementType[];

  @Field(() => [ApplicationSubmissionType])
  submissions: ApplicationSubmissionType[];

  @Field(() => [ApplicationHistoryEntry])
  history: ApplicationHistoryEntry[];

  @Field()
  maySubmit: boolean;

  /** Came on paper; the office types it in (代理入力). */
  @Field()
  onPaper: boolean;

  @Field(() => Date, { nullable: true })
  paperReceivedAt: Date | null;

  /** Until when its records are kept; null: not over yet. */
  @Field(() => LocalDateScalar, { nullable: true })
  retainUntil: string | null;

  /** When it came into this state. */
  @Field(() => Date)
  stateSince: Date;

  /** When its partners last heard of it from the office. */
  @Field(() => Date)
  toldAt: Date;

  /** When they were last told automatically how it stands. */
  @Field(() => Date, { nullable: true })
  noticedAt: Date | null;

  /** What is open beside the state: `Pending` of the model. */
  @Field(() => [String])
  pending: string[];

  /** The next day of its own that it, or the city, has to keep. */
  @Field(() => NextDue, { nullable: true })
  due: NextDue | null;

  /** 担当者. */
  @Field(() => String, { nullable: true })
  handlerName: string | null;

  /** Sections given back for correction, each with its own deadline. */
  @Field(() => [CorrectionView])
  corrections: CorrectionView[];

  @Field(() => [DocumentRequestView])
  documentRequests: DocumentRequestView[];

  /** When and where the partners are heard, once they were told. */
  @Field(() => ApplicationInterview, { nullable: true })
  interview: ApplicationInterview | null;

  /** The viewer is of the office and acts for the partners. */
  @Field()
  byProxy: boolean;
}

@ObjectType()
export class MyApplication {
  @Field(() => ID)
  id: string;

  @Field()
  state: string;

  @Field(() => String, { nullable: true })
  number: string | null;

  @Field()
  title: string;

  @Field()
  callTitle: string;

  @Field()
  courseName: string;

  @Field()
  closesAt: Date;

  @Field(() => Date, { nullable: true })
  correctionDueAt: Date | null;

  @Field(() => [String])
  partnerNames: string[];

  @Field(() => YenScalar, { nullable: true })
  requestedYen: string | null;

  @Field(() => YenScalar, { nullable: true })
  decidedYen: string | null;

  @Field()
  updatedAt: Date;

  @Field(() => ApplicationStanding)
  standing: ApplicationStanding;
}

export const MyApplicationConnection = connectionOf(MyApplication);
