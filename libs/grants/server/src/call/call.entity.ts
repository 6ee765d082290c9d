import type { CallFormSetting, DeductionRule, EligibilitySetting, ReviewSetting, Rubric } from '@musubi/grants/model';
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

  /** What the city can grant in this call altogether; null when not published. */
  @Column({ type: 'bigint', nullable: true, transformer: yenColumn })
  budgetYen: bigint | null;

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
}
