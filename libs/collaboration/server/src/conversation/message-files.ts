import { type Actor, Db, type FileGuard, FilesOf, Permit, type StoredFile } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Conversation, Message } from './conversation.entity.js';

/** A file in a conversation is read by those who may read the conversation. */
@FilesOf('Message')
@Injectable()
export class MessageFiles implements FileGuard {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  async mayRead(actor: Actor, file: StoredFile): Promise<boolean> {
    const message = await this.db.repo(Message).findOneBy({ id: file.subject?.id ?? '' });
    const conversation = message && (await this.db.repo(Conversation).findOneBy({ id: message.conversationId }));
    return conversation !== null && this.permit.can(actor, 'conversation:read', conversation);
  }
}
