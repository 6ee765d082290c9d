import { Controller, HttpCode, Injectable, Post, Req, UseFilters } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  type Actor,
  FilesOf,
  type FileGuard,
  FileStore,
  Permit,
  readUpload,
  RefusalFilter,
} from '@musubi/platform/server';

/** Largest file the page takes, as it is sent (compressed files count compressed). */
export const maxUpload = 64 << 20;

/** Tables to be imported: any content is taken and looked at by the check; nobody but staff can fetch it again. */
@Controller('imports')
@UseFilters(RefusalFilter)
export class ImportsController {
  constructor(
    private readonly files: FileStore,
    private readonly permit: Permit,
  ) {}

  /** Multipart with `file`. Answers the id to give to `checkImport`. */
  @Post('files')
  @HttpCode(201)
  async upload(
    @Req() request: FastifyRequest & { readonly actor: Actor },
  ): Promise<{ id: string; name: string; size: number }> {
    const { actor } = request;
    this.permit.check(actor, 'import:check');
    const { bytes, name } = await readUpload(request, maxUpload);
    const tidy =
      name
        .normalize('NFC')
        .split(/[/\\]/)
        .at(-1)!
        .replace(/\p{Cc}/gu, '')
        .slice(-150) || 'ファイル';
    const type = 'application/octet-stream';
    const file = await this.files.put(bytes, { name: tidy, type, uploadedBy: actor.personId });
    return { id: file.id, name: file.name, size: file.size };
  }
}

/** The uploaded table and the list of refused rows are for staff. */
@FilesOf('ImportRun')
@Injectable()
export class ImportFiles implements FileGuard {
  constructor(private readonly permit: Permit) {}

  async mayRead(actor: Actor): Promise<boolean> {
    return this.permit.can(actor, 'import:read');
  }
}
