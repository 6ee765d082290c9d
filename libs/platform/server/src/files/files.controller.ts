import { Controller, Get, HttpCode, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../clock.js';
import { Db } from '../db/db.js';
import { RefusalFilter } from '../operation/refusal-filter.js';
import { organisationsOf } from '../permission/rule.js';
import { refuse } from '../refusal/refusal.js';
import { NotAllowed, NotFound, SignInNeeded, TooManyRequests } from '../refusal/user-error.js';
import type { Actor } from '../session/actor.js';
import { FileAccess } from './file-access.js';
import { FileStore } from './file-store.js';
import { type StoredFile, thumbnailWidths } from './stored-file.js';
import { readUpload } from './uploads.js';

type Request = FastifyRequest & { readonly actor: Actor };

/** What a page gets back for an upload, and puts into its form as the file's id. */
export interface UploadedFile extends Pick<StoredFile, 'id' | 'name' | 'type' | 'size' | 'width' | 'height'> {
  readonly url: string;
}

/** Kinds a browser may show by itself; everything else is saved. */
const shown = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/webp']);
const mostUploadsAnHour = 200;

@Controller('files')
@UseFilters(RefusalFilter)
export class FilesController {
  constructor(
    private readonly files: FileStore,
    private readonly access: FileAccess,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Multipart with `file`, before it optionally `organisationId` and `visibility`. The file stays, form sent or not. */
  @Post()
  @HttpCode(201)
  async upload(@Req() request: Request): Promise<UploadedFile> {
    const { actor } = request;
    if (!actor.personId) refuse(new SignInNeeded());
    await this.limit(actor.personId);
    const { bytes, name, fields } = await readUpload(request);
    const file = await this.files.accept(bytes, {
      name,
      uploadedBy: actor.personId,
      organisationId: organisationOf(actor, fields['organisationId']),
      visibility: fields['visibility'] === 'public' ? 'public' : 'restricted',
    });
    const { id, type, size, width, height } = file;
    return { id, name: file.name, type, size, width, height, url: FileStore.url(id) };
  }

  /** The content; `?width=320|960` a small copy of a picture; `?download=1` to save it under its name. */
  @Get(':id')
  async download(
    @Req() request: Request,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query('width') width?: string,
    @Query('download') download?: string,
  ): Promise<void> {
    const file = await this.files.find(id);
    // Somebody else's file looks like one that does not exist.
    if (!file || !(await this.access.mayRead(request.actor, file)))
      return refuse(new NotFound('ファイルが見つかりませんでした。ログインすると見られる場合があります。'));
    const etag = `"${file.sha256.slice(0, 32)}${width ? `-${width}` : ''}"`;
    headers(reply, { ...file, name: await this.access.nameFor(request.actor, file) }, etag, Boolean(download));
    if (request.headers['if-none-match'] === etag) return void reply.status(304).send();
    const wanted = thumbnailWidths.find((each) => String(each) === width);
    const small = wanted ? await this.files.thumbnail(file, wanted) : null;
    if (small) return void reply.type('image/webp').send(small);
    await reply.type(contentType(file)).send((await this.files.get(id)).bytes);
  }

  private async limit(personId: string): Promise<void> {
    const since = new Date(this.clock.now().getTime() - 3_600_000);
    const row = await this.db.one<{ count: number }>(
      'select count(*)::int as count from file_object where uploaded_by = $1 and created_at > $2',
      [personId, since],
    );
    if ((row?.count ?? 0) >= mostUploadsAnHour) refuse(new TooManyRequests(3600));
  }
}

function organisationOf(actor: Actor, id: string | undefined): string | null {
  if (!id) return null;
  if (organisationsOf(actor, ['representative', 'editor']).includes(id)) return id;
  return actor.roles.includes('staff') || actor.roles.includes('admin') ? id : refuse(new NotAllowed());
}

const contentType = (file: StoredFile) => (file.type.startsWith('text/') ? 'text/plain' : file.type);

function headers(reply: FastifyReply, file: StoredFile, etag: string, download: boolean): void {
  const place = shown.has(file.type) && !download ? 'inline' : 'attachment';
  reply.header('content-disposition', `${place}; ${fileNames(file.name)}`);
  reply.header('x-content-type-options', 'nosniff');
  reply.header('etag', etag);
  // The browser's viewer for PDF is a plug-in and does not run in a sandbox; nothing else needs anything.
  const pdf = file.type === 'application/pdf';
  const policy = pdf ? "object-src 'self'; frame-ancestors 'none'" : "default-src 'none'; sandbox";
  reply.header('content-security-policy', policy);
  const kept = file.visibility === 'public' ? 'public, max-age=86400' : 'private, no-cache';
  reply.header('cache-control', kept);
}

/** RFC 6266: a plain name for old programs, the real one in UTF-8 (RFC 5987) for all others. */
export function fileNames(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const real = encodeURIComponent(name).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${real}`;
}
