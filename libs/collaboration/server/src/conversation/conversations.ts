import { type Actor, Db, FileStore, newId } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { nameOf } from '../acting-organisation.js';
import { Conversation, Message } from './conversation.entity.js';

export interface NewMessage {
  readonly actor: Actor;
  /** The side the writer speaks for; null for the coordinator. */
  readonly organisationId: string | null;
  readonly body: string;
  readonly clientKey: string;
  readonly at: Date;
  readonly fileIds?: readonly string[];
}

/** Opens, writes and closes conversations inside the transaction of the use case that called. */
@Injectable()
export class Conversations {
  constructor(
    private readonly db: Db,
    private readonly files: FileStore,
  ) {}

  open(parts: Pick<Conversation, 'subjectType' | 'subjectId' | 'organisationIds' | 'coordinatorId'>) {
    const conversation = Object.assign(new Conversation(), { ...parts, state: 'open', lastMessageAt: null });
    return this.db.repo(Conversation).save(conversation);
  }

  of(subjectType: Conversation['subjectType'], subjectId: string): Promise<Conversation> {
    return this.db.repo(Conversation).findOneByOrFail({ subjectType, subjectId });
  }

  /** The same `clientKey` twice is one message: the second call answers with the first. */
  async post(conversation: Conversation, given: NewMessage): Promise<{ message: Message; isNew: boolean }> {
    const { actor, organisationId, body, clientKey, at } = given;
    const messages = this.db.repo(Message);
    const known = await messages.findOneBy({ conversationId: conversation.id, clientKey });
    if (known) return { message: known, isNew: false };
    const message = Object.assign(new Message(), {
      id: newId(),
      conversationId: conversation.id,
      personId: actor.personId,
      personName: nameOf(actor),
      ...{ organisationId, body, clientKey, createdAt: at },
    });
    await messages.insert(message);
    const subject = { type: 'Message', id: message.id };
    if (given.fileIds?.length) await this.files.attach(actor, given.fileIds, subject, { field: 'fileIds' });
    conversation.lastMessageAt = at;
    await this.db.repo(Conversation).save(conversation);
    if (actor.personId) await this.read(conversation.id, actor.personId, at);
    return { message, isNew: true };
  }

  /** Moves a person's mark forward, never back. */
  async read(conversationId: string, personId: string, until: Date): Promise<void> {
    await this.db.query(
      `insert into read_mark (conversation_id, person_id, read_at) values ($1, $2, $3)
       on conflict (conversation_id, person_id) do update set read_at = greatest(read_mark.read_at, excluded.read_at)`,
      [conversationId, personId, until],
    );
  }

  async close(subjectType: Conversation['subjectType'], subjectId: string): Promise<void> {
    const conversation = await this.of(subjectType, subjectId);
    conversation.state = 'closed';
    await this.db.repo(Conversation).save(conversation);
  }
}
