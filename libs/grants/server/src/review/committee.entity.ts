import type { InterviewDay, InterviewSetting, InterviewSlot, Rubric, YearlyInterest } from '@musubi/grants/model';
import { VersionedEntity } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** An older rubric of a call, by which reviews have been handed in. */
@Entity('rubric_version')
export class RubricVersion extends VersionedEntity {
  @Column('uuid')
  callId: string;

  @Column('integer')
  rubricVersion: number;

  @Column('jsonb')
  rubric: Rubric;
}

/** An entry of the reviewer registry (審査員名簿). */
@Entity('reviewer_profile')
export class ReviewerProfile extends VersionedEntity {
  @Column('uuid')
  personId: string;

  @Column('text', { array: true, default: '{}' })
  fields: string[];

  @Column('text')
  background: string;

  @Column('date')
  activeFrom: string;

  @Column('date', { nullable: true })
  activeUntil: string | null;

  /** Applications per call; null for the call's own limit. */
  @Column('integer', { nullable: true })
  maxLoad: number | null;

  @Column('text')
  note: string;
}

/** What a committee member has to do with organisations, declared for a fiscal year. */
@Entity('reviewer_interest')
export class ReviewerInterest extends VersionedEntity {
  @Column('uuid')
  personId: string;

  @Column('integer')
  fiscalYear: number;

  @Column('jsonb')
  interests: YearlyInterest[];

  @Column('timestamptz')
  declaredAt: Date;
}

/** When the partners of a call are heard (面接). */
@Entity('interview_timetable')
export class InterviewTimetable extends VersionedEntity {
  @Column('uuid')
  callId: string;

  @Column('jsonb')
  setting: InterviewSetting;

  @Column('jsonb')
  slots: InterviewSlot[];

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  /** The version people were told of. */
  @Column('integer', { nullable: true })
  sentVersion: number | null;

  /** What they were told. */
  @Column('jsonb', { nullable: true })
  sent: InterviewDay | null;
}
