import type { Opinion } from '@musubi/matching/model';
import { VersionedEntity } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** 合いそう or 合わない: what one organisation said of a recommended other, for a posting or in general. */
@Entity('match_opinion')
export class MatchOpinion extends VersionedEntity {
  /** Who says it. */
  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  aboutOrganisationId: string;

  /** The posting in question, its own or the other's; null = in general. */
  @Column('uuid', { nullable: true })
  postingId: string | null;

  @Column('text')
  opinion: Opinion;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text', { default: '' })
  note: string;

  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('timestamptz')
  givenAt: Date;
}
