import type { Values } from '@musubi/platform/model';
import { VersionedEntity } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/**
 * One part of an application with a version of its own, so that two editors never overwrite each other silently:
 * a shared section (`organisationId` null) or one partner's part of a section.
 */
@Entity('application_section')
export class ApplicationSection extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  @Column('text')
  section: string;

  @Column('uuid', { nullable: true })
  organisationId: string | null;

  /** Whose members may write it. */
  @Column('uuid', { array: true })
  organisationIds: string[];

  @Column('jsonb')
  values: Values;

  @Column('uuid', { nullable: true })
  editedBy: string | null;

  @Column('text', { nullable: true })
  editedByName: string | null;

  /** 入力完了: the partner says it is done; writing starts again after it is opened again. */
  @Column('timestamptz', { nullable: true })
  completedAt: Date | null;

  @Column('text', { nullable: true })
  completedByName: string | null;

  /** Of an application that came on paper: the office may write it too. */
  @Column('boolean', { default: false })
  onPaper: boolean;

  /** When its partner left; the row stays in the record. */
  @Column('timestamptz', { nullable: true })
  leftAt: Date | null;
}

/** A document of one partner. Removed ones stay in the record. */
@Entity('application_attachment')
export class ApplicationAttachment extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  @Column('uuid')
  organisationId: string;

  /** Id of the `AttachmentRule` it answers. */
  @Column('text')
  kind: string;

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

  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;

  /** Of an application that came on paper: the office may write it too. */
  @Column('boolean', { default: false })
  onPaper: boolean;
}

/** A representative's word that this exact content may be submitted in the organisation's name. */
@Entity('application_agreement')
export class ApplicationAgreement extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  @Column('uuid')
  organisationId: string;

  @Column('integer')
  contentVersion: number;

  /** SHA-256 of the canonical content, hex. */
  @Column('text')
  contentHash: string;

  @Column('uuid')
  personId: string;

  @Column('text', { nullable: true })
  personName: string | null;

  @Column('timestamptz')
  agreedAt: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  /** Signed on paper and noted by the office. */
  @Column('boolean', { default: false })
  onPaper: boolean;

  @Column('date', { nullable: true })
  signedOn: string | null;

  /** The scan. */
  @Column('uuid', { nullable: true })
  paperFileId: string | null;
}

/** What was handed in, frozen: round 1 the submission, later rounds the corrections. */
@Entity('application_submission')
export class ApplicationSubmission extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  @Column('integer')
  round: number;

  @Column('integer')
  contentVersion: number;

  @Column('text')
  contentHash: string;

  @Column('jsonb')
  content: Record<string, unknown>;

  @Column('timestamptz')
  submittedAt: Date;

  @Column('uuid')
  submittedBy: string;

  @Column('text', { nullable: true })
  submittedByName: string | null;

  /** The PDF copy, once the worker has made it. */
  @Column('uuid', { nullable: true })
  pdfFileId: string | null;
}

/** 事前相談: staff note that they talked with a partnership before it applies. */
@Entity('prior_consultation')
export class PriorConsultation extends VersionedEntity {
  @Column('uuid')
  partnershipId: string;

  @Column('uuid', { array: true })
  organisationIds: string[];

  @Column('date')
  heldOn: string;

  @Column('uuid')
  withPersonId: string;

  @Column('text', { nullable: true })
  withPersonName: string | null;

  @Column('text')
  note: string;

  /** The booking it came from; null for one held without. */
  @Column('uuid', { nullable: true })
  bookingId: string | null;

  @Column('text', { nullable: true })
  way: string | null;
}

/** A person has read what changed in the form up to this version. */
@Entity('form_change_seen')
export class FormChangeSeen extends VersionedEntity {
  @Column('uuid')
  applicationId: string;

  @Column('uuid')
  personId: string;

  @Column('integer')
  formVersion: number;
}
