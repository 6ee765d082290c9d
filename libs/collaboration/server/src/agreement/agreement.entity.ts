import { type AgreementContent, agreementLifecycle, type AgreementState } from '@musubi/collaboration/model';
import { VersionedEntity } from '@musubi/platform/server';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of the 協働協定: a frozen copy of the plan that every partner's representative signs. */
@Entity()
export class AgreementVersion extends VersionedEntity {
  @Column('uuid')
  partnershipId: string;

  @Column('uuid', { array: true })
  organisationIds: string[];

  /** 第1版, 第2版, … within the partnership. */
  @Column('integer')
  number: number;

  @Column('text')
  state: AgreementState;

  @Column('jsonb')
  content: AgreementContent;

  /** SHA-256 (hex) of `canonicalAgreement(content)`: what a signature binds to. */
  @Column('text')
  hash: string;

  @Column('uuid')
  proposedBy: string;

  @Column('text')
  proposedByName: string;

  @Column('timestamptz', { nullable: true })
  concludedAt: Date | null;

  @Column('uuid', { nullable: true })
  pdfFileId: string | null;

  move(name: keyof typeof agreementLifecycle.moves): void {
    this.state = agreementLifecycle.after(name);
  }
}

@Entity()
export class AgreementSignature {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  agreementVersionId: string;

  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  personId: string;

  /** As it was at signing. */
  @Column('text')
  personName: string;

  /** The hash of the version as the signer saw it. */
  @Column('text')
  hash: string;

  @Column('timestamptz')
  signedAt: Date;
}
