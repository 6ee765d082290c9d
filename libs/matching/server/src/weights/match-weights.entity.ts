import type { WeightTables } from '@musubi/matching/model';
import { VersionedEntity } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** Weights the town took on; at most one row is active, without one the program's own hold. */
@Entity('match_weights')
export class MatchWeights extends VersionedEntity {
  @Column('jsonb')
  weights: WeightTables;

  @Column('text')
  source: 'program' | 'learned';

  /** Pairs of candidates they were learned from. */
  @Column('integer', { default: 0 })
  pairs: number;

  @Column('text', { default: '' })
  note: string;

  @Column('boolean', { default: true })
  active: boolean;

  @Column('uuid', { nullable: true })
  setBy: string | null;

  @Column('timestamptz')
  setAt: Date;
}
