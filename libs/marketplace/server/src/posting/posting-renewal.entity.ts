import type { LocalDate } from '@musubi/platform/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One 「まだ有効ですか」 mail: one per posting, end date and distance to it, with the token of its link. */
@Entity('posting_renewal')
export class PostingRenewal {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  postingId: string;

  @Column('text', { unique: true })
  token: string;

  @Column('date')
  endsOn: LocalDate;

  @Column('integer')
  daysBefore: number;

  @Column('timestamptz')
  askedAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
