import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const yearInSeconds = 365 * 24 * 60 * 60;

/** Headers every answer carries. Scripts come from this server only. */
export async function protect(fastify: FastifyInstance, options: { https: boolean }): Promise<void> {
  await fastify.register(compress as never, { threshold: 2048 });
  await fastify.register(helmet as never, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: options.https ? [] : null,
      },
    },
    strictTransportSecurity: options.https,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
}

/** Serves the built web app: files by their names (hashed ones for a year), and its one page for every other address. */
export async function serveWebApp(fastify: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await fastify.register(files as never, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply: { setHeader(name: string, value: string): void }, path: string) =>
      reply.setHeader(
        'cache-control',
        path.includes('/assets/') ? `public, max-age=${yearInSeconds}, immutable` : 'no-cache',
      ),
  });
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  fastify.get('/*', (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page),
  );
}
