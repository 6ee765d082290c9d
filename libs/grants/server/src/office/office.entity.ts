import { VersionedEntity } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** A view of the office's table that somebody keeps. `query` is the query string of the page, in its fixed order. */
@Entity('pipeline_view')
export class SavedPipelineView extends VersionedEntity {
  @Column('uuid')
  ownerId: string;

  @Column('text', { nullable: true })
  ownerName: string | null;

  @Column('text')
  name: string;

  @Column('text')
  query: string;

  /** The whole office sees it. */
  @Column('boolean', { default: false })
  shared: boolean;

  /** People whose page opens with it. */
  @Column('uuid', { array: true, default: '{}' })
  defaultOf: string[];
}

/** A calendar program of a member of staff reads the deadlines with a secret address. Only its hash is kept. */
@Entity('calendar_feed')
export class CalendarFeed extends VersionedEntity {
  @Column('uuid', { unique: true })
  personId: string;

  /** SHA-256 of the token, hex. */
  @Column('text', { unique: true })
  tokenHash: string;
}
