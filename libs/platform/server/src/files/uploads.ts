import multipart, { type MultipartFile } from '@fastify/multipart';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuseFile, tooLarge } from './accept-file.js';
import { maxFileBytes } from './stored-file.js';

/** Teaches the web server multipart/form-data. Absent in the worker, which has no web server. */
@Injectable()
export class Uploads implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  async onModuleInit(): Promise<void> {
    const fastify = this.host.httpAdapter?.getInstance() as unknown as FastifyInstance | undefined;
    if (!fastify || fastify.hasContentTypeParser('multipart/form-data')) return;
    await fastify.register(multipart as never, {
      limits: { fileSize: maxFileBytes, files: 1, fields: 10, fieldSize: 10_000 },
    });
  }
}

export interface Upload {
  readonly bytes: Buffer;
  readonly name: string;
  /** The text fields that came before the file. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * The one file of a multipart request. Refuses with `InvalidInput` when there is none, it is too large or breaks off.
 * @param maxBytes for routes that take larger files than people usually attach
 */
export async function readUpload(request: FastifyRequest, maxBytes = maxFileBytes): Promise<Upload> {
  const limits = { fileSize: maxBytes };
  const part = await request.file({ throwFileSizeLimit: false, limits }).catch(() => null);
  if (!part) return refuseFile('missing', 'ファイルが届きませんでした。もう一度ファイルを選んでください。');
  const bytes = await part.toBuffer().catch(() => null);
  if (part.file.truncated) return tooLarge();
  if (!bytes)
    return refuseFile('brokenOff', '送信が途中で切れました。電波のよい場所で、もう一度ファイルを選んでください。');
  return { bytes, name: part.filename ?? '', fields: fieldsOf(part) };
}

function fieldsOf(part: MultipartFile): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, field] of Object.entries(part.fields))
    if (field && !Array.isArray(field) && field.type === 'field') found[name] = String(field.value);
  return found;
}
