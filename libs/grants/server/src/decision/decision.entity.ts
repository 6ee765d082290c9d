import type { DecisionOutcome, LetterKind } from '@musubi/grants/model';
import { VersionedEntity, yenColumn } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** 交付決定・不交付 */
@Entity('decision')
export class Decision extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  @Column('text')
  outcome: DecisionOutcome;

  @Column({ type: 'bigint', transformer: yenColumn })
  amountYen: bigint;

  @Column('text')
  conditions: string;

  @Column('text')
  reason: string;

  @Column('integer', { nullable: true })
  rank: number | null;

  @Column('date')
  decidedOn: string;

  @Column('uuid')
  decidedBy: string;
}

/** Counter of letter numbers (第○号) per series, such as one office and fiscal year. */
@Entity('letter_series')
export class LetterSeries extends VersionedEntity {
  @Column('text')
  code: string;

  @Column('integer')
  lastSerial: number;
}

/** A numbered letter to all partners of an application. */
@Entity('letter')
export class Letter extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  @Column('uuid', { array: true })
  organisationIds: string[];

  @Column('text')
  kind: LetterKind;

  @Column('text')
  number: string;

  @Column('date')
  issuedOn: string;

  /** What the letter says, frozen. */
  @Column('jsonb')
  content: Record<string, unknown>;

  @Column('uuid', { nullable: true })
  pdfFileId: string | null;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;
}
