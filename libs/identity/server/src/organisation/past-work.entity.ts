import { Column, Entity } from 'typeorm';
import { VersionedEntity, yenColumn } from '@musubi/platform/server';

/** 活動実績: one thing an organisation did, with whom and for how much. */
@Entity('past_work')
export class PastWork extends VersionedEntity {
  @Column('uuid')
  organisationId: string;

  @Column('text')
  title: string;

  @Column('integer', { nullable: true })
  year: number | null;

  @Column('text', { nullable: true })
  role: string | null;

  @Column('text', { nullable: true })
  partner: string | null;

  @Column('bigint', { nullable: true, transformer: yenColumn })
  yen: bigint | null;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('text', { nullable: true })
  source: string | null;

  @Column('text', { nullable: true })
  sourceId: string | null;
}
