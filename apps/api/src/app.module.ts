import 'reflect-metadata';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  ActorSource,
  type ContextModule,
  newId,
  programModule,
  type ProgramOptions,
  visitor,
} from '@musubi/platform/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { contexts as allContexts } from './contexts.js';

/** Long texts are answered with words about the limit, not cut off by the transport. */
const bodyLimit = 12 * 1024 * 1024;

export interface ApiOptions extends Omit<ProgramOptions, 'contexts' | 'graphql'> {
  readonly contexts?: readonly ContextModule[];
  readonly secureCookies?: boolean;
}

/** The HTTP program: GraphQL, REST routes, and the actor of each request found out once. Not listening yet. */
export async function createApi({ contexts = allContexts, ...options }: ApiOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    genReqId: () => newId(),
    trustProxy: true,
    routerOptions: { maxParamLength: 500 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    programModule({ ...options, contexts, graphql: true }),
    adapter,
    {
      logger: ['error', 'warn'],
      abortOnError: false,
    },
  );
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await fastify.register(cookie as never);
  fastify.decorateRequest('actor', null);
  fastify.addHook('preHandler', async (request) => {
    (request as FastifyRequest & { actor: unknown }).actor = await actorOf(app, request);
  });
  return app;
}

async function actorOf(app: NestFastifyApplication, request: FastifyRequest) {
  const source = app.get(ActorSource, { strict: false });
  return request.headers.cookie ? source.actorOf(request) : visitor(request.id, request.ip);
}
