import type { Values } from '@musubi/platform/model';
import { JsonScalar, Versioned, YenScalar } from '@musubi/platform/server';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ApplicationStanding } from '../application/standing.types.js';
import { ApplicationInState } from '../application/numbered-application.js';

@ObjectType()
export class AwardPartner {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  lead: boolean;

  /** The viewer may write this partner's part of a report. */
  @Field()
  mayEdit: boolean;
}

@ObjectType()
export class AwardChange extends Versioned {
  @Field()
  kind: string;

  @Field()
  state: string;

  /** `ChangeContent` of the model. */
  @Field(() => JsonScalar)
  content: object;

  @Field(() => String, { nullable: true })
  joiningName: string | null;

  @Field(() => String, { nullable: true })
  leavingName: string | null;

  @Field()
  requestedAt: Date;

  @Field(() => String, { nullable: true })
  requestedByName: string | null;

  @Field(() => Date, { nullable: true })
  agreedAt: Date | null;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true })
  decisionNote: string | null;

  /** The viewer may agree in the name of the organisation that comes in. */
  @Field()
  mayAgree: boolean;
}

@ObjectType()
export class AwardPayment extends Versioned {
  @Field()
  kind: string;

  @Field()
  state: string;

  @Field(() => YenScalar)
  amountYen: string;

  @Field()
  reason: string;

  @Field(() => String, { nullable: true })
  dueOn: string | null;

  @Field(() => String, { nullable: true })
  invoiceNumber: string | null;

  @Field(() => String, { nullable: true })
  invoicedOn: string | null;

  @Field(() => String, { nullable: true })
  movedOn: string | null;

  @Field(() => String, { nullable: true })
  decisionNote: string | null;
}

@ObjectType()
export class AwardInterim extends Versioned {
  @Field()
  dueOn: string;

  @Field()
  state: string;

  @Field(() => JsonScalar)
  values: Values;

  @Field()
  submittedAt: Date;

  @Field(() => String, { nullable: true })
  submittedByName: string | null;

  @Field(() => String, { nullable: true })
  note: string | null;
}

@ObjectType()
export class AwardReportPart extends Versioned {
  @Field()
  section: string;

  @Field(() => ID, { nullable: true })
  organisationId: string | null;

  @Field(() => JsonScalar)
  values: Values;

  @Field(() => String, { nullable: true })
  editedByName: string | null;

  @Field()
  mayEdit: boolean;
}

@ObjectType()
export class AwardReceipt {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  organisationId: string;

  @Field()
  lineId: string;

  @Field(() => ID)
  fileId: string;

  @Field()
  name: string;

  @Field()
  type: string;
}

@ObjectType()
export class AwardReport {
  @Field(() => ID)
  id: string;

  @Field()
  state: string;

  @Field(() => Date, { nullable: true })
  submittedAt: Date | null;

  @Field(() => String, { nullable: true })
  submittedByName: string | null;

  @Field(() => String, { nullable: true })
  returnNote: string | null;

  @Field(() => String, { nullable: true })
  returnDueOn: string | null;

  @Field(() => [AwardReportPart])
  parts: AwardReportPart[];

  @Field(() => [AwardReceipt])
  receipts: AwardReceipt[];
}

/** Only the office sees it. */
@ObjectType()
export class AwardInspection {
  @Field(() => Int)
  version: number;

  @Field(() => JsonScalar)
  checks: object;

  @Field(() => JsonScalar)
  lines: object;

  @Field()
  note: string;

  @Field(() => String, { nullable: true })
  inspectedOn: string | null;

  @Field()
  how: string;

  @Field(() => String, { nullable: true })
  inspectorName: string | null;
}

/** A request for a change as far as it is written. */
@ObjectType()
export class AwardChangeDraft {
  @Field(() => Int)
  version: number;

  @Field(() => JsonScalar)
  values: Values;
}

/** An award with everything that happens to it. Judged in the browser by the same model as on the server. */
@ObjectType()
export class GrantAward extends ApplicationInState {
  @Field(() => ID)
  callId: string;

  @Field()
  callTitle: string;

  @Field()
  programmeName: string;

  @Field(() => ApplicationStanding)
  standing: ApplicationStanding;

  @Field(() => ID)
  leadOrganisationId: string;

  @Field(() => YenScalar)
  decidedYen: string;

  @Field(() => YenScalar, { nullable: true })
  settledYen: string | null;

  @Field(() => String, { nullable: true })
  endsOn: string | null;

  @Field(() => String, { nullable: true })
  finalDueOn: string | null;

  @Field(() => String, { nullable: true })
  suspendedOn: string | null;

  @Field(() => String, { nullable: true })
  abolishedOn: string | null;

  @Field(() => String, { nullable: true })
  retainUntil: string | null;

  @Field(() => String, { nullable: true })
  closingNote: string | null;

  /** `{ call, course }` as `grantRuleOf` of the model reads it. */
  @Field(() => JsonScalar)
  terms: object;

  /** `AwardSetting` of the model. */
  @Field(() => JsonScalar)
  setting: object;

  /** Budget parts as last approved: `BudgetPart[]` of the model. */
  @Field(() => JsonScalar)
  plan: object;

  @Field(() => YenScalar)
  advanceLeft: string;

  /** Advances that have been paid out. */
  @Field(() => YenScalar)
  paidYen: string;

  @Field(() => [AwardPartner])
  partners: AwardPartner[];

  @Field(() => [AwardChange])
  changes: AwardChange[];

  /** For who represents the lead. */
  @Field(() => AwardChangeDraft, { nullable: true })
  changeDraft: AwardChangeDraft | null;

  @Field(() => [AwardPayment])
  payments: AwardPayment[];

  @Field(() => [AwardInterim])
  interims: AwardInterim[];

  @Field(() => AwardReport, { nullable: true })
  report: AwardReport | null;

  @Field(() => AwardInspection, { nullable: true })
  inspection: AwardInspection | null;

  /** The lead's account, masked; for the lead's representatives only. */
  @Field(() => String, { nullable: true })
  accountHint: string | null;

  /** The viewer represents the lead. */
  @Field()
  mayLead: boolean;

  /** The viewer works for a partner. */
  @Field()
  mayReport: boolean;

  /** The viewer is of the office. */
  @Field()
  mayDecide: boolean;

  /** The viewer is who pays. */
  @Field()
  mayPay: boolean;
}
