import type { Interest, Score } from '@musubi/grants/model';
import { VersionedEntity } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** A note of the office on an application; applicants never see it. */
@Entity('screening_note')
export class ScreeningNote extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  @Column('uuid')
  authorId: string;

  @Column('text', { nullable: true })
  authorName: string | null;

  @Column('text')
  text: string;
}

/** A committee member is to review an application. */
@Entity('review_assignment')
export class ReviewAssignment extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  @Column('uuid')
  callId: string;

  @Column('uuid')
  reviewerId: string;

  /** null when assigned automatically. */
  @Column('uuid', { nullable: true })
  assignedBy: string | null;

  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;
}

/** Given before the detail is shown; a conflict blocks access. */
@Entity('interest_declaration')
export class InterestDeclaration extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  @Column('uuid')
  reviewerId: string;

  @Column('text')
  interest: Interest;

  @Column('text')
  reason: string;

  @Column('timestamptz')
  declaredAt: Date;
}

/** One reviewer's scores on one application. */
@Entity('review')
export class Review extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  @Column('uuid')
  callId: string;

  @Column('uuid')
  reviewerId: string;

  @Column('integer')
  rubricVersion: number;

  @Column('jsonb')
  scores: Score[];

  @Column('text')
  comment: string;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;
}
