import { type Actor, Db, type FileGuard, FilesOf, Permit, type StoredFile } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Letter } from './decision.entity.js';

/** A printed letter is for those it was written to, and for the office. */
@FilesOf('Letter')
@Injectable()
export class LetterFiles implements FileGuard {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  async mayRead(actor: Actor, { subject }: StoredFile): Promise<boolean> {
    const letter = subject ? await this.db.repo(Letter).findOneBy({ id: subject.id }) : null;
    return letter !== null && this.permit.can(actor, 'letter:read', letter);
  }
}
