import { VersionedEntity } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** A public question on a posting and the owner's answer. */
@Entity('posting_question')
export class PostingQuestion extends VersionedEntity {
  @Column('uuid')
  postingId: string;

  /** Owner of the posting: who may answer. */
  @Column('uuid')
  organisationId: string;

  @Column('uuid', { nullable: true })
  askedByOrganisationId: string | null;

  @Column('uuid', { nullable: true })
  askedBy: string | null;

  @Column('text')
  question: string;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('uuid', { nullable: true })
  answeredBy: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  @Column('text', { nullable: true })
  hiddenReason: string | null;
}
