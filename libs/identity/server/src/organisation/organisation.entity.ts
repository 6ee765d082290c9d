import { Column, Entity } from 'typeorm';
import type { LegalForm, OrganisationType, VerificationMeans } from '@musubi/identity/model';
import { VersionedEntity } from '@musubi/platform/server';

/** 団体: the actor of everything. `contact*` and `postalCode` are private: see `ContactAccess`. */
@Entity('organisation')
export class Organisation extends VersionedEntity {
  @Column('text')
  type: OrganisationType;

  @Column('text', { default: 'none' })
  legalForm: LegalForm;

  /** 法人番号, 13 digits. */
  @Column('text', { nullable: true, unique: true })
  corporateNumber: string | null;

  /** The register it was imported from, and its key and content hash there. */
  @Column('text', { nullable: true })
  source: string | null;

  @Column('text', { nullable: true })
  sourceId: string | null;

  @Column('text', { nullable: true })
  sourceHash: string | null;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  nameKana: string | null;

  @Column('text', { nullable: true })
  shortName: string | null;

  /** `nameKey(name)` */
  @Column('text')
  nameKey: string;

  /** `kanaKey(nameKana)` */
  @Column('text', { nullable: true })
  kanaKey: string | null;

  @Column('integer', { nullable: true })
  foundedYear: number | null;

  @Column('integer', { nullable: true })
  memberCount: number | null;

  @Column('text', { array: true, default: [] })
  wards: string[];

  @Column('text', { array: true, default: [] })
  fields: string[];

  @Column('integer', { array: true, default: [] })
  sdgs: number[];

  @Column('text', { nullable: true })
  activities: string | null;

  @Column('text', { nullable: true })
  strengths: string | null;

  @Column('text', { nullable: true })
  website: string | null;

  @Column('text', { nullable: true })
  publicContact: string | null;

  @Column('text', { nullable: true })
  postalCode: string | null;

  @Column('text', { nullable: true })
  contactAddress: string | null;

  @Column('text', { nullable: true })
  contactTel: string | null;

  @Column('text', { nullable: true })
  contactEmail: string | null;

  @Column('text', { nullable: true })
  contactName: string | null;

  /** Ward of the office. */
  @Column('text', { nullable: true })
  officeWard: string | null;

  /** 町丁目 of the office: `place.code` and its name; coordinates are the 町丁目's, not the building's. */
  @Column('text', { nullable: true })
  townCode: string | null;

  @Column('text', { nullable: true })
  townName: string | null;

  @Column('double precision', { nullable: true })
  lat: number | null;

  @Column('double precision', { nullable: true })
  lng: number | null;

  @Column('uuid', { nullable: true })
  logoFileId: string | null;

  @Column('timestamptz', { nullable: true })
  verifiedAt: Date | null;

  @Column('text', { nullable: true })
  verifiedByMeans: VerificationMeans | null;

  /** For staff only. */
  @Column('text', { nullable: true })
  verificationNote: string | null;

  @Column('text', { array: true, default: [] })
  badges: string[];

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('boolean', { default: false })
  doNotContact: boolean;

  /** Cap on open introductions; null = no cap. */
  @Column('integer', { nullable: true })
  maxOpenIntroductions: number | null;

  @Column('uuid', { nullable: true })
  createdBy: string | null;

  /** 代理入力: registered by staff for a group without a login. */
  @Column('boolean', { default: false })
  registeredByStaff: boolean;
}
