import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

const algorithm = 'aes-256-gcm';
const mark = 'v1';

/**
 * Seals what must not lie readable in the database or its backups: AES-256-GCM with `SECRETS_KEY`. A seal belongs to
 * its `place` (such as `bank-account:<organisation>`): moved to another row, it does not open.
 */
@Injectable()
export class Secrets {
  constructor(private readonly config: Config) {}

  seal(value: unknown, place: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv(algorithm, this.config.secretsKey, iv).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
    return [mark, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
  }

  /** @throws when the key, the place or a single bit is another. */
  open<T>(sealed: string, place: string): T {
    const [version, iv = '', tag = '', text = ''] = sealed.split('.');
    if (version !== mark) throw new Error('a seal of an unknown version');
    const bytes = (part: string) => Buffer.from(part, 'base64url');
    const decipher = createDecipheriv(algorithm, this.config.secretsKey, bytes(iv), { authTagLength: 16 })
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes(tag));
    return JSON.parse(Buffer.concat([decipher.update(bytes(text)), decipher.final()]).toString('utf8')) as T;
  }
}
