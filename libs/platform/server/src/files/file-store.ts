import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { reason } from '@musubi/platform/model';
import { Clock } from '../clock.js';
import { Config } from '../config/config.js';
import { Db } from '../db/db.js';
import { newId } from '../db/id.js';
import { refuse, refuseIssues } from '../refusal/refusal.js';
import { NotFound } from '../refusal/user-error.js';
import { organisationsOf } from '../permission/rule.js';
import type { Actor } from '../session/actor.js';
import { type AcceptedFile, acceptFile } from './accept-file.js';
import { type BlobStore, blobStoreOf } from './blob-store.js';
import { type Spooled, spool } from './spool.js';
import {
  fileColumns,
  type FileSubject,
  looseDays,
  type StoredFile,
  type ThumbnailWidth,
  thumbnailWidths,
} from './stored-file.js';

export interface FilePlacing {
  readonly name: string;
  /** Default `restricted`. */
  readonly visibility?: StoredFile['visibility'];
  readonly organisationId?: string | null;
  readonly uploadedBy?: string | null;
  /** What the file belongs to from the start; without one it is loose and swept after 30 days. */
  readonly subject?: FileSubject;
}

export interface FileContent {
  readonly bytes: Buffer;
  readonly name: string;
  readonly type: string;
}

/** All files of the house: uploads, pictures, letters. Bytes lie in a folder or a bucket, the facts in `file_object`. */
@Injectable()
export class FileStore {
  private readonly blobs: BlobStore;

  constructor(
    config: Config,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    this.blobs = blobStoreOf(config.files);
  }

  /** The address a browser fetches it from; it answers only to those who may read it. */
  static url = (id: string, width?: ThumbnailWidth): string => `/files/${id}${width ? `?width=${width}` : ''}`;

  /** Keeps what somebody sent, after a look at its content. Refuses with `InvalidInput` (field `file`). */
  async accept(bytes: Buffer, placing: FilePlacing): Promise<StoredFile> {
    return this.keep(await acceptFile(bytes, placing.name), placing);
  }

  /** Keeps what we made ourselves, such as a letter: stored as it is. */
  put(bytes: Buffer, { type, ...placing }: FilePlacing & { readonly type: string }): Promise<StoredFile> {
    return this.keep({ name: placing.name, type, bytes, picture: null }, placing);
  }

  /** The same for what is too large for the memory: the pieces go through a file of this machine. */
  async putPieces(
    pieces: AsyncIterable<Buffer>,
    { type, ...placing }: FilePlacing & { readonly type: string },
  ): Promise<StoredFile> {
    const spooled = await spool(pieces);
    try {
      const id = newId();
      await this.blobs.take(id, spooled.path, type);
      return await this.note(id, { name: placing.name, type, picture: null, ...spooled }, withDefaults(placing));
    } finally {
      await spooled.remove();
    }
  }

  /** The content piece by piece, without any question who asks. */
  async stream(id: string): Promise<Readable> {
    return (await this.blobs.stream(id)) ?? refuse(new NotFound('ファイルが見つかりませんでした。'));
  }

  find(id: string): Promise<StoredFile | null> {
    return this.db.one<StoredFile>(`select ${fileColumns} from file_object where id::text = $1`, [id]);
  }

  /** The content without any question who asks: the caller has asked. */
  async get(id: string): Promise<FileContent> {
    const file = await this.find(id);
    const bytes = file && (await this.blobs.read(file.id));
    if (!bytes) return refuse(new NotFound('ファイルが見つかりませんでした。'));
    return { bytes, name: file.name, type: file.type };
  }

  async thumbnail(file: StoredFile, width: ThumbnailWidth): Promise<Buffer | null> {
    return file.width === null ? null : this.blobs.read(`${file.id}-${width}`);
  }

  of(subject: FileSubject): Promise<StoredFile[]> {
    return this.db.query<StoredFile>(
      `select ${fileColumns} from file_object where subject_type = $1 and subject_id = $2 order by created_at, id`,
      [subject.type, subject.id],
    );
  }

  /**
   * Makes exactly these files the ones of `subject`, in the open transaction; files that were there before become loose.
   * Only files the actor brought, or that are there already, can be attached. Refuses with `InvalidInput` on `field`.
   */
  async attach(
    actor: Actor,
    ids: readonly string[],
    subject: FileSubject,
    options: { field?: string; visibility?: StoredFile['visibility']; organisationId?: string } = {},
  ): Promise<void> {
    if (ids.length === 0) return this.loosen(subject, ids);
    const mine = await this.db.query<{ id: string }>(
      `select id from file_object where id::text = any($1::text[])
         and ((subject_type = $2 and subject_id = $3)
           or (subject_id is null and (uploaded_by = $4 or organisation_id = any($5::uuid[])))) for update`,
      [ids, subject.type, subject.id, actor.personId, organisationsOf(actor, ['representative', 'editor'])],
    );
    const words = '添付ファイルが見つかりませんでした。もう一度ファイルを選んでください。';
    const known = new Set(mine.map((each) => each.id));
    const missing = ids.filter((id) => !known.has(id));
    refuseIssues(missing.map(() => ({ field: options.field ?? 'files', ...reason('fileMissing', words) })));
    await this.loosen(subject, ids);
    await this.db.query(
      `update file_object set subject_type = $2, subject_id = $3, loose_since = null,
         visibility = coalesce($4, visibility), organisation_id = coalesce($5::uuid, organisation_id)
       where id = any($1::uuid[])`,
      [ids, subject.type, subject.id, options.visibility ?? null, options.organisationId ?? null],
    );
  }

  /** Removes what has been loose for 30 days. Answers how many. */
  async sweep(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - looseDays * 86_400_000);
    const gone = await this.db.query<{ id: string }>(`delete from file_object where loose_since < $1 returning id`, [
      before,
    ]);
    await this.removeBytes(gone.map(({ id }) => id));
    return gone.length;
  }

  /** Removes files nothing belongs to any more, rows and bytes, at once. Those that still belong to something stay. */
  async discard(ids: readonly string[]): Promise<void> {
    await this.db.query(`delete from file_object where id = any($1::uuid[]) and subject_id is null`, [ids]);
    const kept = await this.db.query<{ id: string }>(`select id from file_object where id = any($1::uuid[])`, [ids]);
    await this.removeBytes(ids.filter((id) => !kept.some((each) => each.id === id)));
  }

  private async removeBytes(ids: readonly string[]): Promise<void> {
    for (const id of ids) for (const key of keysOf(id)) await this.blobs.remove(key);
  }

  private async loosen(subject: FileSubject, except: readonly string[]): Promise<void> {
    await this.db.query(
      `update file_object set subject_type = null, subject_id = null, loose_since = $4
       where subject_type = $1 and subject_id = $2 and not (id::text = any($3::text[]))`,
      [subject.type, subject.id, except, this.clock.now()],
    );
  }

  /** Bytes first: a crash leaves bytes nobody knows of, never a row without bytes. */
  private async keep(file: AcceptedFile, placing: FilePlacing): Promise<StoredFile> {
    const id = newId();
    await this.blobs.write(id, file.bytes, file.type);
    for (const [width, bytes] of file.picture?.thumbnails ?? [])
      await this.blobs.write(`${id}-${width}`, bytes, 'image/webp');
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    return this.note(id, { ...file, size: file.bytes.length, sha256 }, withDefaults(placing));
  }

  private async note(
    id: string,
    file: Omit<AcceptedFile, 'bytes'> & Pick<Spooled, 'size' | 'sha256'>,
    placing: FilePlacing,
  ): Promise<StoredFile> {
    const { picture, size, sha256, name, type } = file;
    const { subject, organisationId, uploadedBy, visibility } = placing;
    const now = this.clock.now();
    const facts = [id, organisationId, uploadedBy, name, type, size, sha256, picture?.width, picture?.height];
    const [stored] = await this.db.query<StoredFile>(
      `insert into file_object (id, organisation_id, uploaded_by, name, type, size, sha256, width, height, visibility,
         subject_type, subject_id, loose_since, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning ${fileColumns}`,
      [...facts, visibility, subject?.type, subject?.id, subject ? null : now, now],
    );
    return stored as StoredFile;
  }
}

const withDefaults = (placing: FilePlacing): FilePlacing => ({ visibility: 'restricted', ...placing });

const keysOf = (id: string): string[] => [id, ...thumbnailWidths.map((width) => `${id}-${width}`)];
