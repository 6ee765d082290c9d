import type {
  ChangeContent,
  AwardChangeKind,
  ChangeState,
  FinalReportState,
  InspectedLine,
  InspectionAnswer,
  InterimState,
  PaymentKind,
  PaymentState,
} from '@musubi/grants/model';
import type { Values } from '@musubi/platform/model';
import { VersionedEntity, yenColumn } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** What everything after the award carries: whose it is. */
abstract class OfAward extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  /** Partners that may read it. */
  @Column('uuid', { array: true })
  organisationIds: string[];
}

/** A request for a change while it is being written. */
@Entity('change_draft')
export class ChangeDraft extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  @Column('jsonb')
  values: Values;

  @Column('text', { nullable: true })
  editedByName: string | null;
}

/** 変更・中止・廃止の申請 */
@Entity('change_request')
export class ChangeRequest extends OfAward {
  @Column('uuid')
  leadOrganisationId: string;

  @Column('text')
  kind: AwardChangeKind;

  @Column('text')
  state: ChangeState;

  @Column('jsonb')
  content: ChangeContent;

  /** The organisation that comes in; its representative has to agree. */
  @Column('uuid', { nullable: true })
  joiningId: string | null;

  @Column('uuid', { nullable: true })
  leavingId: string | null;

  @Column('uuid')
  requestedBy: string;

  @Column('text', { nullable: true })
  requestedByName: string | null;

  @Column('timestamptz')
  requestedAt: Date;

  @Column('text', { nullable: true })
  agreedByName: string | null;

  @Column('timestamptz', { nullable: true })
  agreedAt: Date | null;

  /** Conditions of an approval, or the reason of a refusal: words of the letter. */
  @Column('text', { nullable: true })
  decisionNote: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { nullable: true })
  letterId: string | null;
}

/** 概算払・精算払・返還 */
@Entity('grant_payment')
export class GrantPayment extends OfAward {
  @Column('uuid')
  leadOrganisationId: string;

  @Column('text')
  kind: PaymentKind;

  @Column('text')
  state: PaymentState;

  @Column({ type: 'bigint', transformer: yenColumn })
  amountYen: bigint;

  /** Why money is needed in advance, or why it has to come back. */
  @Column('text')
  reason: string;

  /** The day until which the city pays, or money has to come back. */
  @Column('date', { nullable: true })
  dueOn: string | null;

  /** The account as it was when the invoice was written, sealed. */
  @Column('text', { nullable: true })
  sealedAccount: string | null;

  @Column('text', { nullable: true })
  invoiceNumber: string | null;

  @Column('date', { nullable: true })
  invoicedOn: string | null;

  /** When money changed hands. */
  @Column('date', { nullable: true })
  movedOn: string | null;

  @Column('text', { nullable: true })
  decisionNote: string | null;

  @Column('uuid', { nullable: true })
  letterId: string | null;

  @Column('uuid')
  madeBy: string;
}

/** 口座 of an organisation: sealed; `hint` is what its own representatives see again. */
@Entity('bank_account')
export class BankAccount extends VersionedEntity {
  @Column('uuid')
  organisationId: string;

  @Column('text')
  sealed: string;

  @Column('text')
  hint: string;

  @Column('uuid')
  savedBy: string;
}

/** 遂行状況報告 */
@Entity('interim_report')
export class InterimReport extends OfAward {
  @Column('date')
  dueOn: string;

  @Column('text')
  state: InterimState;

  @Column('jsonb')
  values: Values;

  @Column('timestamptz')
  submittedAt: Date;

  @Column('text', { nullable: true })
  submittedByName: string | null;

  /** What the office asks to put right, or says. */
  @Column('text', { nullable: true })
  note: string | null;
}

/** 実績報告 */
@Entity('final_report')
export class FinalReport extends OfAward {
  @Column('uuid')
  leadOrganisationId: string;

  @Column('text')
  state: FinalReportState;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('text', { nullable: true })
  submittedByName: string | null;

  @Column('text', { nullable: true })
  returnNote: string | null;

  @Column('date', { nullable: true })
  returnDueOn: string | null;

  @Column({ type: 'bigint', nullable: true, transformer: yenColumn })
  expenseYen: bigint | null;
}

/** One part of a final report: the results (`organisationId` null) or one partner's actual figures. */
@Entity('report_part')
export class ReportPart extends OfAward {
  @Column('uuid')
  reportId: string;

  @Column('text')
  section: 'results' | 'costs';

  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('jsonb')
  values: Values;

  @Column('text', { nullable: true })
  editedByName: string | null;
}

/** A receipt of one line of one partner. Removed ones stay in the record. */
@Entity('receipt')
export class Receipt extends OfAward {
  @Column('uuid')
  organisationId: string;

  @Column('text')
  lineId: string;

  @Column('uuid')
  fileId: string;

  @Column('text')
  name: string;

  @Column('text')
  type: string;

  /** Bytes. */
  @Column('integer')
  size: number;

  @Column('text', { nullable: true })
  addedByName: string | null;

  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;
}

/** 検査調書 */
@Entity('inspection')
export class Inspection extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  @Column('jsonb')
  checks: Record<string, InspectionAnswer>;

  @Column('jsonb')
  lines: InspectedLine[];

  @Column('text')
  note: string;

  @Column('date', { nullable: true })
  inspectedOn: string | null;

  @Column('text')
  how: string;

  @Column('text', { nullable: true })
  inspectorName: string | null;
}
