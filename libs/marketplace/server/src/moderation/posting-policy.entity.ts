import type { ReviewPolicy } from '@musubi/marketplace/model';
import { VersionedEntity } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** The city's choice of which postings get a first look. At most one row; none = `firstOfUnverified`. */
@Entity('posting_policy')
export class PostingPolicy extends VersionedEntity {
  @Column('text')
  review: ReviewPolicy;
}
