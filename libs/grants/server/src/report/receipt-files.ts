import { type Actor, Db, type FileGuard, FilesOf, Permit, type StoredFile } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Receipt } from './award.entity.js';

/** Who may open a receipt: the partners, the office and who pays. */
@FilesOf('Receipt')
@Injectable()
export class ReceiptFiles implements FileGuard {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  async mayRead(actor: Actor, file: StoredFile): Promise<boolean> {
    const receipt = file.subject ? await this.db.repo(Receipt).findOneBy({ id: file.subject.id }) : null;
    return receipt !== null && this.permit.can(actor, 'receipt:read', receipt);
  }
}
