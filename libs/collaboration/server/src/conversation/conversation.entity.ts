import { VersionedEntity } from '@musubi/platform/server';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** やりとり of an introduction or a partnership. */
@Entity()
export class Conversation extends VersionedEntity {
  @Column('text')
  subjectType: 'Introduction' | 'Partnership';

  @Column('uuid')
  subjectId: string;

  /** `closed` when the introduction came to nothing: it can be read, not written to. */
  @Column('text')
  state: 'open' | 'closed';

  @Column('uuid', { array: true })
  organisationIds: string[];

  /** The coordinator who introduced the two takes part. */
  @Column('uuid', { nullable: true })
  coordinatorId: string | null;

  @Column('timestamptz', { nullable: true })
  lastMessageAt: Date | null;
}

/** A message never changes. `clientKey` is given by the page: the same one twice is one message (double click). Files hang on it in the file store. */
@Entity()
export class Message {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  conversationId: string;

  @Column('text')
  clientKey: string;

  @Column('uuid')
  personId: string;

  /** As it was when the message was written. */
  @Column('text')
  personName: string;

  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('text')
  body: string;

  @Column('timestamptz')
  createdAt: Date;
}

/** How far a person has read a conversation. */
@Entity()
export class ReadMark {
  @PrimaryColumn('uuid')
  conversationId: string;

  @PrimaryColumn('uuid')
  personId: string;

  @Column('timestamptz')
  readAt: Date;
}
