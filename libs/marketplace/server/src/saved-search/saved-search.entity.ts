import { VersionedEntity } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** A search somebody wants to be told about. `query` is the query string of the search page, in its fixed order. */
@Entity('saved_search')
export class SavedSearch extends VersionedEntity {
  @Column('uuid')
  personId: string;

  @Column('text')
  name: string;

  @Column('text')
  query: string;

  /** daily or none */
  @Column('text', { default: 'daily' })
  mail: string;

  /** Postings published up to here were mailed or seen. */
  @Column('timestamptz')
  seenUntil: Date;

  @Column('timestamptz', { nullable: true })
  mailedAt: Date | null;
}
