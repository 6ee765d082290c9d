import type {
  AwardSetting,
  CallFormSetting,
  CostSetting,
  DeductionRule,
  DoubleFunding,
  EligibilitySetting,
  ReviewSetting,
  Rubric,
} from '@musubi/grants/model';
import { VersionedEntity, yenColumn } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** Whom applicants ask. */
export interface CallContact {
  readonly office: string;
  readonly tel: string;
  readonly email: string;
}

/** One round of a programme (公募). */
@Entity('call')
export class Call extends VersionedEntity {
  @Column('uuid')
  programmeId: string;

  @Column('text')
  title: string;

  @Column('text')
  about: string;

  @Column('integer')
  fiscalYear: number;

  /** `R8-PPJ`: application numbers are `R8-PPJ-0001`, … */
  @Column('text')
  numberPrefix: string;

  /** The serial of the newest number; raised inside the submission, so that numbers have no gaps. */
  @Column('integer')
  lastSerial: number;

  @Column('timestamptz')
  opensAt: Date;

  /** The last second in which a submission is accepted. */
  @Column('timestamptz')
  closesAt: Date;

  @Column('timestamptz', { nullable: true })
  consultationBy: Date | null;

  @Column('date', { nullable: true })
  decisionOn: string | null;

  @Column('uuid', { array: true })
  courseIds: string[];

  @Column({ type: 'bigint', transformer: yenColumn })
  unitYen: bigint;

  @Column('text')
  deduct: DeductionRule;

  /** Cost categories with their limits; null: the standard ones. */
  @Column('jsonb', { nullable: true })
  costs: CostSetting[] | null;

  @Column('text', { default: 'forbidden' })
  doubleFunding: DoubleFunding;

  /** Advance, reports, return and retention after the award; null: the default. */
  @Column('jsonb', { nullable: true })
  award: Partial<AwardSetting> | null;

  /** What the city can grant in this call altogether; null when not published. */
  @Column({ type: 'bigint', nullable: true, transformer: yenColumn })
  budgetYen: bigint | null;

  /** The published form: what new applications start with. Its versions are `CallFormVersion`s. */
  @Column('jsonb')
  form: CallFormSetting;

  @Column('jsonb')
  eligibility: EligibilitySetting[];

  @Column('jsonb')
  rubric: Rubric;

  /** How it is reviewed; null for the default. */
  @Column('jsonb', { nullable: true })
  review: ReviewSetting | null;

  /** From this day on the list of awards is public; null while it is not to be. */
  @Column('date', { nullable: true })
  awardsOn: string | null;

  @Column('jsonb')
  contact: CallContact;

  @Column('boolean')
  published: boolean;

  /** Staff may play an application in it though it is not published. */
  @Column('boolean', { default: false })
  testMode: boolean;

  /** A 事前相談 is booked at least so many days ahead. */
  @Column('integer', { default: 2 })
  consultationDays: number;

  /** Until when corrections are asked for (補正). */
  @Column('date', { nullable: true })
  correctionOn: string | null;

  @Column('date', { nullable: true })
  interviewOn: string | null;

  @Column('date', { nullable: true })
  interviewUntil: string | null;

  /** The call it was copied from. */
  @Column('uuid', { nullable: true })
  copiedFrom: string | null;
}

/**
 * One version of a call's form. The one without `publishedAt` is being worked on; published ones never change: every
 * application is read by the version it has.
 */
@Entity('call_form_version')
export class CallFormVersion extends VersionedEntity {
  @Column('uuid')
  callId: string;

  @Column('integer')
  number: number;

  @Column('jsonb')
  form: CallFormSetting;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('uuid', { nullable: true })
  publishedBy: string | null;

  @Column('text', { nullable: true })
  publishedByName: string | null;
}
