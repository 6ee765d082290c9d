import { Column, Entity } from 'typeorm';
import type { MembershipRole } from '@musubi/identity/model';
import { VersionedEntity } from '@musubi/platform/server';

/** 招待: a representative asks somebody by e-mail to join. Only the hash of the link's token is stored. */
@Entity('invitation')
export class Invitation extends VersionedEntity {
  @Column('uuid')
  organisationId: string;

  @Column('text')
  email: string;

  @Column('text')
  emailKey: string;

  @Column('text')
  role: MembershipRole;

  @Column('uuid', { nullable: true })
  invitedBy: string | null;

  /** Null until the mail has been written. */
  @Column('text', { nullable: true, unique: true })
  tokenHash: string | null;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;

  @Column('uuid', { nullable: true })
  acceptedBy: string | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
