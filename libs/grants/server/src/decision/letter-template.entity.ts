import type { LetterKind, LetterTemplate as Words } from '@musubi/grants/model';
import { VersionedEntity } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** A programme's own words for one kind of letter; without a row the defaults of the code are used. */
@Entity('letter_template')
export class LetterTemplate extends VersionedEntity {
  @Column('uuid')
  programmeId: string;

  @Column('text')
  kind: LetterKind;

  @Column('jsonb')
  words: Words;

  @Column('uuid')
  editedBy: string;

  @Column('text', { nullable: true })
  editedByName: string | null;
}
