import { VersionedEntity } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** Where in an application something belongs: a shared section, one partner's part of a section, or one question. */
abstract class AtPlaceRow extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  @Column('text')
  section: string;

  /** Null for a shared section. */
  @Column('uuid', { nullable: true })
  organisationId: string | null;

  /** Id of a question or table; null for the whole part. */
  @Column('text', { nullable: true })
  field: string | null;
}

/** A part or question that one person has been asked to write. */
@Entity('application_task')
export class ApplicationTask extends AtPlaceRow {
  @Column('uuid')
  assigneeId: string;

  @Column('text', { nullable: true })
  assigneeName: string | null;

  @Column('uuid')
  assignedBy: string;

  @Column('text', { nullable: true })
  assignedByName: string | null;

  @Column('text')
  note: string;

  @Column('date', { nullable: true })
  dueOn: string | null;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  @Column('timestamptz', { nullable: true })
  droppedAt: Date | null;

  @Column('text', { nullable: true })
  endedByName: string | null;
}

/** What partners say to each other about a part or question; the office and reviewers never see it. */
@Entity('application_comment')
export class ApplicationComment extends AtPlaceRow {
  /** The comment it answers: always the first of the thread. */
  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('uuid')
  authorId: string;

  @Column('text', { nullable: true })
  authorName: string | null;

  @Column('uuid', { nullable: true })
  authorOrganisationId: string | null;

  @Column('text')
  text: string;

  @Column('uuid', { array: true })
  mentionedIds: string[];

  @Column('timestamptz', { nullable: true })
  resolvedAt: Date | null;

  @Column('text', { nullable: true })
  resolvedByName: string | null;
}

/** Who looks at an application now, and since when a person has not: one row a person. */
@Entity('application_visit')
export class ApplicationVisit extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  @Column('uuid')
  personId: string;

  @Column('text', { nullable: true })
  personName: string | null;

  @Column('text', { nullable: true })
  section: string | null;

  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('timestamptz')
  seenAt: Date;

  /** When the visit before this one ended. */
  @Column('timestamptz', { nullable: true })
  previousAt: Date | null;
}

/** An organisation asked to join through an application, or somebody asked by e-mail to join with one, and whom it will replace. */
@Entity('application_invitation')
export class ApplicationInvitation extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  /** Of an invitation by e-mail: null until somebody joins with an organisation. */
  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('uuid', { nullable: true })
  replacesId: string | null;

  @Column('uuid')
  invitedBy: string;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  /** How it ended; null while it waits. */
  @Column('text', { nullable: true })
  outcome: 'joined' | 'declined' | 'withdrawn' | null;

  /** By e-mail: who is meant, as the inviting one calls them. */
  @Column('text', { nullable: true })
  inviteeName: string | null;

  /** Only while it waits. */
  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  emailKey: string | null;

  @Column('text', { nullable: true })
  message: string | null;

  /** Of the newest mail's link; null until that mail has been written. */
  @Column('text', { nullable: true, unique: true })
  tokenHash: string | null;

  /** How many mails have been asked for: only the link of the newest works. */
  @Column('integer', { default: 0 })
  sends: number;

  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  @Column('uuid', { nullable: true })
  answeredBy: string | null;
}

/** A document the office asks one partner for after the submission, with a deadline to the second. */
@Entity('document_request')
export class DocumentRequest extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  @Column('uuid')
  organisationId: string;

  @Column('text')
  title: string;

  @Column('text')
  note: string;

  @Column('timestamptz')
  dueAt: Date;

  @Column('uuid')
  requestedBy: string;

  @Column('text', { nullable: true })
  requestedByName: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  @Column('text', { nullable: true })
  answeredByName: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}

/** A document handed in on such a request: locked from then on. */
@Entity('late_document')
export class LateDocument extends VersionedEntity {
  @Column('uuid')
  requestId: string;

  @Column('uuid')
  applicationId: string;

  @Column('uuid')
  fileId: string;

  @Column('text')
  name: string;

  @Column('text')
  type: string;

  /** Bytes. */
  @Column('integer')
  size: number;

  @Column('uuid')
  addedBy: string;

  @Column('text', { nullable: true })
  addedByName: string | null;
}
