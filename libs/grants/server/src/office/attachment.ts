import { fileNames } from '@musubi/platform/server';
import type { FastifyReply } from 'fastify';

/** A file to be saved, of which browsers and proxies keep nothing. */
export function attachment(reply: FastifyReply, name: string, type: string): void {
  reply.header('content-disposition', `attachment; ${fileNames(name)}`);
  reply.header('cache-control', 'private, no-store');
  reply.header('x-content-type-options', 'nosniff');
  reply.type(type);
}
