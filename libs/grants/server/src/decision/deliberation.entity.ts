import type { ProposalLine, MinutesText } from '@musubi/grants/model';
import { VersionedEntity, yenColumn } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** What the committee proposes for a call, and the minutes of its meeting. */
@Entity('deliberation')
export class Deliberation extends VersionedEntity {
  @Column('uuid')
  callId: string;

  @Column({ type: 'bigint', nullable: true, transformer: yenColumn })
  budgetYen: bigint | null;

  @Column('jsonb')
  lines: ProposalLine[];

  @Column('jsonb')
  minutes: MinutesText;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  @Column('uuid', { nullable: true })
  confirmedBy: string | null;

  @Column('uuid', { nullable: true })
  pdfFileId: string | null;
}

export interface FeedbackCriterion {
  readonly criterion: string;
  readonly title: string;
  readonly mean: number | null;
  readonly comments: readonly string[];
}

/** What the applicants may read of the reviews: comments without names, as the office released them. */
@Entity('review_feedback')
export class ReviewFeedback extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  @Column('uuid', { array: true })
  organisationIds: string[];

  @Column('jsonb')
  criteria: FeedbackCriterion[];

  @Column('jsonb')
  remarks: string[];

  @Column('timestamptz')
  releasedAt: Date;

  @Column('uuid')
  releasedBy: string;
}
