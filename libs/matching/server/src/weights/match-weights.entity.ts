import type { LearnedScope, WeightTables } from '@musubi/matching/model';
import { VersionedEntity } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** Weights the town learned, or took on; at most one row is active, without one the program's own hold. */
@Entity('match_weights')
export class MatchWeights extends VersionedEntity {
  @Column('jsonb')
  weights: WeightTables;

  @Column('text')
  source: 'program' | 'learned';

  /** Pairs of candidates they were learned from. */
  @Column('integer', { default: 0 })
  pairs: number;

  /** Outcomes the pairs were made of. */
  @Column('integer', { default: 0 })
  outcomes: number;

  /** How well each table did on pairs it was not learned from. */
  @Column('jsonb', { default: [] })
  figures: LearnedScope[];

  @Column('text', { default: '' })
  note: string;

  @Column('boolean', { default: true })
  active: boolean;

  /** Who had them learned, and when. */
  @Column('uuid', { nullable: true })
  setBy: string | null;

  @Column('timestamptz')
  setAt: Date;

  /** Null = a proposal that nobody took on. */
  @Column('timestamptz', { nullable: true })
  adoptedAt: Date | null;

  @Column('uuid', { nullable: true })
  adoptedBy: string | null;
}
