import type { ApplicationState, AwardTerms, Disposal } from '@musubi/grants/model';
import { VersionedEntity, yenColumn } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** A partnership's request in a call (申請). */
@Entity('application')
export class Application extends VersionedEntity {
  @Column('uuid')
  callId: string;

  @Column('uuid')
  courseId: string;

  @Column('uuid')
  partnershipId: string;

  @Column('uuid')
  leadOrganisationId: string;

  /** All partners, the lead first. */
  @Column('uuid', { array: true })
  organisationIds: string[];

  @Column('text')
  title: string;

  @Column('text')
  state: ApplicationState;

  /** The version of the call's form it is read by. Drafts follow when a new one is published. */
  @Column('integer')
  formVersion: number;

  /** The version it was started with; null for applications older than versions. */
  @Column('integer', { nullable: true })
  formStartVersion: number | null;

  /** Played by the office in a call under test: in no list, number or statistic. */
  @Column('boolean', { default: false })
  test: boolean;

  /** Grows with every change of a section or attachment: what representatives agree to. */
  @Column('integer')
  contentVersion: number;

  @Column('integer', { nullable: true })
  serial: number | null;

  /** `R8-PPJ-0001` from the first submission on. */
  @Column('text', { nullable: true })
  number: string | null;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  correctionDueAt: Date | null;

  /** What the office asks to put right, in words. */
  @Column('text', { nullable: true })
  correctionNote: string | null;

  @Column('text', { array: true })
  correctionSections: string[];

  /** Reason of an ending the applicants see: ineligible, withdrawn, cancelled. */
  @Column('text', { nullable: true })
  closingNote: string | null;

  @Column({ type: 'bigint', nullable: true, transformer: yenColumn })
  requestedYen: bigint | null;

  @Column({ type: 'bigint', nullable: true, transformer: yenColumn })
  expenseYen: bigint | null;

  @Column({ type: 'bigint', nullable: true, transformer: yenColumn })
  decidedYen: bigint | null;

  /** 確定額 */
  @Column({ type: 'bigint', nullable: true, transformer: yenColumn })
  settledYen: bigint | null;

  /** The money rules as they stood at the award: what comes after is worked out by these. */
  @Column('jsonb', { nullable: true })
  awardTerms: AwardTerms | null;

  /** The end of the project after an approved change; null: as applied for. */
  @Column('date', { nullable: true })
  endsOn: string | null;

  /** First day of an approved 中止, until the project resumes. */
  @Column('date', { nullable: true })
  suspendedOn: string | null;

  /** First day of an approved 廃止. */
  @Column('date', { nullable: true })
  abolishedOn: string | null;

  /** Last day the records have to be kept, once it is over. */
  @Column('date', { nullable: true })
  retainUntil: string | null;

  /** Its records were disposed of: what is left are number, name, days and amounts. Nobody reads it any more. */
  @Column('timestamptz', { nullable: true })
  disposedAt: Date | null;

  @Column('jsonb', { nullable: true })
  disposal: Disposal | null;

  /**
   * Committee members assigned. Before they have declared their interest they see title and partners only; then they
   * stand in `clearedIds` and read everything, or in `conflictIds` and see nothing any more.
   */
  @Column('uuid', { array: true })
  reviewerIds: string[];

  @Column('uuid', { array: true })
  conflictIds: string[];

  @Column('uuid', { array: true, default: '{}' })
  clearedIds: string[];

  @Column('uuid')
  startedBy: string;

  /** Came on paper: the office types it in for the partners (代理入力). */
  @Column('boolean', { default: false })
  onPaper: boolean;

  /** The stamp on the paper; it counts as the moment of submission. */
  @Column('timestamptz', { nullable: true })
  paperReceivedAt: Date | null;

  /** Who of the office looks after it. */
  @Column('uuid', { nullable: true })
  handlerId: string | null;
}
