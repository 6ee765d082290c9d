import type { CheckItem, CheckResult } from '@musubi/grants/model';
import { VersionedEntity } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** One section given back for correction, with words and a deadline of its own. */
@Entity('application_correction')
export class ApplicationCorrection extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  /** 1 the first time the application is returned. */
  @Column('integer')
  round: number;

  @Column('text')
  section: string;

  @Column('text')
  note: string;

  @Column('timestamptz')
  dueAt: Date;

  /** When the partners last changed the section. */
  @Column('timestamptz', { nullable: true })
  correctedAt: Date | null;

  /** When the application was handed in again. */
  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;
}

/** What the office looks at in each application of a call. Without a row the default list holds. */
@Entity('screening_checklist')
export class ScreeningChecklist extends VersionedEntity {
  @Column('uuid')
  callId: string;

  @Column('jsonb')
  items: CheckItem[];
}

@Entity('screening_check')
export class ScreeningCheck extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  @Column('text')
  item: string;

  @Column('text')
  result: CheckResult;

  @Column('text')
  note: string;

  @Column('uuid')
  checkedBy: string;

  @Column('text', { nullable: true })
  checkedByName: string | null;

  @Column('timestamptz')
  checkedAt: Date;
}

/** A mark of the office on an application, such as 要確認. */
@Entity('screening_flag')
export class ScreeningFlag extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  @Column('text')
  label: string;

  @Column('text')
  note: string;

  @Column('uuid')
  raisedBy: string;

  @Column('text', { nullable: true })
  raisedByName: string | null;

  @Column('timestamptz', { nullable: true })
  clearedAt: Date | null;

  @Column('text', { nullable: true })
  clearedByName: string | null;
}
