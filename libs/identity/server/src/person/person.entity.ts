import { Column, Entity } from 'typeorm';
import { type PlatformRole, VersionedEntity } from '@musubi/platform/server';

/** 利用者: a human with a login, who acts for organisations. Anonymised people keep their row, so that records stay coherent. */
@Entity('person')
export class Person extends VersionedEntity {
  @Column('text', { nullable: true })
  email: string | null;

  /** What sign-in compares: NFKC, lower case. */
  @Column('text', { nullable: true, unique: true })
  emailKey: string | null;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  nameKana: string | null;

  @Column('text', { array: true, default: [] })
  roles: PlatformRole[];

  /** `ja`, `ja-easy` or `en`. */
  @Column('text', { default: 'ja' })
  language: string;

  @Column('timestamptz', { nullable: true })
  emailConfirmedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  lastLoginAt: Date | null;

  /** Set for the invented people of the demo town only: what the login page calls them. */
  @Column('text', { nullable: true })
  demoLabel: string | null;

  @Column('timestamptz', { nullable: true })
  anonymisedAt: Date | null;
}

/** Key an address is compared by. */
export const emailKey = (email: string): string => email.normalize('NFKC').trim().toLowerCase();
