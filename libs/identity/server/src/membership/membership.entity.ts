import { Column, Entity } from 'typeorm';
import type { MembershipRole } from '@musubi/identity/model';
import { VersionedEntity } from '@musubi/platform/server';

/** 所属: a person in an organisation, with a role. */
@Entity('membership')
export class Membership extends VersionedEntity {
  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  personId: string;

  @Column('text')
  role: MembershipRole;
}
