import { VersionedEntity } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** Words that mean the same, beside those that come with the program; `active = false` takes words out of those. */
@Entity('search_synonym')
export class SearchSynonym extends VersionedEntity {
  @Column('text', { array: true })
  words: string[];

  @Column('boolean', { default: true })
  active: boolean;

  /** Why; for colleagues. */
  @Column('text', { default: '' })
  note: string;
}
