import { type Actor, Db, type FileGuard, FilesOf, Permit, type StoredFile } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { AgreementVersion } from './agreement.entity.js';

/** The signed agreement as PDF is read by its partners and by staff. */
@FilesOf('AgreementVersion')
@Injectable()
export class AgreementFiles implements FileGuard {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  async mayRead(actor: Actor, file: StoredFile): Promise<boolean> {
    const version = await this.db.repo(AgreementVersion).findOneBy({ id: file.subject?.id ?? '' });
    return version !== null && this.permit.can(actor, 'agreement:read', version);
  }
}
