import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a moderator did to a posting, and why. Rows are only ever added. */
@Entity('posting_moderation')
export class PostingModeration {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  postingId: string;

  /** approve, return, hide, unhide */
  @Column('text')
  act: string;

  @Column('text', { default: '' })
  reason: string;

  @Column('uuid', { nullable: true })
  byPersonId: string | null;

  @Column('timestamptz')
  at: Date;
}
