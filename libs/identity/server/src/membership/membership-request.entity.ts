import { Column, Entity } from 'typeorm';
import { VersionedEntity } from '@musubi/platform/server';

export type MembershipRequestState = 'requested' | 'approved' | 'declined' | 'withdrawn';

/** 参加の申し込み: somebody asks to act for an organisation that is registered already. */
@Entity('membership_request')
export class MembershipRequest extends VersionedEntity {
  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  personId: string;

  @Column('text', { default: '' })
  message: string;

  @Column('text', { default: 'requested' })
  state: MembershipRequestState;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('text', { nullable: true })
  decisionReason: string | null;
}
