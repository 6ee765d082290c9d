import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import type { FilesPlace } from '../config/config.js';

/** Where bytes lie. Keys are ours (`<file id>` or `<file id>-320`), never a name somebody gave. */
export interface BlobStore {
  write(key: string, bytes: Buffer, type: string): Promise<void>;
  /** Takes a finished file of this machine in, however large; the file itself stays where it is. */
  take(key: string, path: string, type: string): Promise<void>;
  /** Piece by piece, for what is too large for the memory. Null when there is nothing of this key. */
  stream(key: string): Promise<Readable | null>;
  /** Null when there is nothing of this key. */
  read(key: string): Promise<Buffer | null>;
  remove(key: string): Promise<void>;
}

export const blobStoreOf = (place: FilesPlace): BlobStore =>
  place.kind === 'folder' ? new FolderBlobs(place.folder) : new BucketBlobs(place);

class FolderBlobs implements BlobStore {
  constructor(private readonly folder: string) {}

  /** Written beside and renamed: after a crash a file is there whole or not at all. */
  async write(key: string, bytes: Buffer): Promise<void> {
    const path = this.path(key);
    const making = `${path}.${randomUUID()}`;
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(making, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(making, path);
  }

  async take(key: string, from: string): Promise<void> {
    const path = this.path(key);
    const making = `${path}.${randomUUID()}`;
    await mkdir(dirname(path), { recursive: true });
    await copyFile(from, making);
    const handle = await open(making, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(making, path);
  }

  async stream(key: string): Promise<Readable | null> {
    const path = this.path(key);
    const there = await stat(path).catch(() => null);
    return there && createReadStream(path);
  }

  read(key: string): Promise<Buffer | null> {
    return readFile(this.path(key)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
  }

  async remove(key: string): Promise<void> {
    await rm(this.path(key), { force: true });
  }

  /** Spread over 256 folders: file ids of one day begin alike. */
  private path(key: string): string {
    return join(this.folder, createHash('sha256').update(key).digest('hex').slice(0, 2), key);
  }
}

type Bucket = Extract<FilesPlace, { kind: 's3' }>;

/** Amazon S3 or any store that speaks its protocol. The library is loaded at first use: most installations need none. */
class BucketBlobs implements BlobStore {
  private opening: Promise<{ client: S3Client; sdk: typeof import('@aws-sdk/client-s3') }> | null = null;

  constructor(private readonly place: Bucket) {}

  async write(key: string, bytes: Buffer, type: string): Promise<void> {
    const { client, sdk } = await this.open();
    await client.send(new sdk.PutObjectCommand({ ...this.object(key), Body: bytes, ContentType: type }));
  }

  async take(key: string, from: string, type: string): Promise<void> {
    const { client, sdk } = await this.open();
    const { size } = await stat(from);
    const body = { Body: createReadStream(from), ContentLength: size, ContentType: type };
    await client.send(new sdk.PutObjectCommand({ ...this.object(key), ...body }));
  }

  async stream(key: string): Promise<Readable | null> {
    const { client, sdk } = await this.open();
    try {
      const { Body } = await client.send(new sdk.GetObjectCommand(this.object(key)));
      return (Body as Readable | undefined) ?? null;
    } catch (error) {
      if (error instanceof sdk.NoSuchKey) return null;
      throw error;
    }
  }

  async read(key: string): Promise<Buffer | null> {
    const { client, sdk } = await this.open();
    try {
      const { Body } = await client.send(new sdk.GetObjectCommand(this.object(key)));
      return Body ? Buffer.from(await Body.transformToByteArray()) : null;
    } catch (error) {
      if (error instanceof sdk.NoSuchKey) return null;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    const { client, sdk } = await this.open();
    await client.send(new sdk.DeleteObjectCommand(this.object(key)));
  }

  private object(key: string) {
    return { Bucket: this.place.bucket, Key: this.place.prefix ? `${this.place.prefix}/${key}` : key };
  }

  private open() {
    this.opening ??= import('@aws-sdk/client-s3').then((sdk) => ({ sdk, client: new sdk.S3Client(this.settings()) }));
    return this.opening;
  }

  private settings() {
    const { region, endpoint, accessKeyId, secretAccessKey } = this.place;
    const keys = accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {};
    // Stores other than Amazon's rarely have a host name per bucket.
    return { region, ...keys, ...(endpoint ? { endpoint, forcePathStyle: true } : {}) };
  }
}
