import { VersionedEntity, yenColumn } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** A scheme of the city (助成制度). */
@Entity('programme')
export class Programme extends VersionedEntity {
  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: string;

  @Column('text')
  summary: string;

  @Column('text')
  description: string;

  @Column('integer')
  sinceYear: number;

  /** Last fiscal year with a call; null while the programme runs. */
  @Column('integer', { nullable: true })
  untilYear: number | null;

  /** Order on pages. */
  @Column('integer')
  place: number;
}

/** A course (コース) of a programme: its rate as an exact fraction and its cap. */
@Entity('course')
export class Course extends VersionedEntity {
  @Column('uuid')
  programmeId: string;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  summary: string;

  @Column('integer')
  rateNumerator: number;

  @Column('integer')
  rateDenominator: number;

  /** Rates of single cost categories: `{ facilities: [1, 2] }`. */
  @Column('jsonb')
  categoryRates: Record<string, [number, number]>;

  @Column({ type: 'bigint', transformer: yenColumn })
  capYen: bigint;

  @Column('integer')
  place: number;
}
